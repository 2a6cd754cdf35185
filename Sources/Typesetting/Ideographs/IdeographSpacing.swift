/// The room around Han and kana: a quarter of an em to the letters and figures of other scripts,
/// and none for the blank halves of punctuation that meets.
///
/// After the Requirements for Japanese Text Layout (W3C, 3.2.6 and 3.1.4).
enum IdeographSpacing {
  /// Sets the room between glyphs of a left-to-right item.
  static func set(
    _ glyphs: inout [ShapedGlyph], of range: Range<Int>, by item: TextItem, text: [UInt32]
  ) {
    let isIdeographic = ["Hani", "Hira", "Kana", "Bopo"].contains(item.setting.script)
    guard isIdeographic || range.upperBound < text.count && text[range.upperBound] >= 0x2E80
    else { return }
    FullWidthPunctuation.close(&glyphs, of: text, size: item.size)
    for index in glyphs.indices {
      let next = index + 1 < glyphs.count ? glyphs[index + 1].cluster : range.upperBound
      if next != glyphs[index].cluster {
        glyphs[index].advance += space(before: next, in: text) * item.size
      }
    }
  }

  /// The room before an offset, in em.
  static func space(before offset: Int, in text: [UInt32]) -> Double {
    guard offset > 0, offset < text.count else { return 0 }
    let (before, after) = (text[offset - 1], text[offset])
    if before < 0x2E80, after < 0x2E80 { return 0 }
    let isSpaced =
      isIdeograph(before) && isWestern(after) || isWestern(before) && isIdeograph(after)
    return isSpaced ? 0.25 : 0
  }

  private static func isIdeograph(_ codepoint: UInt32) -> Bool {
    switch codepoint {
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
      0x31F0...0x31FF:
      true
    default: Unicode.Scalar(codepoint)?.properties.isIdeographic ?? false
    }
  }

  /// Whether the code point is a letter or figure of Latin, Cyrillic, Greek or the like.
  private static func isWestern(_ codepoint: UInt32) -> Bool {
    guard codepoint < 0x600 || (0x1E00..<0x2000).contains(codepoint) else { return false }
    switch Unicode.Scalar(codepoint)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .decimalNumber: return true
    default: return false
    }
  }
}
