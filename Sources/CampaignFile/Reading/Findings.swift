package import DocumentModel

/// What is found wrong while files are read, each with the line of source that it points at.
package final class Findings {
  /// The diagnostics in the order in which they were found.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The texts of the files read so far.
  package private(set) var sources = SourceLines()
  /// How many errors were found, repeats among them.
  package private(set) var errorCount = 0
  /// The error found last, be it a repeat.
  package private(set) var lastError: Diagnostic?
  private var known: Set<Diagnostic> = []

  package init() {}

  /// Remembers a file's text for excerpts.
  package func register(_ text: String, of file: String) {
    sources.register(text, of: file)
  }

  /// A line of a registered file, from 1, without its line break.
  package func line(_ number: Int, of file: String) -> Substring? {
    sources.line(number, of: file)
  }

  package func error(_ code: String, at span: SourceSpan, _ message: String, hint: String? = nil) {
    add(Diagnostic(code, at: span, message, hint: hint))
  }

  package func warning(
    _ code: String, at span: SourceSpan, _ message: String, hint: String? = nil
  ) {
    add(Diagnostic(code, severity: .warning, at: span, message, hint: hint))
  }

  /// Adds a diagnostic, with its excerpt if the file is known, unless it is there already.
  ///
  /// A template is read once for each of its formats and may repeat what is wrong.
  package func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error {
      errorCount += 1
      lastError = diagnostic
    }
    guard known.insert(diagnostic).inserted else { return }
    diagnostics.append(sources.excerpted(diagnostic))
  }
}
