internal import DocumentModel

/// The glyphs of a document whose letters the file knows.
///
/// Cairo tells readers of the file one text for each glyph: that of the first cluster that is the
/// glyph alone. A glyph that is met in a whole word before would get an old presentation form, and
/// each letter that it is later a note of its own, which takes words apart.
final class KnownLetters {
  private var glyphs: [FontFace: Set<UInt32>] = [:]

  /// Whether a piece may be told as a whole; otherwise its letters are, and are known from now on.
  func areKnown(_ piece: VisualText.Piece, of run: GlyphRun) -> Bool {
    let written = piece.written.map { run.glyphs[$0].id }
    if piece.isBestWhole, glyphs[run.face, default: []].isSuperset(of: written) { return true }
    glyphs[run.face, default: []].formUnion(written)
    return false
  }
}
