import DocumentModel

/// Finds the characters of a YAML scalar in its file, past quotes, escapes, folds and indentation.
struct ScalarAlignment {
  private(set) var lines: [Int] = []
  private(set) var columns: [Int] = []

  private let findings: Findings
  private let file: String
  private var line: Int
  private var source: [Character]
  private var index: Int

  /// The places of the scalar's characters and of its end; nil if the file says something else.
  static func align(
    _ text: [Character], at span: SourceSpan, findings: Findings
  ) -> ScalarAlignment? {
    guard let first = findings.line(span.line, of: span.file) else { return nil }
    var alignment = ScalarAlignment(
      findings: findings, file: span.file, line: span.line, source: Array(first),
      index: span.column - 1)
    if let character = text.first { alignment.skipHeader(before: character) }
    for character in text {
      guard alignment.place(character) else { return nil }
    }
    alignment.mark(alignment.line, alignment.index)
    return alignment
  }

  private init(
    findings: Findings, file: String, line: Int, source: [Character], index: Int
  ) {
    self.findings = findings
    self.file = file
    self.line = line
    self.source = source
    self.index = index
  }

  private var current: Character? {
    source.indices.contains(index) ? source[index] : nil
  }

  /// Skips an opening quote, or the header line of a block.
  private mutating func skipHeader(before first: Character) {
    guard let current, current != first else { return }
    if current == "\"" || current == "'" {
      index += 1
    } else if current == "|" || current == ">" {
      nextLine()
    }
  }

  /// Notes where a character stands; false if it cannot be found.
  private mutating func place(_ character: Character) -> Bool {
    if character.isLineBreak { return placeLineBreak() }
    // A fold, a doubled quote and a continued line may stand between two characters.
    for _ in 0..<3 {
      if current == character {
        mark(line, index)
        index += 1
        return true
      }
      if isAtLineEnd {
        let end = (line, index)
        guard nextLine() else { return false }
        if character == " " {
          mark(end.0, end.1)
          return true
        }
      } else if current == "\\" {
        if let length = escapeLength {
          mark(line, index)
          index += length
          return true
        }
        index += 1
      } else if current == "'" {
        index += 1
      } else if character.isBlank, index > 0, source[index - 1].isBlank {
        // Indentation inside a block, which was skipped as the block's own.
        mark(line, index)
        return true
      } else {
        return false
      }
    }
    return false
  }

  private mutating func placeLineBreak() -> Bool {
    if current == "\\", source.indices.contains(index + 1), source[index + 1] == "n" {
      mark(line, index)
      index += 2
      return true
    }
    guard isAtLineEnd else { return false }
    mark(line, index)
    guard let next = findings.line(line + 1, of: file) else {
      index = source.count
      return true
    }
    line += 1
    source = Array(next)
    index = source.firstIndex { !$0.isBlank } ?? source.count
    return true
  }

  /// Whether nothing but blanks is left on the line.
  private var isAtLineEnd: Bool {
    index >= source.count || source[index...].allSatisfy(\.isBlank)
  }

  /// The length of the escape at the index, nil for one that stands for the character behind it.
  private var escapeLength: Int? {
    guard source.indices.contains(index + 1) else { return 1 }
    switch source[index + 1] {
    case "\"", "\\", "/": return nil
    case "x": return 4
    case "u": return 6
    case "U": return 10
    default: return 2
    }
  }

  /// Goes on to the first character of the next line that has any.
  @discardableResult
  private mutating func nextLine() -> Bool {
    while let next = findings.line(line + 1, of: file) {
      line += 1
      source = Array(next)
      if let first = source.firstIndex(where: { !$0.isBlank }) {
        index = first
        return true
      }
    }
    return false
  }

  private mutating func mark(_ line: Int, _ index: Int) {
    lines.append(line)
    columns.append(index + 1)
  }
}
