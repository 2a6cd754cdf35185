package import DocumentModel

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// An edition as one page of HTML that needs no other file: what the PDF says, in the same order.
///
/// The elements are those of the PDF's structure, so that a reader who uses the page misses nothing.
package struct HTMLTwin {
  private let structure: Structure
  private let metadata: Metadata
  private let look: WebLook
  /// The pictures by the paths of their files.
  private let pictures: [String: EncodedPicture]
  private let paper: PaperLook
  private var markup = Markup()

  package init(
    _ structure: Structure, metadata: Metadata, look: WebLook,
    pictures: [String: EncodedPicture] = [:], paper: PaperLook = PaperLook([])
  ) {
    self.structure = structure
    self.metadata = metadata
    self.look = look
    self.pictures = pictures
    self.paper = paper
  }

  /// The whole page.
  package static func page(
    _ structure: Structure, metadata: Metadata, look: WebLook,
    pictures: [String: EncodedPicture] = [:], paper: PaperLook = PaperLook([])
  ) -> String {
    var twin = HTMLTwin(
      structure, metadata: metadata, look: look, pictures: pictures, paper: paper)
    twin.writePage()
    return twin.markup.text
  }

  private mutating func writePage() {
    let language = structure.language
    markup.raw("<!DOCTYPE html>\n")
    markup.open("html", [("lang", language.rawValue), ("dir", language.direction.attribute)])
    markup.raw("\n<head>\n<meta charset=\"utf-8\">\n")
    markup.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    for (name, value) in [("author", metadata.author), ("description", metadata.subject)]
    where !value.isEmpty {
      markup.open("meta", [("name", name), ("content", value)])
      markup.line()
    }
    markup.open("title")
    markup.add(metadata.title)
    markup.close("title")
    markup.raw("\n<style>\n\(look.styleSheet)</style>\n</head>\n<body>\n<main>\n")
    for part in structure.elements[0].content { write(part, in: 0) }
    markup.line()
    markup.raw("</main>\n</body>\n</html>\n")
  }

  // MARK: Elements

  private mutating func write(_ part: Element.Part, in parent: Int) {
    switch part {
    case .text(let text): write(text)
    case .element(let number): write(number, in: parent)
    }
  }

  private mutating func write(_ text: SpokenText) {
    if text.isStrong { markup.open("strong") }
    if text.isEmphasised { markup.open("em") }
    markup.add(text.text)
    if text.isEmphasised { markup.close("em") }
    if text.isStrong { markup.close("strong") }
  }

  private mutating func write(_ number: Int, in parent: Int) {
    let element = structure.elements[number]
    switch element.role {
    case .document, .section, .listBody: writeContent(of: number)
    case .heading(let level): block("h\(min(max(level, 1), 6))", number, in: parent)
    case .paragraph: block("p", number, in: parent, [("class", prominence(of: number))])
    case .quote: block("blockquote", number, in: parent)
    case .caption: block(parentRole(parent) == .figure ? "figcaption" : "p", number, in: parent)
    case .list: block(element.numbering == .numbers ? "ol" : "ul", number, in: parent)
    case .listItem: writeItem(number, in: parent)
    case .label, .artifact: break
    case .figure: writeFigure(number, in: parent)
    case .link: inline("a", number, in: parent, [("href", element.address)])
    case .span: inline("span", number, in: parent)
    case .reference: writeReference(number, in: parent)
    case .table: block("table", number, in: parent)
    case .tableRow: block("tr", number, in: parent)
    case .tableHeader, .tableCell: writeCell(number, in: parent)
    case .note: writeNote(number, in: parent)
    }
  }

  /// What is large or small on paper is so here.
  private func prominence(of number: Int) -> String? {
    guard parentRole(structure.elements[number].parent ?? 0) != .quote else { return nil }
    return switch paper.prominence(of: number) {
    case 1.8...: "large"
    case ..<0.87: "small"
    default: nil
    }
  }

  private func parentRole(_ parent: Int) -> Role { structure.elements[parent].role }

  private mutating func writeContent(of number: Int) {
    for part in structure.elements[number].content { write(part, in: number) }
  }

  private mutating func block(
    _ name: String, _ number: Int, in parent: Int, _ attributes: [(String, String?)] = []
  ) {
    markup.line()
    inline(name, number, in: parent, attributes)
    markup.line()
  }

  /// An element with its language and direction where they change.
  private mutating func inline(
    _ name: String, _ number: Int, in parent: Int, _ attributes: [(String, String?)] = []
  ) {
    let (own, outer) = (structure.elements[number].language, structure.elements[parent].language)
    var all = attributes
    if own != outer { all.append(("lang", own.rawValue)) }
    if own.direction != outer.direction { all.append(("dir", own.direction.attribute)) }
    markup.open(name, all)
    writeContent(of: number)
    markup.close(name)
  }

  /// An item of a list; numbers that are not the next are said.
  private mutating func writeItem(_ number: Int, in parent: Int) {
    let items = structure.elements[parent].content
    var value: Int?
    if structure.elements[parent].numbering == .numbers, let label = structure.label(of: number) {
      value = Self.number(structure.text(of: label))
      if value == (items.firstIndex(of: .element(number)) ?? 0) + 1 { value = nil }
    }
    block("li", number, in: parent, [("value", value.map { String($0) })])
  }

  /// The number that a label begins with, in the digits of any script.
  static func number(_ label: String) -> Int? {
    let digits = label.drop { $0.wholeNumberValue == nil }.prefix { $0.wholeNumberValue != nil }
    let values = digits.compactMap(\.wholeNumberValue)
    guard !values.isEmpty, values.count < 10, values.allSatisfy((0...9).contains) else {
      return nil
    }
    return values.reduce(0) { $0 * 10 + $1 }
  }

  private mutating func writeFigure(_ number: Int, in parent: Int) {
    let element = structure.elements[number]
    let isInline = [.paragraph, .link, .span].contains(parentRole(parent))
    if !isInline {
      markup.line()
      markup.open(element.picture == nil ? "p" : "figure")
    }
    if let address = element.address { markup.open("a", [("href", address)]) }
    if let path = element.picture?.path, let picture = pictures[path] {
      let data = Data(picture.bytes).base64EncodedString()
      let width = paper.widths[number].map { "inline-size: \(Int(($0 * 4 / 3).rounded()))px" }
      markup.open(
        "img",
        [
          ("src", "data:\(picture.type);base64,\(data)"), ("alt", element.alternative ?? ""),
          ("width", String(picture.width)), ("height", String(picture.height)), ("style", width),
        ])
    } else {
      markup.add(element.alternative ?? "")
    }
    if element.address != nil { markup.close("a") }
    writeContent(of: number)
    if !isInline {
      markup.close(element.picture == nil ? "p" : "figure")
      markup.line()
      markup.add(table: element.table)
    }
  }

  private mutating func writeCell(_ number: Int, in parent: Int) {
    let element = structure.elements[number]
    let cell = element.cell ?? TableCell()
    let scope: String? =
      switch cell.scope {
      case .column: "col"
      case .row: "row"
      case nil: nil
      }
    block(
      element.role == .tableHeader ? "th" : "td", number, in: parent,
      [
        ("scope", scope), ("rowspan", cell.rowCount > 1 ? String(cell.rowCount) : nil),
        ("colspan", cell.columnCount > 1 ? String(cell.columnCount) : nil),
      ])
  }

  private mutating func writeReference(_ number: Int, in parent: Int) {
    let element = structure.elements[number]
    guard let target = element.target else { return inline("sup", number, in: parent) }
    markup.open("sup")
    inline("a", number, in: parent, [("href", "#note-\(target)"), ("id", "reference-\(target)")])
    markup.close("sup")
  }

  private mutating func writeNote(_ number: Int, in parent: Int) {
    let element = structure.elements[number]
    markup.line()
    markup.open("div", [("class", "note"), ("id", "note-\(number)")])
    if let label = structure.label(of: number) {
      markup.add(structure.text(of: label) + " ")
    } else if let note = element.note {
      markup.add("\(note). ")
    }
    writeContent(of: number)
    markup.close("div")
    markup.line()
  }
}

extension WritingDirection {
  /// The value of the `dir` attribute.
  fileprivate var attribute: String {
    switch self {
    case .leftToRight: "ltr"
    case .rightToLeft: "rtl"
    }
  }
}
