import Language

/// Justified lines: word spaces as near to their natural width as the whole paragraph allows.
///
/// The adjustment ratio is that of D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines",
/// Software: Practice and Experience 11 (1981); demerits are its square, so that the sum over the
/// paragraph is the variance of its spacing. All other demerits are in this unit: 1 is a line whose
/// spaces are half as wide again as they should be, or a third narrower.
struct JustifiedRule: LineRule {
  /// The largest stretch allowed, as a multiple of the usual; nil for any.
  var tolerance: Double?
  /// The size of the paragraph's type, in points at scale 1.
  var em: Double

  /// Spaces to twice their width; if that cannot be done to four times; then to any.
  static let tolerances: [Double?] = [2, 6, nil]

  let prefersFewerLines = false
  let usualAversion = BreakAversion.averse
  let fitnessClasses = 4
  let firstFitness = 1
  let mismatchDemerits = 0.05
  let ladderDemerits = (second: 0.3, further: 10_000.0)
  let dividedEndDemerits = 50.0

  /// What a hyphen costs for each em of the measure: where a line has many spaces to share what the
  /// hyphen would save, it is worth less.
  private static let hyphenPerEm = 0.013
  /// A last line shorter than the next paragraph's indent would be is as bad as any line can be; one
  /// that is only short is worth a loose line.
  private static let runt = 50.0
  private static let runtShare = 1.0 / 6
  private static let shortEnd = 0.2
  private static let shortShare = 0.25
  /// A line that can open nowhere (one long word) stays short; being short by this share of the
  /// measure counts like spaces stretched to their usual limit.
  private static let rigidShare = 0.02
  /// Beyond this all stretches are equally bad.
  private static let worstRatio = 40.0

  func aversion(to aversion: BreakAversion) -> Double {
    switch aversion {
    case .none: 0
    case .reluctant: 0.3
    case .averse: 3
    case .lastResort: 20
    }
  }

  func leastWidth(of extent: LineExtent) -> Double {
    extent.width - WordSpace.shrink * extent.spaceWidth - Elasticity.letterRoom(of: extent).total
  }

  func greatestWidth(of extent: LineExtent) -> Double {
    let usual = Self.stretch(of: extent)
    guard let tolerance, usual > 0 else { return .infinity }
    return extent.width + tolerance * usual
      + Elasticity.letterRoom(of: extent).total
  }

  func judgement(of line: LineCandidate) -> LineJudgement? {
    let ratio = ratio(of: line)
    if let tolerance, ratio > tolerance { return nil }
    var demerits = ratio * ratio
    if line.endsInHyphen { demerits += Self.hyphenPerEm * line.measure / em }
    let endShare = line.isLast && !line.isOnly ? line.width / line.measure : 1
    let isRunt = endShare < Self.runtShare
    if endShare < Self.shortShare { demerits += isRunt ? Self.runt : Self.shortEnd }
    return LineJudgement(
      demerits: demerits, isFaulty: isRunt, fitness: Self.fitness(of: ratio))
  }

  /// How far the spaces are stretched (positive) or shrunk, relative to the usual limits.
  private func ratio(of line: LineCandidate) -> Double {
    let missing = line.measure - line.width
    if missing >= 0, line.isLast { return 0 }
    let room = Elasticity.letterRoom(of: line.extent).total
    if abs(missing) <= room + widthTolerance { return 0 }
    if missing > 0 {
      let stretch = Self.stretch(of: line.extent)
      let usual = stretch > 0 ? stretch : Self.rigidShare * line.measure
      return min((missing - room) / max(usual, widthTolerance), Self.worstRatio)
    }
    guard line.extent.spaceWidth > 0 else { return 0 }
    return max((missing + room) / (WordSpace.shrink * line.extent.spaceWidth), -1)
  }

  /// How far a line usually grows besides its letters.
  static func stretch(of extent: LineExtent) -> Double {
    extent.usualStretch + kashidaShare * extent.kashidaWidth
  }

  /// The part of the places for tatweels that is usually filled: a page of them would look forced.
  static let kashidaShare = 0.5

  private static func fitness(of ratio: Double) -> Int {
    switch ratio {
    case ..<(-0.5): 0
    case ...0.5: 1
    case ...1: 2
    default: 3
    }
  }
}
