import DocumentModel

/// The part of an item on one line, in points at scale 1.
struct LineFragment {
  var item: TextItem
  var range: Range<Int>
  /// The level on this line: white space at its end has the paragraph's (UAX #9 L1).
  var level: UInt8
  /// The glyphs in visual order, from left to right.
  var glyphs: [ShapedGlyph]
  /// Where the fragment begins, from the measure's left edge.
  var x = 0.0

  var isRightToLeft: Bool { level & 1 == 1 }
  var advance: Double { glyphs.reduce(0) { $0 + $1.advance } }

  /// Sets letters and word spaces before a line's visible end as its justification wants.
  mutating func apply(_ elasticity: Elasticity, to shaped: ShapedText, before visibleEnd: Int) {
    let isTurned = isRightToLeft
    for place in glyphs.indices {
      let cluster = glyphs[place].cluster
      let isLetter =
        cluster >= visibleEnd || !ScalarClass.isWordSpace(shaped.text.scalars[cluster])
      guard isLetter else {
        glyphs[place].advance += elasticity.space
        continue
      }
      glyphs[place].advance *= elasticity.expansion
      glyphs[place].x *= elasticity.expansion
      let next = place + (isTurned ? -1 : 1)
      let end = glyphs.indices.contains(next) ? glyphs[next].cluster : range.upperBound
      guard end != cluster, end < visibleEnd else { continue }
      if elasticity.seam != 0, shaped.seams[end] {
        glyphs[place].advance += elasticity.seam * item.size
      }
      guard elasticity.pitch != 0, shaped.isPitched(before: end) else { continue }
      let pitch = elasticity.pitch * item.size
      glyphs[place].advance += pitch
      if isTurned { glyphs[place].x += pitch }
    }
  }

  /// The left and right ends of what stands before a scalar offset in reading order, nil if
  /// nothing does.
  func extent(before visibleEnd: Int) -> ClosedRange<Double>? {
    var pen = x
    var extent: ClosedRange<Double>?
    for glyph in glyphs {
      if glyph.cluster < visibleEnd {
        extent = min(extent?.lowerBound ?? pen, pen)...(pen + max(0, glyph.advance))
      }
      pen += glyph.advance
    }
    return extent
  }
}
