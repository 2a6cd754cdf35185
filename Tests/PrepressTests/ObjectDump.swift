import Foundation
import PDFFile

/// All that a PDF holds, in an order that does not depend on who wrote it.
struct ObjectDump {
  private var lines: [String] = []
  private var numbers: [Int: Int] = [:]

  init(_ editor: borrowing PDFEditor) {
    for key in ["/Root", "/Info"] {
      lines.append("\(key) \(dump(editor[editor.trailer, key], editor))")
    }
  }

  var text: String { lines.joined(separator: "\n") }

  /// The object, or the number in order of meeting of one that was met before.
  private mutating func dump(
    _ object: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> String {
    let number = editor.number(of: object)
    if number > 0 {
      if let known = numbers[number] { return "@\(known)" }
      numbers[number] = numbers.count
    }
    let value = value(object, editor)
    guard number > 0 else { return value }
    lines.append("@\(numbers[number] ?? -1) = \(value)")
    return "@\(numbers[number] ?? -1)"
  }

  private mutating func value(
    _ object: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> String {
    if let dictionary = editor.dictionary(of: object) {
      var parts: [String] = []
      for key in editor.keys(of: dictionary) where !["/Length", "/Filter"].contains(key) {
        parts.append("\(key) \(dump(editor[dictionary, key], editor))")
      }
      let data =
        editor.data(of: object, decoded: .general) ?? editor.data(of: object, decoded: .none)
      return "<< \(parts.joined(separator: " ")) >> \(data.map { Digest($0).hexadecimal } ?? "")"
    }
    if let number = editor.number(object) { return "\(number)" }
    if let bool = editor.bool(object) { return "\(bool)" }
    if let name = editor.name(object) { return name }
    if let string = editor.string(object) { return "(\(string))" }
    var items: [String] = []
    for item in editor.items(of: object) { items.append(dump(item, editor)) }
    return "[\(items.joined(separator: " "))]"
  }
}
