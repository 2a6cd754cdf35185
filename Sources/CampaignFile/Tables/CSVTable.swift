import DocumentModel

/// A table as it stands in a file: rows of cells, each with its place (RFC 4180).
struct CSVTable {
  struct Cell: Hashable {
    var text: String
    var span: SourceSpan
  }

  struct Row: Hashable {
    var cells: [Cell]

    /// Whether nothing stands in the row.
    var isBlank: Bool { cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
  }

  var rows: [Row]

  /// Reads a table; commas, semicolons or tabs part its cells, whichever its first line has most of.
  ///
  /// A quote that is never closed is reported in `findings`, and its row left out.
  init(_ text: String, file: String, findings: Findings) {
    var parser = CSVParser(text, file: file, separator: Self.separator(of: text))
    rows = parser.rows()
    if let open = parser.openQuote {
      findings.error(
        "table-unclosed-quote", at: open, "the quote is never closed",
        hint: "close it with '\"'; write a quote inside a cell twice")
    }
  }

  /// The separator that the first line has most of outside quotes; a comma if it has none.
  private static func separator(of text: String) -> Character {
    var counts: [Character: Int] = [",": 0, ";": 0, "\t": 0]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if character.isLineBreak { break }
      counts[character]? += 1
    }
    let candidates: [Character] = [",", ";", "\t"]
    return candidates.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
      .flatMap { (counts[$0] ?? 0) > 0 ? $0 : nil } ?? ","
  }
}

/// Walks a table's text character by character and knows where it is.
private struct CSVParser {
  private let file: String
  private let separator: Character
  private var rest: Substring
  private var line = 1
  private var column = 1
  /// Where a quote begins that the file never closes.
  private(set) var openQuote: SourceSpan?

  init(_ text: String, file: String, separator: Character) {
    self.file = file
    self.separator = separator
    rest = text[...]
  }

  mutating func rows() -> [CSVTable.Row] {
    var rows = [CSVTable.Row]()
    while !rest.isEmpty {
      let row = row()
      if openQuote == nil { rows.append(row) }
    }
    return rows
  }

  private mutating func row() -> CSVTable.Row {
    var cells = [cell()]
    while rest.first == separator {
      advance()
      cells.append(cell())
    }
    if rest.first?.isLineBreak == true { advance() }
    return CSVTable.Row(cells: cells)
  }

  private mutating func cell() -> CSVTable.Cell {
    while let character = rest.first, character == " ", rest.dropFirst().first == "\"" { advance() }
    var span = SourceSpan(file: file, line: line, column: column)
    guard rest.first == "\"" else {
      var text = ""
      while let character = rest.first, character != separator, !character.isLineBreak {
        text.append(character)
        advance()
      }
      span.length = max(1, text.count)
      return CSVTable.Cell(text: text, span: span)
    }
    let text = quoted(at: span)
    span.length = span.line == line ? max(1, column - span.column) : text.count + 1
    return CSVTable.Cell(text: text, span: span)
  }

  /// The text between quotes, and what follows them up to the next separator.
  private mutating func quoted(at start: SourceSpan) -> String {
    advance()
    var text = ""
    while let character = rest.first {
      advance()
      guard character == "\"" else {
        text.append(character)
        continue
      }
      guard rest.first == "\"" else {
        while let next = rest.first, next != separator, !next.isLineBreak {
          text.append(next)
          advance()
        }
        return text
      }
      text.append("\"")
      advance()
    }
    openQuote = start
    return text
  }

  private mutating func advance() {
    guard let character = rest.popFirst() else { return }
    if character.isLineBreak {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}
