package import DocumentModel

/// One thing that is wrong with a finished page.
package struct Finding: Hashable, Sendable {
  /// A stable name of the kind of problem, such as `picture-coarse`.
  package var code: String
  package var severity: Diagnostic.Severity
  /// The page, from 1; nil for the file as a whole.
  package var page: Int?
  /// Which of the page's marked sequences it shows in, from 0 in drawing order.
  package var mark: Int?
  /// Where it is, in points from the trim's top left corner.
  package var box: Rect?
  /// What was measured, with its unit.
  package var measured: String?
  /// What it is held to, with its unit.
  package var limit: String?
  /// A plain sentence, lower case, without a full stop.
  package var message: String
  /// What to do about it.
  package var hint: String?

  package init(
    _ code: String, severity: Diagnostic.Severity = .error, page: Int? = nil, mark: Int? = nil,
    box: Rect? = nil, measured: String? = nil, limit: String? = nil, _ message: String,
    hint: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.page = page
    self.mark = mark
    self.box = box
    self.measured = measured
    self.limit = limit
    self.message = message
    self.hint = hint
  }
}
