/// Why a PDF could not be read, changed or written.
package struct PDFError: Error, Hashable, Sendable {
  /// A stable name of the kind of problem, such as `pdf-unreadable`.
  package var code: String
  /// A plain sentence, lower case, without a full stop.
  package var message: String

  package init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }
}
