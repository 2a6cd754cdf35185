/// One candidate line as a rule judges it; widths in points at scale 1.
struct LineCandidate {
  /// The indices of the breaks between which it lies.
  var first: Int
  var last: Int
  var width: Double
  var measure: Double
  var spaceWidth: Double
  /// Whether a forced break or the end of the text ends it.
  var isLast: Bool
  /// Whether it is the only line so far up to the last forced break.
  var isOnly: Bool
  var endsInHyphen: Bool

  /// Whether nothing in it can be broken.
  var isSinglePiece: Bool { last == first + 1 }
}

/// How good a line is: the demerits that total fit sums up, and the class of its spacing.
struct LineJudgement {
  var demerits: Double
  /// Lines next to each other whose classes differ by more than one look uneven.
  var fitness = 0
}

/// What makes one way to break a paragraph better than another.
protocol LineRule {
  /// Whether fewer lines are better whatever the demerits.
  var prefersFewerLines: Bool { get }
  /// How many fitness classes there are.
  var fitnessClasses: Int { get }
  /// What a pair of neighbours in distant fitness classes costs.
  var mismatchDemerits: Double { get }
  /// The least width that a line can be set to.
  func leastWidth(of line: LineCandidate) -> Double
  /// The demerits of a line that fits its measure, nil if it may not be set so.
  func judgement(of line: LineCandidate) -> LineJudgement?
}

/// Widths that differ by less than this, in points, are equal: what rounding may add.
let widthTolerance = 0.001
