/// Full-width punctuation, of which half the square is blank.
///
/// After the Requirements for Japanese Text Layout (W3C, 3.1.2 and 3.1.4): where two meet one blank
/// half goes, and at the ends of lines too.
enum FullWidthPunctuation {
  /// Whether the blank half stands before the sign.
  static func isOpening(_ codepoint: UInt32) -> Bool {
    switch codepoint {
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301D, 0xFF08, 0xFF3B,
      0xFF5B, 0xFF5F:
      true
    default: false
    }
  }

  /// Whether the blank half stands behind the sign.
  static func isClosing(_ codepoint: UInt32) -> Bool {
    switch codepoint {
    case 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301F,
      0xFF09, 0xFF0C, 0xFF0E, 0xFF3D, 0xFF5D, 0xFF60:
      true
    default: false
    }
  }

  /// Takes away the blank halves of signs that meet, from glyphs in reading order.
  static func close(_ glyphs: inout [ShapedGlyph], of text: [UInt32], size: Double) {
    for index in glyphs.indices {
      let cluster = glyphs[index].cluster
      // A font may have done it, or have narrow signs.
      guard glyphs[index].advance > 0.9 * size else { continue }
      let next = cluster + 1 < text.count ? text[cluster + 1] : 0
      let meetsNext = isOpening(next) || isClosing(next)
      if isClosing(text[cluster]), meetsNext {
        glyphs[index].advance -= size / 2
      } else if isOpening(text[cluster]), cluster > 0, isOpening(text[cluster - 1]) {
        glyphs[index].advance -= size / 2
        glyphs[index].x -= size / 2
      }
    }
  }
}
