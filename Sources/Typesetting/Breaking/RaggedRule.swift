import Language

/// Ragged lines: full and even, and no stray word on the last.
struct RaggedRule: LineRule {
  /// Whether lines are made equally long rather than full, the last included.
  var isBalanced: Bool
  /// The breaks after words that should not end a line of a headline.
  var weakBreaks: Set<Int> = []

  let prefersFewerLines = true
  let usualAversion = BreakAversion.reluctant
  let fitnessClasses = 1
  let firstFitness = 0
  let mismatchDemerits = 0.0
  let ladderDemerits = (second: 0.1, further: 10.0)
  let dividedEndDemerits = 0.25

  // Demerits are squares of the shortfall as a share of the measure, so 0.25 is worth a line that
  // is half empty: as much unevenness as a stray last word may cause in the lines before it.
  private static let strayWord = 0.25
  private static let shortLastLine = 0.25
  private static let hyphen = 0.04
  /// Small: only between ways that are about equally even.
  private static let weakEnd = 0.01

  func aversion(to aversion: BreakAversion) -> Double {
    switch aversion {
    case .none: 0
    case .reluctant: 0.02
    case .averse, .lastResort: 0.2
    }
  }

  func leastWidth(of extent: LineExtent) -> Double { extent.width }
  func greatestWidth(of extent: LineExtent) -> Double { .infinity }

  func judgement(of line: LineCandidate) -> LineJudgement? {
    let shortfall = max(0, line.measure - line.width) / max(line.measure, 1)
    var demerits = line.isLast && !isBalanced ? 0 : shortfall * shortfall
    if line.isLast && !line.isOnly {
      if line.isOneWord { demerits += Self.strayWord }
      if line.width < line.measure / 5 { demerits += Self.shortLastLine }
    }
    if line.endsInHyphen { demerits += Self.hyphen }
    if weakBreaks.contains(line.last) { demerits += Self.weakEnd }
    return LineJudgement(demerits: demerits)
  }
}
