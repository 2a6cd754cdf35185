package import DocumentModel

/// Why a page could not be drawn.
package struct RenderingError: Error, Hashable, Sendable {
  /// A stable name of the kind of problem, such as `image-damaged`.
  package var code: String
  /// A plain sentence, lower case, without a full stop.
  package var message: String
  /// What to do about it.
  package var hint: String?
  /// The absolute path of the file that is at fault, if one is.
  package var path: String?
  /// Where the item that could not be drawn was written.
  package var source: SourceSpan?

  package init(
    _ code: String, _ message: String, hint: String? = nil, path: String? = nil,
    source: SourceSpan? = nil
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.path = path
    self.source = source
  }

  /// The same error, at the span unless it has one already.
  func at(_ span: SourceSpan?) -> RenderingError {
    var located = self
    located.source = source ?? span
    return located
  }
}
