import DocumentModel

/// What capitals say of a word: whether it is a name, or only begins a sentence.
struct CapitalRules {
  /// Whether all nouns are written with a capital.
  private let capitalisesNouns: Bool
  private let language: LanguageTag

  init(_ language: LanguageTag) {
    self.language = language
    capitalisesNouns = ["de", "lb", "gsw", "nds"].contains(language.primary)
  }

  /// How much readers mind that the word is divided: names and abbreviations stay whole.
  func aversion(toDividing word: WordScan.Word, in text: [Unicode.Scalar]) -> BreakAversion {
    guard let first = word.letters.first else { return .none }
    if word.letters.dropFirst().contains(where: LetterClass.isCapital) { return .lastResort }
    guard LetterClass.isCapital(first), !capitalisesNouns else { return .none }
    return beginsSentence(word.range.lowerBound, in: text) ? .none : .averse
  }

  /// Whether a sentence begins with the word at an offset, as far as its punctuation tells.
  func beginsSentence(_ start: Int, in text: [Unicode.Scalar]) -> Bool {
    var offset = start
    while offset > 0, Self.isOpening(text[offset - 1]) || LetterClass.isSpace(text[offset - 1]) {
      offset -= 1
    }
    if offset == 0 { return true }
    while offset > 0, Self.isClosing(text[offset - 1]) { offset -= 1 }
    guard offset > 0 else { return true }
    switch text[offset - 1] {
    case "!", "?", "…", ":", "\u{2028}", "\u{2029}", "。", "۔", "।": return true
    case ".":
      return !Abbreviations(language).isAbbreviation(endingAt: offset, in: text)
    default: return false
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "¿", "¡", "–", "—", "•", "-": return true
    default:
      if scalar.isASCII { return scalar == "(" || scalar == "[" }
      let category = scalar.properties.generalCategory
      return category == .openPunctuation || category == .initialPunctuation
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", ")", "]", "”", "’", "»", "“", "‘": true
    default: false
    }
  }
}
