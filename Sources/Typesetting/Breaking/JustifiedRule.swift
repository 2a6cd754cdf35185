/// Justified lines: word spaces as near to their natural width as the whole paragraph allows.
///
/// Demerits as in D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", Software: Practice
/// and Experience 11 (1981), with the constants of plain TeX unless said.
struct JustifiedRule: LineRule {
  /// The largest stretch allowed, as a multiple of the usual; nil for any.
  var tolerance: Double?

  /// How far a word space usually grows and at most shrinks, as shares of its natural width.
  static let stretch = 0.5
  static let shrink = 0.25
  /// Spaces to 1.5 times their width; if that cannot be done to three times; then to any.
  static let tolerances: [Double?] = [1, 4, nil]

  let prefersFewerLines = false
  let fitnessClasses = 4
  let mismatchDemerits = 10_000.0

  private static let linePenalty = 10.0
  private static let hyphen = 2_500.0
  /// A stray last word is worth a line stretched to about its usual limit; TeX has no such rule.
  private static let strayEnd = 10_000.0
  /// A line without a word space (one long word, Thai, Japanese) stays short; being short by this
  /// share of the measure counts like spaces stretched to their usual limit.
  private static let rigidShare = 0.05
  /// Beyond this all stretches are equally bad.
  private static let worstRatio = 20.0

  func leastWidth(of line: LineCandidate) -> Double {
    line.width - Self.shrink * line.spaceWidth
  }

  func judgement(of line: LineCandidate) -> LineJudgement? {
    let ratio = ratio(of: line)
    if let tolerance, ratio > tolerance { return nil }
    let badness = 100 * abs(ratio * ratio * ratio)
    var demerits = (Self.linePenalty + badness) * (Self.linePenalty + badness)
    if line.endsInHyphen { demerits += Self.hyphen }
    if line.isLast, !line.isOnly, line.isSinglePiece || line.width < line.measure / 5 {
      demerits += Self.strayEnd
    }
    return LineJudgement(demerits: demerits, fitness: Self.fitness(of: ratio))
  }

  /// How far the spaces are stretched (positive) or shrunk, relative to the usual limits.
  private func ratio(of line: LineCandidate) -> Double {
    let shortfall = line.measure - line.width
    if shortfall >= 0 {
      if line.isLast || shortfall < widthTolerance { return 0 }
      let usual =
        line.spaceWidth > 0 ? Self.stretch * line.spaceWidth : Self.rigidShare * line.measure
      return min(shortfall / max(usual, widthTolerance), Self.worstRatio)
    }
    guard line.spaceWidth > 0 else { return 0 }
    return max(shortfall / (Self.shrink * line.spaceWidth), -1)
  }

  private static func fitness(of ratio: Double) -> Int {
    switch ratio {
    case ..<(-0.5): 0
    case ...0.5: 1
    case ...1: 2
    default: 3
    }
  }
}
