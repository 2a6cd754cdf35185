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
