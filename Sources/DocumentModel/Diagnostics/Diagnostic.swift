/// One thing that is wrong with what the user gave, where it stands and what to do about it.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// How bad it is: an error keeps something from being made, a warning does not.
  public enum Severity: String, Hashable, Sendable, Codable {
    case error
    case warning
  }

  /// A stable name of the kind of problem, such as `overset-text`.
  public var code: String
  /// Whether it keeps something from being made.
  public var severity: Severity
  /// Where it stands.
  public var span: SourceSpan
  /// A plain sentence, lower case, without a full stop.
  public var message: String
  /// What to do about it.
  public var hint: String?
  /// The line of source that the span points at, for the excerpt.
  public var excerpt: String?
  /// Other places that it has to do with, such as the box of the template that shows the words.
  public var related: [RelatedPlace] = []
  /// The edition in which it showed, if it did in one only.
  public var edition: String?
  /// The name of the frame in which it showed.
  public var frame: String?
  /// The file that it was found in, relative to the output folder, if it was found in a finished one.
  public var file: String?
  /// The page on which it showed, from 1.
  public var page: Int?
  /// What was measured, with its unit, such as `112 ppi`.
  public var measured: String?
  /// What it is held to, with its unit, such as `150 ppi`.
  public var limit: String?

  /// A problem with a stable code, a place and a sentence.
  public init(
    _ code: String, severity: Severity = .error, at span: SourceSpan, _ message: String,
    hint: String? = nil, excerpt: String? = nil, edition: String? = nil, frame: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.span = span
    self.message = message
    self.hint = hint
    self.excerpt = excerpt
    self.edition = edition
    self.frame = frame
  }
}

extension Diagnostic {
  /// The diagnostic without related places.
  package var alone: Diagnostic {
    var alone = self
    alone.related = []
    return alone
  }

  /// The diagnostic with one more related place, unless it is in the same file and line itself.
  package func relating(to span: SourceSpan?, _ message: String) -> Diagnostic {
    guard let span, span.file != self.span.file || span.line != self.span.line else { return self }
    let place = RelatedPlace(at: span, message)
    var diagnostic = self
    if !related.contains(place) { diagnostic.related.append(place) }
    return diagnostic
  }
}

extension Sequence<Diagnostic> {
  /// Whether anything that was asked for cannot be made.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// The same diagnostics without repeats, by file, line, column, code and edition.
  ///
  /// Those that differ in nothing but related places are one with all of these.
  package func ordered() -> [Diagnostic] {
    var related: [Diagnostic: Set<RelatedPlace>] = [:]
    for diagnostic in self { related[diagnostic.alone, default: []].formUnion(diagnostic.related) }
    return related.keys.sorted { left, right in
      if left.span != right.span { return left.span < right.span }
      return (left.code, left.edition ?? "", left.frame ?? "", left.message)
        < (right.code, right.edition ?? "", right.frame ?? "", right.message)
    }.map { diagnostic in
      var whole = diagnostic
      whole.related = related[diagnostic]?.sorted() ?? []
      return whole
    }
  }
}
