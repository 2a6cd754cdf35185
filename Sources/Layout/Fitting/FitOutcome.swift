import DocumentModel

/// How a text came to fit, without the text.
struct FitOutcome {
  /// What the text takes, in points.
  var height: Double
  var setting: FitSetting
  /// The size of the largest paragraph and its leading, in points.
  var size: Double
  var leading: Double
  /// The levers that are pulled, in their order.
  var pulled: [Fit.Lever]
  /// All that was tried, in that order.
  var tried: [FitCandidate]
}
