/// Web and mail addresses, hashtags and file names as they stand in running text.
enum WebAddress {
  /// The end of the stretch that may be an address which begins at an offset.
  static func chunkEnd(in text: [Unicode.Scalar], from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, !endsChunk(text[end]) { end += 1 }
    return end
  }

  /// Whether a scalar can be no part of an address in running text: a space, or a letter or sign of a
  /// script that is written without spaces, whose sentences run on into an address and behind it.
  private static func endsChunk(_ scalar: Unicode.Scalar) -> Bool {
    if LetterClass.isSpace(scalar) { return true }
    switch scalar.value {
    case ..<0xE00: return false
    case 0xE00...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x20000...0x3FFFF:
      return true
    default: return false
    }
  }

  /// Whether a stretch without white space is an address or is written like one: with an at sign, a
  /// hash, a low line or backslash, a scheme, or a full stop between words.
  static func isAddress(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
    for offset in chunk.indices {
      switch chunk[offset] {
      case "@", "#", "_", "\\": return true
      case ".", "/":
        guard offset > chunk.startIndex, offset + 1 < chunk.endIndex else { continue }
        if chunk[offset] == "." {
          if partsWords(at: offset, in: chunk) { return true }
        } else if chunk[offset - 1] == "/" || chunk[offset + 1] == "/" {
          return true
        }
      default: continue
      }
    }
    return false
  }

  /// Whether at least two letters or digits stand before a full stop and two letters after it.
  private static func partsWords(at offset: Int, in chunk: ArraySlice<Unicode.Scalar>) -> Bool {
    let before = chunk[..<offset].suffix(2)
    let after = chunk[(offset + 1)...].prefix(2)
    return before.count == 2 && after.count == 2 && before.allSatisfy(isInner)
      && after.allSatisfy(LetterClass.isLetterOrMark)
  }

  /// The stretch without white space that holds what stands before an offset and its spaces.
  static func chunk(before offset: Int, in text: [Unicode.Scalar]) -> Range<Int> {
    var end = offset
    while end > 0, LetterClass.isSpace(text[end - 1]) { end -= 1 }
    var start = end
    while start > 0, !endsChunk(text[start - 1]) { start -= 1 }
    return start..<chunkEnd(in: text, from: end, limit: text.count)
  }

  /// Where an address may be divided: after its signs, never after a scheme's.
  static func breaks(
    in range: Range<Int>, of text: [Unicode.Scalar]
  ) -> [LineBreakOpportunity] {
    range.dropFirst().compactMap { offset in
      let (before, after) = (text[offset - 1], text[offset])
      guard "/.@-_?&=#~".unicodeScalars.contains(before), isInner(after) else { return nil }
      if before == "#" || before == "@", offset - 1 == range.lowerBound { return nil }
      if before == "/", offset >= 2, text[offset - 2] == "/" { return nil }
      return LineBreakOpportunity(offset: offset, isMandatory: false, aversion: .reluctant)
    }
  }

  private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    LetterClass.isLetterOrMark(scalar) || LetterClass.isDigit(scalar)
  }
}
