package import DocumentModel

/// What may give so that text fits, as a template or a campaign says it.
package struct FitOptions: Hashable, Sendable {
  /// What stands in when all levers are spent.
  package enum Alternative: Hashable, Sendable {
    /// Other words for the frame's own.
    case words(FieldPath)
    /// A box of the page goes, by its name.
    case drop(String, SourceSpan)
  }

  package var size: ClosedRange<Double>?
  package var lines: Int?
  package var tracking: ClosedRange<Double>?
  /// As a factor on word spaces.
  package var wordSpace: ClosedRange<Double>?
  /// As a factor on the width of glyphs.
  package var expansion: ClosedRange<Double>?
  /// As a multiple of the size, for the script that the brand's style is made for.
  package var leading: ClosedRange<Double>?
  /// As a factor on the usual space between paragraphs.
  package var space: ClosedRange<Double>?
  /// The levers in their order; nil for the usual one.
  package var order: [Fit.Lever]?
  package var group: String?
  package var alternatives: [Alternative]?
  package var source: SourceSpan

  package init(
    size: ClosedRange<Double>? = nil, lines: Int? = nil, source: SourceSpan
  ) {
    self.size = size
    self.lines = lines
    self.source = source
  }

  /// The same with what others say in the place of its own.
  package func overridden(by other: FitOptions?) -> FitOptions {
    guard let other else { return self }
    var options = self
    options.size = other.size ?? size
    options.lines = other.lines ?? lines
    options.tracking = other.tracking ?? tracking
    options.wordSpace = other.wordSpace ?? wordSpace
    options.expansion = other.expansion ?? expansion
    options.leading = other.leading ?? leading
    options.space = other.space ?? space
    options.order = other.order ?? order
    options.group = other.group ?? group
    options.alternatives = other.alternatives ?? alternatives
    options.source = other.source
    return options
  }
}
