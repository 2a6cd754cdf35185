import DocumentModel

/// Lets the text behind a large first letter say the letter too, so that its word reads as one.
///
/// The letter stands on another baseline than the rest of its word, and readers of a PDF that go by
/// places would take it for a word of its own.
enum InitialWord {
  /// What the letter itself says then: a word joiner.
  ///
  /// Some readers take no notice of a text that is empty, and read the glyph.
  private static let unsaid = "\u{2060}"

  /// Moves the letter's text to the first cluster of the run behind it.
  static func join(_ letter: inout GlyphRun, with rest: inout GlyphRun) {
    guard !letter.isRightToLeft, !rest.isRightToLeft, letter.clusters.count == 1,
      let first = rest.clusters.firstIndex(where: { $0.glyphCount > 0 && $0.utf8Count > 0 }),
      rest.clusters[..<first].allSatisfy({ $0.utf8Count == 0 })
    else { return }
    rest.text = letter.text + rest.text
    rest.clusters[first].utf8Count += letter.text.utf8.count
    letter.text = unsaid
    letter.clusters[0].utf8Count = unsaid.utf8.count
  }
}
