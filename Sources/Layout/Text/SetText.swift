import DocumentModel
import Typesetting

/// Text set to a measure: its lines with their baselines, measured from the top of the capitals
/// of the first line.
struct SetText {
  struct Line {
    var line: SetLine
    var paragraph: Int
    /// The distance of the baseline from the block's top, in points.
    var baseline: Double
  }

  var lines: [Line]
  var problems: [TextProblem]
  /// From the top of the first line's capitals to the last baseline, in points, and below it where
  /// letters reach deep.
  var height: Double
  /// The measure that lines are set to, in points: the box's, unless they run over it.
  var measure: Double
  /// How it came to fit, if anything of it may give.
  var outcome: FitOutcome?

  func fits(lines limit: Int?, height available: Double?) -> Bool {
    if let limit, lines.count > limit { return false }
    if let available, height > available + tolerance { return false }
    return !lines.contains { $0.line.isOverfull }
  }
}

extension Paragraph {
  /// How far the last line's letters reach below where those of Latin do, in points.
  ///
  /// Space under text is measured from the baseline, which is right for letters with short
  /// descenders; bowls of Arabic and marks under South Asian letters need a quarter of the size more.
  var depth: Double {
    let isShallow = ["Latn", "Cyrl", "Grek", "Armn", "Geor", "Hebr"].contains(language.script)
    return isShallow || !text.contains(where: \.isLetter) ? 0 : size * 0.25
  }
}
