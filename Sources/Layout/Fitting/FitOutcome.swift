import DocumentModel

/// How a text came to fit, without the text.
struct FitOutcome {
  var fits: Bool
  /// What the text takes, in points.
  var height: Double
  var setting: FitSetting
  /// The size of the largest paragraph, in points.
  var size: Double
  /// Its leading, in points.
  var leading: Double
  var pulled: [Fit.Lever]
  var tried: [FitCandidate]

  init<Text>(_ solution: FitSolution<Text>) {
    fits = solution.fits
    height = solution.height
    setting = solution.setting
    size = solution.size
    leading = solution.leading
    pulled = solution.pulled
    tried = solution.tried
  }
}
