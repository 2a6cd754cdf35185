import DocumentModel

/// Makes a glyph run of a line's fragment: places, clusters and the text they stand for.
struct GlyphRunBuilder {
  private let fragment: LineFragment
  private let text: ParagraphText
  private let rise: Double
  private let scale: Double
  private let expansion: Double
  /// The left edge of each glyph's advance, in visual order.
  private var pens: [Double] = []

  private var glyphs: [GlyphRun.Glyph] = []
  private var clusters: [GlyphRun.Cluster] = []
  private var bytes: [UInt8] = []

  init(
    _ fragment: LineFragment, text: ParagraphText, rise: Double, scale: Double, expansion: Double
  ) {
    self.fragment = fragment
    self.text = text
    self.rise = rise
    self.scale = scale
    self.expansion = expansion
    let count = fragment.glyphs.count
    pens.reserveCapacity(count)
    glyphs.reserveCapacity(count)
    clusters.reserveCapacity(count)
    bytes.reserveCapacity(2 * fragment.range.count)
  }

  /// The run, nil if nothing of it is drawn or read.
  mutating func run(ink: Ink) -> GlyphRun? {
    var pen = fragment.x
    for glyph in fragment.glyphs {
      pens.append(pen)
      pen += glyph.advance
    }
    let count = pens.count
    var start = 0
    while start < count {  // in logical order, cluster by cluster
      let cluster = glyph(start).cluster
      var end = start + 1
      while end < count, glyph(end).cluster == cluster { end += 1 }
      let next = end < count ? glyph(end).cluster : fragment.range.upperBound
      append(start..<end, standingFor: cluster..<next)
      start = end
    }
    if glyphs.isEmpty { return nil }
    if fragment.isRightToLeft { glyphs.reverse() }
    return GlyphRun(
      face: fragment.item.font.face, size: fragment.item.size * scale, ink: ink, glyphs: glyphs,
      clusters: clusters, text: String(decoding: bytes, as: UTF8.self),
      isRightToLeft: fragment.isRightToLeft, expansion: expansion,
      climbs: fragment.item.font.scripts.contains("Aran"))
  }

  // MARK: Clusters

  /// Adds one cluster; signs that are neither drawn nor read join the one before or are dropped.
  private mutating func append(_ places: Range<Int>, standingFor range: Range<Int>) {
    if range.isEmpty {  // a hyphen that is not in the text
      addHyphen(places)
      return
    }
    let isRead = range.contains { !ScalarClass.isIgnorable(text.scalars[$0]) || isSpace($0) }
    if isRead {
      addCluster(places, text: range)
    } else if range.count == 1 && text.scalars[range.lowerBound].value == 0xAD {
      // Drawn only where a line ends at it: there it reads as a hyphen.
      guard glyph(places.lowerBound).advance > 0 else { return }
      addHyphen(places)
    } else {
      join(places, text: range)
    }
  }

  private mutating func addHyphen(_ places: Range<Int>) {
    addGlyphs(places)
    bytes.append(UInt8(ascii: "-"))
    clusters.append(GlyphRun.Cluster(utf8Count: 1, glyphCount: places.count))
  }

  private mutating func addCluster(_ places: Range<Int>, text range: Range<Int>) {
    let before = bytes.count
    addGlyphs(places)
    addText(range)
    clusters.append(
      GlyphRun.Cluster(utf8Count: bytes.count - before, glyphCount: places.count))
  }

  /// Lets joiners and selectors belong to the letter before; their blank glyphs are left out.
  private mutating func join(_ places: Range<Int>, text range: Range<Int>) {
    let isDrawn = places.contains { glyph($0).advance != 0 }
    guard !clusters.isEmpty else {
      if isDrawn { addCluster(places, text: range) }
      return
    }
    let before = bytes.count
    addText(range)
    clusters[clusters.count - 1].utf8Count += bytes.count - before
    if isDrawn {
      addGlyphs(places)
      clusters[clusters.count - 1].glyphCount += places.count
    }
  }

  private mutating func addGlyphs(_ places: Range<Int>) {
    for place in places {
      let glyph = glyph(place)
      let pen = pens[visualIndex(place)]
      glyphs.append(
        GlyphRun.Glyph(
          id: glyph.id, x: (pen + glyph.x) * scale, y: -(glyph.y + rise) * scale,
          lift: glyph.y * scale))
    }
  }

  /// The glyph at a place in logical order.
  private func glyph(_ place: Int) -> ShapedGlyph { fragment.glyphs[visualIndex(place)] }

  private func visualIndex(_ place: Int) -> Int {
    fragment.isRightToLeft ? fragment.glyphs.count - 1 - place : place
  }

  // MARK: Text

  /// Adds text as it is to be extracted: all kinds of fixed space as a space, no controls.
  private mutating func addText(_ range: Range<Int>) {
    for offset in range {
      let scalar = text.scalars[offset]
      if isSpace(offset) || scalar.value == 0xA0 || scalar.value == 0x202F {
        bytes.append(0x20)
      } else if scalar.isASCII {
        if scalar.value >= 0x20, scalar.value != 0x7F { bytes.append(UInt8(scalar.value)) }
      } else if !ScalarClass.isIgnorable(scalar) || ScalarClass.isJoiner(scalar) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Whether the scalar is set as a space: tabs and line ends too.
  private func isSpace(_ offset: Int) -> Bool { text.shaped[offset] == 0x20 }
}
