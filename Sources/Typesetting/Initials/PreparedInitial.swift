import DocumentModel

/// The first letter of a paragraph that is to be set large, shaped at one em, and what is left.
struct PreparedInitial {
  let lines: Int
  let rest: PreparedParagraph
  /// How many scalars of the paragraph are not in the rest.
  let count: Int
  let letter: GlyphRun
  /// The signs before the letter, which hang outside the measure.
  let opening: GlyphRun?
  let outline: Outline
  let openingOutline: Outline
  /// The heights, in em, that stand on the last baseline and level with the first line's capitals.
  let foot: Double
  let top: Double

  /// Nil if the letter has no outline, or is drawn by more than one glyph run.
  init?(
    _ text: InitialText, lines: Int, rest: PreparedParagraph, letter: PreparedParagraph,
    opening: PreparedParagraph?
  ) {
    guard let item = letter.shaped.items.first?.item, let run = letter.singleRun,
      let outline = run.outline(in: item), let bounds = outline.bounds
    else { return nil }
    self.lines = lines
    self.rest = rest
    self.count = text.count
    self.letter = run
    self.outline = outline
    self.opening = opening?.singleRun
    openingOutline =
      opening?.shaped.items.first.flatMap { first in
        opening?.singleRun?.outline(in: first.item)
      } ?? Outline()
    // Capitals stand on the line and are as high as the face says: round ones reach over a little,
    // as they should. What has no capitals is fitted by its own height.
    let isCapital = text.letter.first?.isUppercase ?? false
    foot = isCapital ? 0 : bounds.y.lowerBound
    top = isCapital ? letter.capHeight : bounds.y.upperBound
  }
}

extension GlyphRun {
  /// The outline of all glyphs as they stand in a run of one em.
  fileprivate func outline(in item: TextItem) -> Outline? {
    guard let first = glyphs.first else { return nil }
    var outline = Outline()
    for glyph in glyphs {
      outline.add(
        item.font.file.outline(of: glyph.id), scale: item.size,
        at: Point(x: glyph.x - first.x, y: first.y - glyph.y))
    }
    return outline
  }
}
