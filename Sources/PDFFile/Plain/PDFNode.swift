/// An object of a plain PDF; several may refer to it.
final class PDFNode {
  struct Entry {
    var key: String
    var value: PDFNode
  }

  /// What a stream's bytes are.
  enum Bytes {
    /// A part of the file that was read, in the filter that its dictionary names.
    case stored(Range<Int>)
    /// New bytes, in the filter that its dictionary names.
    case made([UInt8])
    /// New bytes that are packed when they are written.
    case unpacked([UInt8])
  }

  enum Value {
    case null
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    case string([UInt8])
    /// A name with its slash.
    case name(String)
    case array([PDFNode])
    case dictionary([Entry])
    case stream(PDFNode, Bytes)
    case reference(Int)
  }

  var value: Value
  /// The number by which others refer to it, 0 for one that is written where it stands.
  var number: Int

  init(_ value: Value, number: Int = 0) {
    self.value = value
    self.number = number
  }

  /// The entries of a dictionary, or of a stream's.
  var entries: [Entry] {
    switch value {
    case .dictionary(let entries): entries
    case .stream(let dictionary, _): dictionary.entries
    case .null, .bool, .number, .string, .name, .array, .reference: []
    }
  }

  var items: [PDFNode] {
    if case .array(let items) = value { items } else { [] }
  }

  /// The value of the key of a dictionary, not followed if it is a reference.
  func entry(_ key: String) -> PDFNode? {
    guard case .dictionary(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Gives a dictionary's key another value; nil takes it away.
  func set(_ key: String, to new: PDFNode?) {
    guard case .dictionary(var entries) = value else { return }
    value = .null  // so that the entries are not copied
    if let index = entries.firstIndex(where: { $0.key == key }) {
      if let new { entries[index].value = new } else { entries.remove(at: index) }
    } else if let new {
      entries.append(Entry(key: key, value: new))
    }
    value = .dictionary(entries)
  }

  func append(_ item: PDFNode) {
    guard case .array(var items) = value else { return }
    value = .null  // so that the items are not copied
    items.append(item)
    value = .array(items)
  }

  var name: String? {
    if case .name(let name) = value { name } else { nil }
  }

  /// The number if it is a whole one.
  var integer: Int? {
    if case .number(let text) = value { Int(text) } else { nil }
  }
}
