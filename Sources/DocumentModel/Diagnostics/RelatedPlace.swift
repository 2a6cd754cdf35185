/// A place that a diagnostic has to do with besides its own, and what it has to do with it.
public struct RelatedPlace: Hashable, Sendable, Codable {
  /// Where it stands.
  public var span: SourceSpan
  /// What stands there, such as `the box that shows it`.
  public var message: String
  /// The line of source that the span points at.
  public var excerpt: String?

  /// A place and what stands there.
  public init(at span: SourceSpan, _ message: String, excerpt: String? = nil) {
    self.span = span
    self.message = message
    self.excerpt = excerpt
  }
}

extension RelatedPlace: Comparable {
  /// By file, line, column and message.
  public static func < (left: RelatedPlace, right: RelatedPlace) -> Bool {
    left.span != right.span ? left.span < right.span : left.message < right.message
  }
}
