import DocumentModel

/// Finds the letters of ordinal numbers that are raised: 1st, 2nd; 1er, 2e, XXIe; 3.er, 2.os.
///
/// The endings are those that each language writes with figures. Ordinal signs (º and ª) are raised
/// as they are; German, Slavic and other languages raise nothing.
enum OrdinalRule {
  private struct Endings {
    var afterFigures: Set<String>
    /// After figures and a full stop, as Spanish and Portuguese write.
    var afterStop: Set<String> = []
    /// After Roman numerals, as French writes centuries, and after the first of them.
    var afterNumerals: Set<String> = []
    var afterNumeralOne: Set<String> = []
  }

  private static let iberian: Set<String> = ["o", "a", "os", "as", "er"]
  private static let languages: [String: Endings] = [
    "en": Endings(afterFigures: ["st", "nd", "rd", "th"]),
    "fr": Endings(
      afterFigures: ["er", "re", "ers", "res", "e", "es", "de", "des"],
      afterNumerals: ["e", "es"], afterNumeralOne: ["er", "re"]),
    "es": Endings(afterFigures: ["er"], afterStop: iberian),
    "gl": Endings(afterFigures: [], afterStop: iberian),
    "pt": Endings(afterFigures: [], afterStop: iberian),
    "ca": Endings(afterFigures: ["r", "n", "t", "è", "a", "rs", "ns"]),
    "nl": Endings(afterFigures: ["e", "de", "ste"]),
  ]

  /// The raised letters within a range of a text.
  static func suffixes(
    in text: [Unicode.Scalar], _ range: Range<Int>, language: LanguageTag
  ) -> [Range<Int>] {
    guard let endings = languages[language.primary] else { return [] }
    var suffixes = [Range<Int>]()
    var start = range.lowerBound
    while start < range.upperBound {
      guard isLetter(text[start]), start == range.lowerBound || !isLetter(text[start - 1]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < range.upperBound, isLetter(text[end]) { end += 1 }
      let isWhole = end >= text.count || !isFigure(text[end]) && !isLetter(text[end])
      if isWhole, let suffix = suffix(start..<end, of: text, from: range.lowerBound, endings) {
        suffixes.append(suffix)
      }
      start = end
    }
    return suffixes
  }

  /// The raised end of a word, nil if it is no ordinal.
  private static func suffix(
    _ word: Range<Int>, of text: [Unicode.Scalar], from first: Int, _ endings: Endings
  ) -> Range<Int>? {
    let before = word.lowerBound - 1
    if endsNumber(before, of: text, from: first) {
      return endings.afterFigures.contains(string(text[word]).lowercased()) ? word : nil
    }
    if before > first, text[before] == ".", endsNumber(before - 1, of: text, from: first) {
      return endings.afterStop.contains(string(text[word]).lowercased()) ? word : nil
    }
    // Of the numerals only those of centuries, dynasties and districts: C, D, L and M begin words.
    // The letters must be small, for VIE is life.
    let numerals = text[word].prefix { "IVX".unicodeScalars.contains($0) }
    let ending = numerals.endIndex..<word.upperBound
    guard !numerals.isEmpty, !ending.isEmpty else { return nil }
    let letters = string(text[ending])
    let isOne = string(numerals) == "I" && endings.afterNumeralOne.contains(letters)
    return isOne || endings.afterNumerals.contains(letters) ? ending : nil
  }

  /// Whether the character is the last figure of a number that is not part of a word.
  private static func endsNumber(
    _ offset: Int, of text: [Unicode.Scalar], from first: Int
  ) -> Bool {
    guard offset >= first, isFigure(text[offset]) else { return false }
    let other = text[first..<offset].last { !isFigure($0) }
    return other.map { !isLetter($0) } ?? true
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
