extension Structure {
  /// The tree as stable text, one line an element, for people and for tests.
  package var description: String {
    var lines: [String] = []
    write(0, indent: "", to: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(_ number: Int, indent: String, to lines: inout [String]) {
    let element = elements[number]
    lines.append(indent + line(of: element))
    for part in element.content {
      switch part {
      case .text(let text):
        lines.append(indent + "  “\(text.text.split(separator: "\n").joined(separator: "⏎"))”")
      case .element(let child): write(child, indent: indent + "  ", to: &lines)
      }
    }
  }

  private func line(of element: Element) -> String {
    var words = [element.role.tag]
    if element.language != element.parent.map({ elements[$0].language }) {
      words.append("(\(element.language))")
    }
    if let alternative = element.alternative { words.append("alt “\(alternative)”") }
    if let address = element.address { words.append("→ \(address)") }
    if let note = element.note { words.append("note \(note)") }
    switch element.numbering {
    case .bullets: words.append("bullets")
    case .numbers: words.append("numbers")
    case nil: break
    }
    if let cell = element.cell {
      switch cell.scope {
      case .column: words.append("of column")
      case .row: words.append("of row")
      case nil: break
      }
      if cell.rowCount > 1 { words.append("\(cell.rowCount) rows") }
      if cell.columnCount > 1 { words.append("\(cell.columnCount) columns") }
    }
    return words.joined(separator: " ")
  }
}
