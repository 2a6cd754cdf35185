import DocumentModel

/// Finds numbers of notes that lead nowhere, and notes that nothing leads to.
///
/// The Markdown reader takes the first for text and leaves the second out.
enum NoteCheck {
  /// The error of a reference without its note in a stretch of text, at its place.
  static func dangling(in text: String, span: (Int) -> SourceSpan) -> Diagnostic? {
    guard let range = text.firstRange(of: "[^"),
      let end = text[range.upperBound...].firstIndex(of: "]")
    else { return nil }
    let name = text[range.upperBound..<end]
    guard isName(name) else { return nil }
    let byte = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Diagnostic(
      "note-missing", at: span(byte), "there is no note '\(name)'",
      hint: "write it in a paragraph of its own: '[^\(name)]: the source'")
  }

  /// Reports notes whose first lines are not among those that were read.
  static func reportUnused(
    in text: String, read lines: Set<Int>, span: (Int) -> SourceSpan, findings: Findings
  ) {
    let written = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in written.enumerated() where !lines.contains(index + 1) {
      guard line.hasPrefix("[^"), let end = line.firstIndex(of: "]"),
        line[line.index(after: end)...].hasPrefix(":"), isName(line.dropFirst(2)[..<end])
      else { continue }
      findings.error(
        "note-unused", at: span(index + 1),
        "nothing refers to the note '\(line.dropFirst(2)[..<end])'",
        hint: "write '\(line[...end])' where it belongs, or take the note out")
    }
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && !text.contains { $0.isWhitespace || $0 == "[" }
  }
}
