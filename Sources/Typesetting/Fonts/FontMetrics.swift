/// A face's vertical measures, in em; descent and underline count downwards as positive.
struct FontMetrics {
  var ascent: Double
  var descent: Double
  var capHeight: Double
  /// The top of the underline below the baseline, and its thickness.
  var underlineOffset: Double
  var underlineThickness: Double

  /// What is assumed of a face that does not say.
  static let usual = FontMetrics(
    ascent: 0.95, descent: 0.25, capHeight: 0.7, underlineOffset: 0.1, underlineThickness: 0.05)
}

/// How a face's ordinary figures look.
struct FigureMeasures {
  /// Whether all are equally wide.
  var isTabular: Bool
  /// How high the six is, which ascends in old-style figures too, in em.
  var height: Double
  /// How far the three reaches below the baseline, in em.
  var depth: Double

  /// Whether they have descenders: a round figure that stands on the line goes a fiftieth below it.
  var isOldStyle: Bool { depth > 0.08 }
}
