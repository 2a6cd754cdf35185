import DocumentModel

/// Reads tables of comma-separated values (RFC 4180), with `;` or tabs between cells as well.
///
/// White space around cells is not theirs. A quote inside an unquoted cell is a character like
/// any other. What is wrong is reported and its row left out.
struct TableParser {
  private let text: String.UTF8View
  private let file: String
  private let findings: Findings
  private let delimiter: UInt8
  private var index: String.UTF8View.Index
  private var line = 1
  /// An index on the line and its column, from which further columns are counted.
  private var anchor: (index: String.UTF8View.Index, column: Int)
  private var row = TableRow(number: 0, cells: [], isWhole: true)

  /// The rows of a table that are not blank, the header first.
  static func rows(_ text: String, file: String, findings: Findings) -> [TableRow] {
    var text = text
    text.makeContiguousUTF8()
    var parser = TableParser(text, file: file, findings: findings)
    var rows = [TableRow]()
    while let row = parser.nextRow() {
      if !row.isBlank { rows.append(row) }
    }
    return rows
  }

  private init(_ text: String, file: String, findings: Findings) {
    self.text = text.utf8
    self.file = file
    self.findings = findings
    delimiter = Self.delimiter(of: text.utf8)
    index = text.utf8.startIndex
    anchor = (text.utf8.startIndex, 1)
  }

  /// The commonest of comma, semicolon and tab outside quotes in the first line that has any text.
  private static func delimiter(of text: String.UTF8View) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var hasText = false
    for byte in text {
      if byte == .quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte.isLineBreak, hasText { break }
      if !byte.isLineBreak { hasText = true }
      counts[byte, default: 0] += 1
    }
    let candidates: [UInt8] = [.comma, .semicolon, .tab]
    let most = candidates.map { counts[$0] ?? 0 }.max() ?? 0
    return candidates.first { counts[$0] ?? 0 == most } ?? .comma
  }

  private var current: UInt8? { index < text.endIndex ? text[index] : nil }

  private mutating func nextRow() -> TableRow? {
    guard current != nil else { return nil }
    row = TableRow(number: row.number + 1, cells: [], isWhole: true)
    while true {
      skipBlanks()
      if current == .quote { readQuotedCell() } else { readPlainCell() }
      guard current == delimiter else { break }
      index = text.index(after: index)
    }
    endLine()
    return row
  }

  private mutating func skipBlanks() {
    while let current, current != delimiter, current.isBlank {
      index = text.index(after: index)
    }
  }

  private mutating func readPlainCell() {
    let start = index
    var span = mark()
    while let current, current != delimiter, !current.isLineBreak {
      index = text.index(after: index)
    }
    let cell = (String(text[start..<index]) ?? "").trimmingBlanks()
    span.length = max(1, cell.count)
    row.cells.append(TableCell(text: cell, span: span))
  }

  private mutating func readQuotedCell() {
    let open = mark()
    var bytes = [UInt8]()
    index = text.index(after: index)
    while true {
      guard let byte = current else {
        reportUnclosed(at: open)
        return
      }
      index = text.index(after: index)
      if byte == .quote {
        guard current == .quote else { break }
        index = text.index(after: index)
      } else if byte.isLineBreak {
        startLine(after: byte)
        bytes.append(.lineFeed)
        continue
      }
      bytes.append(byte)
    }
    var span = open
    if line == open.line { span.length = mark().column - open.column }
    row.cells.append(
      TableCell(text: String(decoding: bytes, as: UTF8.self).trimmingBlanks(), span: span))
    checkAfterQuote()
  }

  /// Behind a closing quote stands a delimiter or the end of the line.
  private mutating func checkAfterQuote() {
    skipBlanks()
    guard let current, current != delimiter, !current.isLineBreak else { return }
    var span = mark()
    while let current = self.current, current != delimiter, !current.isLineBreak {
      index = text.index(after: index)
    }
    span.length = max(1, mark().column - span.column)
    row.isWhole = false
    findings.error(
      "table-stray-text", at: span,
      "text stands behind the closing quote in row \(row.number)",
      hint: "double the quotes inside a quoted cell: \"\"")
  }

  private mutating func reportUnclosed(at span: SourceSpan) {
    row.isWhole = false
    findings.error(
      "table-unclosed-quote", at: span, "a quote is opened in row \(row.number) and never closed",
      hint: "close it with \", or double it if it belongs to the text; this row and all below it"
        + " are left out")
  }

  /// Ends the row's line, or the text.
  private mutating func endLine() {
    guard let byte = current else { return }
    index = text.index(after: index)
    startLine(after: byte)
  }

  private mutating func startLine(after byte: UInt8) {
    if byte == .carriageReturn, current == .lineFeed { index = text.index(after: index) }
    line += 1
    anchor = (index, 1)
  }

  /// Where the index stands.
  private mutating func mark() -> SourceSpan {
    let passed = String(text[anchor.index..<index])?.count ?? 0
    anchor = (index, anchor.column + passed)
    return SourceSpan(file: file, line: line, column: anchor.column)
  }
}

extension UInt8 {
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let semicolon = UInt8(ascii: ";")

  fileprivate var isBlank: Bool { self == .space || self == .tab }
  fileprivate var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
}
