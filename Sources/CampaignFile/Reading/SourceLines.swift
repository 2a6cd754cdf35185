package import DocumentModel

/// The texts of the files that were read, for the excerpts of diagnostics.
package struct SourceLines: Sendable {
  private var lines: [String: [Substring]] = [:]

  package init() {}

  /// Remembers a file's text.
  package mutating func register(_ text: String, of file: String) {
    lines[file] = text.split(omittingEmptySubsequences: false) { character in
      character == "\n" || character == "\r\n" || character == "\r"
    }
  }

  /// A line of a registered file, from 1, without its line break.
  package func line(_ number: Int, of file: String) -> Substring? {
    guard let lines = lines[file], lines.indices.contains(number - 1) else { return nil }
    return lines[number - 1]
  }

  /// All texts with the names of their files, by name.
  package var texts: [(file: String, lines: [Substring])] {
    lines.sorted { $0.key < $1.key }.map { (file: $0.key, lines: $0.value) }
  }

  private func excerpt(_ span: SourceSpan) -> String? {
    line(span.line, of: span.file).map(String.init)
  }

  /// The diagnostic with the lines of source that it points at, as far as they are known.
  package func excerpted(_ diagnostic: Diagnostic) -> Diagnostic {
    var excerpted = diagnostic
    excerpted.excerpt = diagnostic.excerpt ?? excerpt(diagnostic.span)
    for index in excerpted.related.indices where excerpted.related[index].excerpt == nil {
      excerpted.related[index].excerpt = excerpt(excerpted.related[index].span)
    }
    return excerpted
  }
}
