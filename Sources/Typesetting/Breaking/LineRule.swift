import Language

/// One candidate line as a rule judges it; widths in points at scale 1.
struct LineCandidate {
  /// The indices of the breaks between which it lies.
  var first: Int
  var last: Int
  var extent: LineExtent
  var measure: Double
  /// Whether a forced break or the end of the text ends it.
  var isLast: Bool
  /// Whether it is the only line so far up to the last forced break.
  var isOnly: Bool
  /// Whether nothing in it can be broken.
  var isSinglePiece: Bool
  /// Whether it is a last line that can be broken only by dividing a word.
  var isOneWord: Bool
  var endsInHyphen: Bool

  var width: Double { extent.width }
}

/// How good a line is: the demerits that total fit sums up, and the class of its spacing.
struct LineJudgement {
  var demerits: Double
  /// Whether it has a fault that is worth looking for quite other ways to avoid it.
  var isFaulty = false
  /// Lines next to each other whose classes differ by more than one look uneven.
  var fitness = 0
}

/// What makes one way to break a paragraph better than another.
protocol LineRule {
  /// The breaks that are more averse are a last resort.
  var usualAversion: BreakAversion { get }
  /// Whether fewer lines are better whatever the demerits.
  var prefersFewerLines: Bool { get }
  /// How many fitness classes there are, and that of text which begins.
  var fitnessClasses: Int { get }
  var firstFitness: Int { get }
  /// What a pair of neighbours in distant fitness classes costs.
  var mismatchDemerits: Double { get }
  /// What a second hyphen in a row costs, and each after it.
  var ladderDemerits: (second: Double, further: Double) { get }
  /// What it costs when the paragraph ends with the rest of a divided word.
  var dividedEndDemerits: Double { get }
  /// What a line costs that ends where readers mind it.
  func aversion(to aversion: BreakAversion) -> Double
  /// The least width that a line can be set to.
  func leastWidth(of extent: LineExtent) -> Double
  /// The greatest width that a line can be set to; infinite if lines may stay short.
  func greatestWidth(of extent: LineExtent) -> Double
  /// The demerits of a line that fits its measure, nil if it may not be set so.
  func judgement(of line: LineCandidate) -> LineJudgement?
}

/// Widths that differ by less than this, in points, are equal: what rounding may add.
let widthTolerance = 0.001
