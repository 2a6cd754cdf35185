import DocumentModel

/// Makes a glyph run of a line's fragment: places, clusters and the text they stand for.
struct GlyphRunBuilder {
  let fragment: LineFragment
  let text: ParagraphText
  let style: CharacterStyle
  let scale: Double

  private var glyphs: [GlyphRun.Glyph] = []
  private var clusters: [GlyphRun.Cluster] = []
  private var string = String.UnicodeScalarView()

  init(_ fragment: LineFragment, text: ParagraphText, style: CharacterStyle, scale: Double) {
    self.fragment = fragment
    self.text = text
    self.style = style
    self.scale = scale
  }

  /// The run, nil if nothing of it is drawn or read.
  mutating func run() -> GlyphRun? {
    let placed = placedGlyphs()
    glyphs.reserveCapacity(placed.count)
    clusters.reserveCapacity(placed.count)
    var start = 0
    while start < placed.count {  // in logical order, cluster by cluster
      let cluster = placed[start].cluster
      var end = start + 1
      while end < placed.count, placed[end].cluster == cluster { end += 1 }
      let next = end < placed.count ? placed[end].cluster : fragment.range.upperBound
      append(placed[start..<end], standingFor: cluster..<next)
      start = end
    }
    if glyphs.isEmpty { return nil }
    if fragment.isRightToLeft { glyphs.reverse() }
    return GlyphRun(
      face: fragment.item.font.face, size: fragment.item.size * scale, ink: style.ink,
      glyphs: glyphs, clusters: clusters, text: String(string),
      isRightToLeft: fragment.isRightToLeft)
  }

  private struct PlacedGlyph {
    var cluster: Int
    var glyph: GlyphRun.Glyph
    var isBlank: Bool
  }

  /// The glyphs at their places, in logical order.
  private func placedGlyphs() -> [PlacedGlyph] {
    var placed = [PlacedGlyph]()
    placed.reserveCapacity(fragment.glyphs.count)
    var pen = fragment.x
    for glyph in fragment.glyphs {
      placed.append(
        PlacedGlyph(
          cluster: glyph.cluster,
          glyph: GlyphRun.Glyph(
            id: glyph.id, x: (pen + glyph.x) * scale, y: -(glyph.y + style.rise) * scale),
          isBlank: glyph.advance == 0))
      pen += glyph.advance
    }
    if fragment.isRightToLeft { placed.reverse() }
    return placed
  }

  /// Adds one cluster; signs that are neither drawn nor read join the one before or are dropped.
  private mutating func append(
    _ placed: ArraySlice<PlacedGlyph>, standingFor range: Range<Int>
  ) {
    let isUnread = range.allSatisfy { ScalarClass.isIgnorable(text.scalars[$0]) && !isNewline($0) }
    guard isUnread else {
      add(placed, scalars: text.scalars[range].compactMap(readable))
      return
    }
    let isHyphen = range.count == 1 && text.scalars[range.lowerBound].value == 0xAD
    let drawn = placed.filter { !$0.isBlank }
    if isHyphen {  // drawn only where a line ends at it: there it reads as a hyphen
      if !drawn.isEmpty { add(drawn[...], scalars: ["-"]) }
      return
    }
    let joiners = text.scalars[range].filter(ScalarClass.isJoiner)
    guard !clusters.isEmpty else {
      if !drawn.isEmpty { add(drawn[...], scalars: joiners) }
      return
    }
    glyphs.append(contentsOf: drawn.map(\.glyph))
    clusters[clusters.count - 1].glyphCount += drawn.count
    clusters[clusters.count - 1].utf8Count += appendText(joiners)
  }

  private mutating func add(_ placed: ArraySlice<PlacedGlyph>, scalars: [Unicode.Scalar]) {
    glyphs.append(contentsOf: placed.map(\.glyph))
    clusters.append(
      GlyphRun.Cluster(utf8Count: appendText(scalars), glyphCount: placed.count))
  }

  /// Adds to the text and tells how many bytes of UTF-8 that were.
  private mutating func appendText(_ scalars: [Unicode.Scalar]) -> Int {
    string.append(contentsOf: scalars)
    return scalars.reduce(0) { $0 + UTF8.width($1) }
  }

  private func isNewline(_ offset: Int) -> Bool { text.shaped[offset] == 0x20 }

  /// The scalar as extracted text has it, nil for controls.
  private func readable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xA0, 0x202F, 0x09, 0x0D: " "
    default:
      if ScalarClass.isNewline(scalar) {
        " "
      } else if ScalarClass.isIgnorable(scalar) && !ScalarClass.isJoiner(scalar) {
        nil
      } else {
        scalar
      }
    }
  }
}
