package import DocumentModel

/// What is found wrong while files are read, each with the line of source that it points at.
package final class Findings {
  /// The diagnostics in the order in which they were found.
  package private(set) var diagnostics: [Diagnostic] = []
  private var texts: [String: String] = [:]
  private var lines: [String: [Substring]] = [:]

  package init() {}

  /// Remembers a file's text for excerpts.
  package func register(_ text: String, of file: String) {
    texts[file] = text
    lines[file] = nil
  }

  /// A line of a registered file, from 1, without its line break.
  ///
  /// - Complexity: O(n) in the file's length the first time.
  package func line(_ number: Int, of file: String) -> Substring? {
    if lines[file] == nil {
      lines[file] = texts[file]?.split(omittingEmptySubsequences: false) { character in
        character == "\n" || character == "\r\n" || character == "\r"
      }
    }
    guard let lines = lines[file], lines.indices.contains(number - 1) else { return nil }
    return lines[number - 1]
  }

  package func error(_ code: String, at span: SourceSpan, _ message: String, hint: String? = nil) {
    add(Diagnostic(code, at: span, message, hint: hint))
  }

  package func warning(
    _ code: String, at span: SourceSpan, _ message: String, hint: String? = nil
  ) {
    add(Diagnostic(code, severity: .warning, at: span, message, hint: hint))
  }

  /// Adds a diagnostic, with its excerpt if the file is known.
  package func add(_ diagnostic: Diagnostic) {
    diagnostics.append(excerpted(diagnostic))
  }

  /// The diagnostic with the line of source that it points at.
  package func excerpted(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.excerpt == nil,
      let line = line(diagnostic.span.line, of: diagnostic.span.file)
    else { return diagnostic }
    var excerpted = diagnostic
    excerpted.excerpt = String(line)
    return excerpted
  }
}
