/// Why a drawn PDF could not be finished.
package struct PrepressError: Error, Hashable, Sendable {
  /// A stable name of the kind of problem, such as `pdf-unreadable`.
  package var code: String
  /// A plain sentence, lower case, without a full stop.
  package var message: String

  package init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }
}
