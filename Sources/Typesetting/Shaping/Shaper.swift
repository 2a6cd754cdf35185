import DocumentModel

/// Shapes items and pieces of items; one for each worker.
final class Shaper {
  private let buffer = ShapingBuffer()

  /// The glyphs of a piece of an item, with the whole paragraph as context, tracking and word
  /// spaces applied.
  func glyphs(
    of range: Range<Int>, in item: TextItem, text: [UInt32], graphemeStarts: [Bool]
  ) -> [ShapedGlyph] {
    var glyphs = buffer.shape(
      text, range: range, with: item.font.file, size: item.size, setting: item.setting)
    if item.tracking != 0 {
      track(&glyphs, of: range, by: item, graphemeStarts: graphemeStarts, text: text)
    }
    if item.wordSpace != 1 {
      for index in glyphs.indices
      where Unicode.Scalar(text[glyphs[index].cluster]).map(ScalarClass.isWordSpace) ?? false {
        glyphs[index].advance *= item.wordSpace
      }
    }
    if !item.isRightToLeft { IdeographSpacing.set(&glyphs, of: range, by: item, text: text) }
    return glyphs
  }

  /// Whether a font draws a cluster without a missing glyph, composing it if need be.
  func hasAllGlyphs(_ text: [UInt32], range: Range<Int>, font: FontFile) -> Bool {
    let setting = ShapeSetting(isRightToLeft: false, script: "Zyyy", language: "und", features: [])
    return buffer.shape(text, range: range, with: font, size: 1, setting: setting)
      .allSatisfy { $0.id != 0 }
  }

  /// Adds the item's tracking once after each grapheme cluster, on the side where reading goes on.
  private func track(
    _ glyphs: inout [ShapedGlyph], of range: Range<Int>, by item: TextItem,
    graphemeStarts: [Bool], text: [UInt32]
  ) {
    let order = item.isRightToLeft ? Array(glyphs.indices.reversed()) : Array(glyphs.indices)
    for (place, index) in order.enumerated() {
      let next = place + 1 < order.count ? glyphs[order[place + 1]].cluster : range.upperBound
      guard next != glyphs[index].cluster, graphemeStarts[next] else { continue }
      let isUnseen = text[glyphs[index].cluster..<next].allSatisfy {
        Unicode.Scalar($0).map(ScalarClass.isIgnorable) ?? false
      }
      if isUnseen { continue }
      glyphs[index].advance += item.tracking
      if item.isRightToLeft { glyphs[index].x += item.tracking }
    }
  }
}
