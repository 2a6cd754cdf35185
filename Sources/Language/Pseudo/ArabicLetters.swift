/// Text in Arabic letters, one for each of Latin, so that words keep their lengths.
enum ArabicLetters {
  static func text(of pieces: [PseudoPieces.Piece]) -> String {
    var text = ""
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .space(let space): text += space
      case .kept(let kept): text += isolated(kept)
      case .word(let word): text += arabic(word)
      case .mark(let mark) where mark.isApostrophe && pieces.joinsWords(at: index): continue
      case .mark(let mark): text.append(marks[mark] ?? mark)
      }
    }
    return text
  }

  private static func arabic(_ word: String) -> String {
    String(
      PlainLatin.word(word).lowercased().compactMap { letters[$0] ?? ($0.isLetter ? $0 : nil) })
  }

  /// What is kept between isolates (UAX #9), unless it is a number, which runs the same way in both.
  ///
  /// The parts of a telephone number would change places after Arabic letters.
  private static func isolated(_ text: String) -> String {
    let isNumber = text.allSatisfy { $0.isNumber || ".,%–".contains($0) }
    return isNumber ? text : "\u{2068}\(text)\u{2069}"
  }

  /// Letters of like sound where there are any; the frequent vowels join on both sides.
  private static let letters: [Character: Character] = [
    "a": "ا", "b": "ب", "c": "ص", "d": "د", "e": "ي", "f": "ف", "g": "غ", "h": "ه", "i": "ئ",
    "j": "ج", "k": "ك", "l": "ل", "m": "م", "n": "ن", "o": "و", "p": "ط", "q": "ق", "r": "ر",
    "s": "س", "t": "ت", "u": "ع", "v": "ث", "w": "ح", "x": "ش", "y": "ى", "z": "ز",
  ]

  private static let marks: [Character: Character] = [
    ",": "،", ";": "؛", "?": "؟", "“": "«", "”": "»",
  ]
}
