import DocumentModel
import Yams

/// Says what the YAML parser found wrong in the words of somebody who wrote the file.
struct YAMLErrorReport {
  let lines: YAMLLines

  func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return syntax(problem, line: mark.line, scalarColumn: mark.column)
    case .reader(let problem, let offset, _, let text):
      return Diagnostic("yaml-syntax", at: span(offset: offset ?? 0, in: text), problem)
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.first ?? "", first: context.mark)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return Diagnostic(
        "yaml-syntax", at: lines.span(line: 1, column: 1), "the file cannot be read as YAML")
    }
  }

  private func syntax(_ problem: String, line: Int, scalarColumn: Int) -> Diagnostic {
    let span = lines.span(line: line, scalarColumn: scalarColumn)
    if let tab = tab(onLine: line, scalarColumn: scalarColumn) { return tab }
    if problem.hasPrefix("but found another document") {
      return Diagnostic(
        "yaml-syntax", at: span, "a second document begins here, and a file may hold only one",
        hint: "remove the line '---'")
    }
    let words = Self.words.first { problem.hasPrefix($0.problem) }
    return Diagnostic("yaml-syntax", at: span, words?.message ?? problem, hint: words?.hint)
  }

  /// A tab at the mark or in the indentation of its line.
  private func tab(onLine line: Int, scalarColumn: Int) -> Diagnostic? {
    let text = lines[line]
    let indentation = text.prefix { $0 == " " || $0 == "\t" }
    var column = indentation.firstIndex(of: "\t").map {
      indentation.distance(from: indentation.startIndex, to: $0) + 1
    }
    let marked = lines.column(line: line, scalarColumn: scalarColumn)
    if column == nil, text.dropFirst(marked - 1).first == "\t" { column = marked }
    guard let column else { return nil }
    return Diagnostic(
      "yaml-tab", at: lines.span(line: line, column: column),
      "a tab stands where YAML wants spaces", hint: "indent with two spaces a level")
  }

  private func duplicate(_ key: String, first: Mark) -> Diagnostic {
    let second = YAMLDuplicateKey(lines: lines, key: key).second(
      afterLine: first.line, column: lines.column(line: first.line, scalarColumn: first.column))
    let span =
      second ?? lines.span(line: first.line, scalarColumn: first.column, length: key.count)
    return Diagnostic(
      "duplicate-key", at: span,
      "the key '\(key)' is given twice; the first is on line \(first.line + lines.offset)",
      hint: "keep one of the two")
  }

  private func span(offset: Int, in text: String) -> SourceSpan {
    let before = text.prefix(offset)
    let line = before.reduce(into: 1) { if $1.isNewline { $0 += 1 } }
    let column = before.reversed().prefix { !$0.isNewline }.count + 1
    return lines.span(line: line, column: column)
  }

  /// What libyaml says, and what it means.
  private static let words: [(problem: String, message: String, hint: String?)] = [
    (
      "mapping values are not allowed", "a ':' stands where no key may be",
      "put quotes around text that holds ': ', and check the indentation of the line"
    ),
    (
      "could not find expected ':'", "a key without its ':'",
      "write 'key: value'; text over several lines needs quotes or '|'"
    ),
    (
      "did not find expected key", "the line is no 'key: value' of the mapping around it",
      "check its indentation, and put quotes around values that begin with one of \" ' { [ * & ! %"
    ),
    (
      "did not find expected '-' indicator", "the line is no '- item' of the list around it",
      "check its indentation"
    ),
    (
      "did not find expected ',' or ']'", "a '[' without its ']', or a ',' is missing",
      "close the list with ']'"
    ),
    (
      "did not find expected ',' or '}'", "a '{' without its '}', or a ',' is missing",
      "close the mapping with '}', and put quotes around text that begins with a field"
    ),
    ("found unexpected end of stream", "a quote is never closed", "close it with the same quote"),
    (
      "found character that cannot start any token",
      "text may not begin with this character", "put quotes around the text"
    ),
    ("found undefined alias", "the alias has no anchor", "write '&name' where its value stands"),
  ]
}
