import DocumentModel

/// Finds the second of two equal keys, of which the parser only tells the first.
struct YAMLDuplicateKey {
  let lines: YAMLLines
  let key: String

  /// The span of the key's next occurrence in the mapping of the first, whose place is given.
  func second(afterLine line: Int, column: Int) -> SourceSpan? {
    let before = lines[line].prefix(column - 1)
    let isBlock = before.allSatisfy { $0 == " " || $0 == "-" || $0 == "?" }
    return (isBlock ? inBlock(afterLine: line, column: column) : nil)
      ?? inFlow(afterLine: line, column: column)
  }

  /// Keys of a block mapping all stand in the same column.
  private func inBlock(afterLine first: Int, column: Int) -> SourceSpan? {
    guard first < lines.count else { return nil }
    for line in first + 1...lines.count {
      let text = lines[line]
      guard let begin = text.firstIndex(where: { $0 != " " }), text[begin] != "#" else { continue }
      let indent = text.distance(from: text.startIndex, to: begin)
      if indent < column - 1 { return nil }
      if indent == column - 1, let length = keyLength(text[begin...]) {
        return lines.span(line: line, column: column, length: length)
      }
    }
    return nil
  }

  /// Keys of a flow mapping stand at the depth of the first, behind a comma.
  private func inFlow(afterLine first: Int, column: Int) -> SourceSpan? {
    var depth = 0
    var quote: Character?
    var line = first
    var rest = lines[line].dropFirst(column - 1 + key.count)
    while depth >= 0, line <= lines.count {
      guard let character = rest.popFirst() else {
        line += 1
        rest = lines[line].drop { $0 == " " }
        if depth == 0, quote == nil, let span = key(at: rest, line: line) { return span }
        continue
      }
      guard quote == nil else {
        if character == quote { quote = nil }
        continue
      }
      switch character {
      case "\"", "'": quote = character
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      case ",":
        if depth == 0, let span = key(at: rest.drop { $0 == " " }, line: line) { return span }
      default: break
      }
    }
    return nil
  }

  private func key(at rest: Substring, line: Int) -> SourceSpan? {
    keyLength(rest).map {
      lines.span(line: line, column: lines[line].count - rest.count + 1, length: $0)
    }
  }

  /// The length of the key at the beginning of a text, quotes included.
  private func keyLength(_ text: Substring) -> Int? {
    for written in [key, "\"\(key)\"", "'\(key)'"] where text.hasPrefix(written) {
      if text.dropFirst(written.count).drop(while: { $0 == " " }).first == ":" {
        return written.count
      }
    }
    return nil
  }
}
