import DocumentModel

/// Draws the leaders of a line: signs on a grid that all lines of the measure share.
struct LeaderBuilder {
  let prepared: PreparedParagraph
  let measure: Double
  let scale: Double

  /// The least distance of a leader from the text at its ends, in em.
  private static let clearance = 0.25
  /// The distance of lone dots, in em: as wide as they stand in tables of contents of old.
  private static let dotPitch = 0.5

  /// The leader's glyphs in a gap, nil if there is no room or no glyph for it.
  ///
  /// They stand for no text: a leader is not read.
  func run(in gap: TabSetting.Gap) -> GlyphRun? {
    let codepoints = gap.leader.unicodeScalars.map(\.value)
    guard let item = prepared.shaped.item(at: gap.offset),
      codepoints.allSatisfy(item.font.file.covers)
    else { return nil }
    let sign = prepared.shaped.glyphs(of: codepoints, setAs: item)
    let advance = sign.reduce(0) { $0 + $1.advance }
    let pitch = [".", "·"].contains(gap.leader) ? max(advance, Self.dotPitch * item.size) : advance
    guard pitch > 0 else { return nil }
    let clearance = Self.clearance * item.size
    let first = ((gap.room.lowerBound + clearance) / pitch).rounded(.up)
    let last = ((gap.room.upperBound - clearance - advance) / pitch).rounded(.down)
    guard first <= last else { return nil }
    var glyphs: [GlyphRun.Glyph] = []
    for step in Int(first)...Int(last) {
      var pen = Double(step) * pitch
      if prepared.isRightToLeft { pen = measure - pen - advance }
      for glyph in sign {
        glyphs.append(
          GlyphRun.Glyph(
            id: glyph.id, x: (pen + glyph.x) * scale, y: -(glyph.y + item.rise) * scale))
        pen += glyph.advance
      }
    }
    return GlyphRun(
      face: item.font.face, size: item.size * scale,
      ink: prepared.paragraph.runs[item.run].style.ink, glyphs: glyphs,
      clusters: [GlyphRun.Cluster(utf8Count: 0, glyphCount: glyphs.count)], text: "",
      isRightToLeft: false)
  }
}
