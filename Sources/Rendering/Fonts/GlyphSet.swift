/// Glyphs of a font by their numbers.
struct GlyphSet: Hashable {
  private var words: [UInt64] = []

  mutating func insert(_ glyph: UInt32) {
    let word = Int(glyph >> 6)
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(glyph & 63)
  }

  mutating func formUnion(_ other: GlyphSet) {
    while words.count < other.words.count { words.append(0) }
    for (index, word) in other.words.enumerated() { words[index] |= word }
  }

  func isSuperset(of other: GlyphSet) -> Bool {
    other.words.enumerated().allSatisfy { index, word in
      word & ~(index < words.count ? words[index] : 0) == 0
    }
  }

  /// The glyphs, the lowest first.
  var numbers: [UInt32] {
    var numbers: [UInt32] = []
    for (index, word) in words.enumerated() {
      var left = word
      while left != 0 {
        numbers.append(UInt32(index * 64 + left.trailingZeroBitCount))
        left &= left - 1
      }
    }
    return numbers
  }
}
