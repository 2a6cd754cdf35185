import DocumentModel

/// The YAML between two lines of `---` at the head of a Markdown file, and the text behind it.
struct FrontMatter {
  var yaml: String
  /// The line of the file on which the YAML begins.
  var yamlLine: Int
  var body: String
  var bodyLine: Int

  /// Splits a file's text, or reports in `findings` that it has no front matter.
  static func split(_ text: String, file: String, findings: Findings) -> FrontMatter? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
    guard isFence(lines[0]) else {
      findings.error(
        "front-matter", at: SourceSpan(file: file), "the front matter is missing",
        hint: "begin the file with a line '---', then 'title: …', then another '---'")
      return nil
    }
    guard let close = lines.indices.dropFirst().first(where: { isFence(lines[$0]) }) else {
      findings.error(
        "front-matter", at: SourceSpan(file: file, length: 3),
        "the front matter is never closed", hint: "put a line '---' between it and the text")
      return nil
    }
    return FrontMatter(
      yaml: lines[1..<close].joined(separator: "\n"), yamlLine: 2,
      body: lines[(close + 1)...].joined(separator: "\n"), bodyLine: close + 2)
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }
}
