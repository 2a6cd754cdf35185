import Language

/// Cuts a line out of a paragraph and brings its fragments in visual order (UAX #9, L1 and L2).
enum LineReordering {
  /// The fragments of a line in logical order.
  static func fragments(of range: Range<Int>, in prepared: PreparedParagraph) -> [LineFragment] {
    let shaped = prepared.shaped
    let end = levelEnd(of: range, in: prepared)
    var fragments = [LineFragment]()
    for index in shaped.itemIndices(in: range) {
      let item = shaped.items[index].item
      let part = range.clamped(to: item.range)
      let glyphs = shaped.glyphs(of: part, inItem: index)
      let isReset = item.level != prepared.paragraphLevel && end < part.upperBound
      guard isReset else {
        fragments.append(
          LineFragment(item: item, range: part, level: item.level, glyphs: glyphs))
        continue
      }
      let split = max(end, part.lowerBound)
      if split > part.lowerBound {
        fragments.append(
          LineFragment(
            item: item, range: part.lowerBound..<split, level: item.level,
            glyphs: glyphs.filter { $0.cluster < split }))
      }
      let tail = glyphs.filter { $0.cluster >= split }
      let isTurned = item.isRightToLeft != prepared.isRightToLeft
      fragments.append(
        LineFragment(
          item: item, range: split..<part.upperBound, level: prepared.paragraphLevel,
          glyphs: isTurned ? tail.reversed() : tail))
    }
    return fragments
  }

  /// Where the white space begins that has the paragraph's level at the line's end (L1).
  private static func levelEnd(of range: Range<Int>, in prepared: PreparedParagraph) -> Int {
    let isPlain = prepared.levels[range].allSatisfy { $0 == prepared.paragraphLevel }
    if isPlain { return range.upperBound }
    let levels = Bidi.lineLevels(
      range, of: prepared.shaped.text.scalars, levels: prepared.levels,
      paragraphLevel: prepared.paragraphLevel)
    let lastUntouched = range.last { offset in
      levels[offset - range.lowerBound] != prepared.paragraphLevel
        || !ScalarClass.hangsAtLineEnd(prepared.shaped.text.scalars[offset])
          && !ScalarClass.isIgnorable(prepared.shaped.text.scalars[offset])
    }
    return lastUntouched.map { $0 + 1 } ?? range.lowerBound
  }

  /// Sets the fragments' places from a left edge on, in visual order.
  static func place(_ fragments: inout [LineFragment], from left: Double) {
    var pen = left
    for index in Bidi.visualOrder(of: fragments.map(\.level)) {
      fragments[index].x = pen
      pen += fragments[index].advance
    }
  }
}
