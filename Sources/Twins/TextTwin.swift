package import DocumentModel

/// An edition as plain text: UTF-8, a paragraph a line, for those who read or send it so.
package struct TextTwin {
  private let structure: Structure

  private init(_ structure: Structure) {
    self.structure = structure
  }

  /// The whole text; headings are underlined, figures told in brackets, addresses said.
  package static func text(_ structure: Structure) -> String {
    TextTwin(structure).blocks(of: 0).joined(separator: "\n\n") + "\n"
  }

  /// The paragraphs that an element holds, each on lines of its own.
  private func blocks(of number: Int) -> [String] {
    var blocks: [String] = []
    var line = ""
    func end() {
      let words = line.trimmed
      if !words.isEmpty { blocks.append(words) }
      line = ""
    }
    for part in structure.elements[number].content {
      switch part {
      case .text(let text): line += text.text
      case .element(let child):
        if structure.elements[child].role.isInline {
          line += inline(child)
        } else {
          end()
          blocks += block(child)
        }
      }
    }
    end()
    return blocks
  }

  private func block(_ number: Int) -> [String] {
    let element = structure.elements[number]
    switch element.role {
    case .heading(let level):
      let words = blocks(of: number).joined(separator: "\n")
      return words.isEmpty ? [] : [words + underline(words, level: level)]
    case .quote:
      let lines = blocks(of: number).joined(separator: "\n\n").split(
        separator: "\n", omittingEmptySubsequences: false)
      return lines.isEmpty ? [] : [lines.map { "> \($0)" }.joined(separator: "\n")]
    case .list: return [items(of: number).joined(separator: "\n")]
    case .table: return [rows(of: number).joined(separator: "\n")]
    case .figure:
      return [figure(element), element.textTable].compactMap { $0 } + blocks(of: number)
    case .note: return [note(number)]
    case .artifact, .label: return []
    case .document, .section, .paragraph, .caption, .listItem, .listBody, .link, .span,
      .reference, .tableRow, .tableHeader, .tableCell:
      return blocks(of: number)
    }
  }

  private func underline(_ words: String, level: Int) -> String {
    let width = words.split(separator: "\n").map(\.count).max() ?? 0
    switch level {
    case 1: return "\n" + String(repeating: "=", count: min(width, 72))
    case 2: return "\n" + String(repeating: "-", count: min(width, 72))
    default: return ""
    }
  }

  /// The items of a list, one a line, what they hold indented.
  private func items(of list: Int) -> [String] {
    structure.elements[list].content.compactMap { part in
      guard case .element(let item) = part else { return nil }
      let label = words(ofLabel: item).map { "\($0) " } ?? "- "
      let indent = String(repeating: " ", count: label.count)
      let lines = blocks(of: item).joined(separator: "\n").split(separator: "\n")
      return label + lines.joined(separator: "\n" + indent)
    }
  }

  private func words(ofLabel item: Int) -> String? {
    let words = structure.label(of: item).map { structure.text(of: $0).trimmed }
    return words?.isEmpty == true ? nil : words
  }

  private func rows(of table: Int) -> [String] {
    structure.elements[table].content.compactMap { part in
      guard case .element(let row) = part else { return nil }
      if structure.elements[row].role != .tableRow { return blocks(of: row).joined(separator: " ") }
      let cells = structure.elements[row].content.compactMap { part -> String? in
        guard case .element(let cell) = part else { return nil }
        return blocks(of: cell).joined(separator: " ")
      }
      return cells.joined(separator: " | ").trimmed
    }
  }

  private func figure(_ element: Element) -> String? {
    guard let alternative = element.alternative, !alternative.isEmpty else { return nil }
    return "[\(alternative)]" + (element.address.map { " <\($0)>" } ?? "")
  }

  private func note(_ number: Int) -> String {
    let text = blocks(of: number).joined(separator: "\n")
    let label = words(ofLabel: number) ?? structure.elements[number].note.map { "\($0)." }
    return label.map { "\($0) \(text)" } ?? text
  }

  /// Words within a line.
  private func inline(_ number: Int) -> String {
    let element = structure.elements[number]
    let words = element.content.map { part in
      switch part {
      case .text(let text): text.text
      case .element(let child): inline(child)
      }
    }.joined()
    switch element.role {
    case .link: return words + address(element.address, besides: words)
    case .reference: return "[\(words)]"
    case .figure: return figure(element) ?? words
    case .document, .section, .heading, .paragraph, .quote, .caption, .list, .listItem, .label,
      .listBody, .span, .table, .tableRow, .tableHeader, .tableCell, .note, .artifact:
      return words
    }
  }

  /// The address of a link, unless the words say it.
  private func address(_ address: String?, besides words: String) -> String {
    guard let address else { return "" }
    let plain = ["https://", "http://", "mailto:", "tel:"].reduce(address) { rest, scheme in
      rest.hasPrefix(scheme) ? String(rest.dropFirst(scheme.count)) : rest
    }
    return words.contains(plain) ? "" : " <\(address)>"
  }
}

extension Role {
  /// Whether it stands within a line.
  fileprivate var isInline: Bool {
    switch self {
    case .link, .span, .reference: true
    case .document, .section, .heading, .paragraph, .quote, .caption, .list, .listItem, .label,
      .listBody, .figure, .table, .tableRow, .tableHeader, .tableCell, .note, .artifact:
      false
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
