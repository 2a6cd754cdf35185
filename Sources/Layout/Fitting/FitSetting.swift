/// How a text is set on its way to fit: what has been given so far.
package struct FitSetting: Hashable, Sendable {
  /// The factor on all sizes.
  package var scale = 1.0
  /// What is added to the tracking, in thousandths of the size.
  package var tracking = 0
  /// The factor on word spaces.
  package var wordSpace = 1.0
  /// The factor on the width of glyphs.
  package var expansion = 1.0
  /// The factor on the leading.
  package var leading = 1.0
  /// The factor on the space between paragraphs.
  package var space = 1.0
  /// Whether words are divided, whatever the style says.
  package var hyphenates = false
  /// Whether paragraphs are broken for a line less each, where that can be done.
  package var isTight = false

  package init() {}
}
