package import DocumentModel

/// What is found wrong while files are read, each with the line of source that it points at.
package final class Findings {
  /// The diagnostics in the order in which they were found.
  package private(set) var diagnostics: [Diagnostic] = []
  private var lines: [String: [Substring]] = [:]

  package init() {}

  /// Remembers a file's text for excerpts.
  package func register(_ text: String, of file: String) {
    lines[file] = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
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
    guard diagnostic.excerpt == nil, let lines = lines[diagnostic.span.file],
      lines.indices.contains(diagnostic.span.line - 1)
    else { return diagnostic }
    var excerpted = diagnostic
    excerpted.excerpt = String(lines[diagnostic.span.line - 1])
    return excerpted
  }
}
