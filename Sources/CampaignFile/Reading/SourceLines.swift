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

  /// The diagnostic with the line of source that it points at, if that is known.
  package func excerpted(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.excerpt == nil,
      let line = line(diagnostic.span.line, of: diagnostic.span.file)
    else { return diagnostic }
    var excerpted = diagnostic
    excerpted.excerpt = String(line)
    return excerpted
  }
}
