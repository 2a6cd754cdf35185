import DocumentModel

/// The lines of a YAML text, to turn the parser's marks into spans.
struct YAMLLines {
  let file: String
  let offset: Int
  private let lines: [Substring]

  init(_ text: String, file: String, offset: Int) {
    self.file = file
    self.offset = offset
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  var count: Int { lines.count }

  /// The line by number from 1; empty beyond the end.
  subscript(line: Int) -> Substring {
    lines.indices.contains(line - 1) ? lines[line - 1] : ""
  }

  /// The span of a mark: lines and columns from 1, columns in Unicode scalars.
  func span(line: Int, scalarColumn: Int, length: Int = 1) -> SourceSpan {
    span(line: line, column: column(line: line, scalarColumn: scalarColumn), length: length)
  }

  /// The span of a line and column of the text, both from 1, columns in characters.
  func span(line: Int, column: Int, length: Int = 1) -> SourceSpan {
    SourceSpan(file: file, line: line + offset, column: column, length: length)
  }

  /// The column in characters of one in Unicode scalars.
  func column(line: Int, scalarColumn: Int) -> Int {
    let scalars = self[line].unicodeScalars
    if scalars.allSatisfy(\.isASCII) { return scalarColumn }
    return String(scalars.prefix(scalarColumn - 1)).count + 1
  }

  /// How many characters of white space a line begins with.
  func indent(of line: Int) -> Int {
    self[line].prefix { $0 == " " }.count
  }
}
