/// The words of a text that may be divided, one after the other.
///
/// A word is letters with their marks, and apostrophes among them if the dictionary has some. Those
/// that touch a digit, hold a soft hyphen or belong to an address are passed over.
struct WordScan: Sequence, IteratorProtocol {
  /// A word, its letters composed.
  struct Word {
    var range: Range<Int>
    var letters: [Unicode.Scalar]
    /// The offset of each letter in the text, where it differs from counting on.
    var starts: [Int]?
    /// Whether it is a part of a word that is written with hyphens.
    var isPart: Bool

    /// The offsets in the text before which so many letters stand; none within a letter.
    func offsets(at points: [Int]) -> [Int] {
      guard let starts else { return points.map { range.lowerBound + $0 } }
      return points.filter { $0 < starts.count && starts[$0] > starts[$0 - 1] }.map { starts[$0] }
    }
  }

  let text: [Unicode.Scalar]
  let range: Range<Int>
  let dictionary: HyphenationDictionary?
  private var position: Int
  private var chunkEnd: Int

  init(text: [Unicode.Scalar], range: Range<Int>, dictionary: HyphenationDictionary?) {
    self.text = text
    self.range = range
    self.dictionary = dictionary
    position = range.lowerBound
    chunkEnd = range.lowerBound
  }

  mutating func next() -> Word? {
    while position < range.upperBound {
      if position == chunkEnd {
        chunkEnd = WebAddress.chunkEnd(in: text, from: position, limit: range.upperBound)
        if WebAddress.isAddress(text[position..<chunkEnd]) { position = chunkEnd }
        if position == chunkEnd {
          position = Swift.min(position + 1, range.upperBound)
          chunkEnd = position
          continue
        }
      }
      let start = position
      while position < chunkEnd, isWordScalar(position) { position += 1 }
      if position == start {
        position += 1
      } else if let word = word(start..<position) {
        return word
      }
    }
    return nil
  }

  private func isWordScalar(_ offset: Int) -> Bool {
    let scalar = text[offset]
    if scalar.isASCII {
      if (0x41...0x5A).contains(scalar.value & 0xDF) { return true }
      return scalar == "'" && isInnerApostrophe(offset)
    }
    if scalar == "’" { return isInnerApostrophe(offset) }
    return scalar.value == 0xAD || LetterClass.isLetterOrMark(scalar)
  }

  private func isInnerApostrophe(_ offset: Int) -> Bool {
    guard dictionary?.knows(text[offset]) == true, offset > range.lowerBound,
      offset + 1 < range.upperBound
    else { return false }
    return LetterClass.isLetterOrMark(text[offset - 1])
      && LetterClass.isLetterOrMark(text[offset + 1])
  }

  /// The word of a range, nil if it is not to be divided.
  private func word(_ word: Range<Int>) -> Word? {
    let before = word.lowerBound > 0 ? text[word.lowerBound - 1] : " "
    let after = word.upperBound < text.count ? text[word.upperBound] : " "
    if LetterClass.isDigit(before) || LetterClass.isDigit(after) { return nil }
    let scalars = text[word]
    if scalars.contains("\u{AD}") { return nil }
    let isPart = LetterClass.isHyphen(before) || LetterClass.isHyphen(after)
    let isPlain = scalars.allSatisfy { $0.value < 0x300 || !LetterClass.isComposite($0) }
    if isPlain {
      return Word(range: word, letters: Array(scalars), starts: nil, isPart: isPart)
    }
    let (letters, starts) = composed(word)
    return Word(range: word, letters: letters, starts: starts, isPart: isPart)
  }

  /// The letters of a word with marks or ligatures, composed, and where each begins.
  private func composed(_ word: Range<Int>) -> (letters: [Unicode.Scalar], starts: [Int]) {
    var letters = [Unicode.Scalar]()
    var starts = [Int]()
    var start = word.lowerBound
    while start < word.upperBound {
      var end = start + 1
      while end < word.upperBound, LetterClass.isMark(text[end]) { end += 1 }
      var cluster = String.UnicodeScalarView()
      cluster.append(contentsOf: text[start..<end])
      let parts = LetterClass.ligatures[text[start]] ?? nfc(String(cluster))
      for part in parts.unicodeScalars {
        letters.append(part)
        starts.append(start)
      }
      start = end
    }
    return (letters, starts)
  }
}
