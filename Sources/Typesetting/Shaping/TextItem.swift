import DocumentModel

/// A stretch of text that is shaped as one: one run, font, level and script.
struct TextItem {
  var range: Range<Int>
  /// The index of its run in the paragraph.
  var run: Int
  var font: FontStock.Font
  var level: UInt8
  var setting: ShapeSetting
  /// The size in points at scale 1, with the family's own factor.
  var size: Double
  /// How far its baseline is raised, in points at scale 1.
  var rise: Double
  /// Space after each grapheme cluster, in points at scale 1.
  var tracking: Double
  /// The factor on its word spaces.
  var wordSpace: Double

  var isRightToLeft: Bool { level & 1 == 1 }
}
