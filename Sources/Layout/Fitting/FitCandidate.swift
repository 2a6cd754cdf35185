/// One setting that was tried.
package struct FitCandidate: Hashable, Sendable {
  /// The size of the largest paragraph and its leading, in points.
  package var size: Double
  package var leading: Double
  /// What is added to the tracking, in thousandths of the size.
  package var tracking: Int
  /// The factor on word spaces.
  package var wordSpace: Double
  /// The factor on the width of glyphs.
  package var expansion: Double
  /// The factor on the space between paragraphs.
  package var space: Double
  package var isTight: Bool
  package var lines: Int
  /// The height that the text takes so, in points.
  package var height: Double
  package var fits: Bool
}
