/// What may give so that text fits its frame, within which limits and in which order.
package struct Fit: Hashable, Encodable, Sendable {
  /// What can give without a change of the words; each has a usual value and a limit.
  package enum Lever: String, Hashable, Encodable, Sendable, CaseIterable {
    /// Paragraphs are broken anew, for a line less each where they are justified, and with words
    /// divided where that is allowed.
    case rebreak
    /// The distance of letters, in thousandths of the size.
    case tracking
    /// The space between words, as a factor: where lines are not justified, which find their own.
    case wordSpace = "word-space"
    /// The width of glyphs, as a factor near 1: where lines are not justified, which use it already.
    case expansion
    /// The distance of baselines, as a multiple of the size.
    case leading
    /// The space between paragraphs, as a share of the usual.
    case space
    /// The size, in points on a grid of 0.1.
    case size
  }

  /// The frame's name in messages and reports, of which a document has only one.
  package var name: String
  package var size: ClosedRange<Double>?
  /// How many lines the text may take.
  package var lines: Int?
  /// Whether words may be divided for the sake of fit, though the style does not divide them.
  package var hyphenates: Bool
  /// What is added to the style's tracking, in thousandths of the size.
  package var tracking: ClosedRange<Double>?
  /// The range of the factor on word spaces.
  package var wordSpace: ClosedRange<Double>?
  /// The range of the factor on the width of glyphs.
  package var expansion: ClosedRange<Double>?
  /// The range of the leading as a multiple of the size; the style's own is where it starts.
  package var leading: ClosedRange<Double>?
  /// The range of the space between paragraphs, as a factor on the style's.
  package var space: ClosedRange<Double>?
  /// The levers in the order in which they are pulled: the next only when those before are spent.
  package var order: [Lever]
  /// The series of frames that share one size; nil for a size of its own.
  package var group: String?
  /// Other words that stand in, in this order, when all levers are spent.
  package var alternatives: [Alternative]

  package init(
    name: String = "", size: ClosedRange<Double>? = nil, lines: Int? = nil,
    hyphenates: Bool = false,
    tracking: ClosedRange<Double>? = nil, wordSpace: ClosedRange<Double>? = nil,
    expansion: ClosedRange<Double>? = nil,
    leading: ClosedRange<Double>? = nil,
    space: ClosedRange<Double>? = nil, order: [Lever] = Lever.allCases, group: String? = nil,
    alternatives: [Alternative] = []
  ) {
    self.name = name
    self.size = size
    self.lines = lines
    self.hyphenates = hyphenates
    self.tracking = tracking
    self.wordSpace = wordSpace
    self.expansion = expansion
    self.leading = leading
    self.space = space
    self.order = order
    self.group = group
    self.alternatives = alternatives
  }
}

/// Less text, for where all of it does not fit.
package struct Alternative: Hashable, Encodable, Sendable {
  package enum Change: Hashable, Encodable, Sendable {
    /// Other paragraphs in the place of the frame's own.
    case text([Paragraph])
    /// A box of the page is left out, by its name.
    case drop(String)
  }

  /// What it is called in reports, as the template writes it: `story.short`, `drop facts`.
  package var name: String
  package var change: Change

  package init(name: String, change: Change) {
    self.name = name
    self.change = change
  }
}
