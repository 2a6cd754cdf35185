import DocumentModel

/// Where each character of a text stands in the file that the text comes from.
struct TextOrigin {
  /// The text's characters.
  let characters: [Character]
  private let file: String
  /// The line and column of each character, and of the text's end.
  private let lines: [Int]
  private let columns: [Int]

  /// The origin of a text that the file holds as it is, from the start of one of its lines.
  init(_ text: String, file: String, firstLine: Int) {
    self.init(written: Array(text), at: SourceSpan(file: file, line: firstLine))
  }

  /// The origin of a YAML scalar, which its file may hold quoted, escaped, folded or indented.
  init(scalar text: String, at span: SourceSpan, findings: Findings) {
    let characters = Array(text)
    if let alignment = ScalarAlignment.align(characters, at: span, findings: findings) {
      self.init(characters, span.file, alignment.lines, alignment.columns)
    } else {
      self.init(written: characters, at: span)
    }
  }

  private init(written characters: [Character], at span: SourceSpan) {
    var lines = [Int]()
    var columns = [Int]()
    var (line, column) = (span.line, span.column)
    for character in characters {
      lines.append(line)
      columns.append(column)
      column += 1
      if character.isLineBreak { (line, column) = (line + 1, 1) }
    }
    self.init(characters, span.file, lines + [line], columns + [column])
  }

  private init(_ characters: [Character], _ file: String, _ lines: [Int], _ columns: [Int]) {
    self.characters = characters
    self.file = file
    self.lines = lines
    self.columns = columns
  }

  /// The span of characters of the text, as far as they stand on one line.
  func span(_ offset: Int, _ length: Int = 1) -> SourceSpan {
    let start = min(max(0, offset), characters.count)
    var end = min(max(start, start + length), characters.count)
    while end > start, lines[end] != lines[start] { end -= 1 }
    let covered = max(columns[end] - columns[start], 1)
    return SourceSpan(file: file, line: lines[start], column: columns[start], length: covered)
  }
}

extension Character {
  /// Whether it ends a line of a source file.
  var isLineBreak: Bool { self == "\n" || self == "\r\n" || self == "\r" }

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == " " || self == "\t" }
}
