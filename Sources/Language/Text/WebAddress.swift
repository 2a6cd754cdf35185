/// Web and mail addresses, hashtags and file names as they stand in running text.
enum WebAddress {
  /// The end of the stretch without white space that begins at an offset.
  static func chunkEnd(in text: [Unicode.Scalar], from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, !LetterClass.isSpace(text[end]) { end += 1 }
    return end
  }

  /// Whether a stretch without white space is an address or is written like one: with an at sign, a
  /// hash, a low line or backslash, a scheme, or a full stop between letters.
  static func isAddress(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
    for offset in chunk.indices {
      switch chunk[offset] {
      case "@", "#", "_", "\\": return true
      case ".", "/":
        guard offset > chunk.startIndex, offset + 1 < chunk.endIndex else { continue }
        let (before, after) = (chunk[offset - 1], chunk[offset + 1])
        if chunk[offset] == "." {
          if isInner(before), isInner(after) { return true }
        } else if before == "/" || after == "/" {
          return true
        }
      default: continue
      }
    }
    return false
  }

  private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    LetterClass.isLetterOrMark(scalar) || LetterClass.isDigit(scalar)
  }
}
