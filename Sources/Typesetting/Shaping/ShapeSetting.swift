import DocumentModel

/// How a piece of text is shaped, besides its font.
struct ShapeSetting: Hashable {
  var isRightToLeft: Bool
  /// The script's ISO 15924 code.
  var script: String
  /// The BCP 47 tag.
  var language: String
  var features: [FontFeature]
}
