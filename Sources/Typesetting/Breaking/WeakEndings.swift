import DocumentModel

/// Words that lean on the next one, after which a headline should not break.
enum WeakEndings {
  /// The indices of the breaks that come right after such a word.
  static func breaks(in boxes: Boxes, text: ParagraphText, language: LanguageTag) -> Set<Int> {
    guard let words = words[language.primary] else { return [] }
    var found = Set<Int>()
    for index in boxes.breaks.indices.dropFirst() {
      let range = boxes.breaks[index - 1].offset..<boxes.breaks[index].visibleEnd
      guard range.count <= 5 else { continue }
      if words.contains(text.string(range).lowercased()) { found.insert(index) }
    }
    return found
  }

  private static let words: [String: Set<String>] = [
    "en": [
      "a", "an", "and", "at", "by", "for", "from", "in", "is", "my", "of", "on", "or", "our", "the",
      "to", "with", "your",
    ],
    "es": [
      "a", "al", "con", "de", "del", "e", "el", "en", "la", "las", "lo", "los", "mi", "o", "por",
      "su", "tu", "un", "una", "y",
    ],
    "fr": [
      "à", "au", "de", "des", "du", "en", "et", "la", "le", "les", "ou", "par", "pour", "un", "une",
    ],
    "de": [
      "am", "an", "das", "dem", "den", "der", "des", "die", "ein", "im", "in", "mit", "und", "von",
      "zu", "zum", "zur",
    ],
    "pt": [
      "a", "à", "ao", "as", "com", "da", "das", "de", "do", "dos", "e", "em", "na", "no", "o", "os",
      "ou", "por", "que", "um", "uma",
    ],
    "it": [
      "a", "al", "alla", "che", "con", "da", "del", "di", "e", "gli", "i", "il", "in", "la", "le",
      "lo", "nel", "o", "per", "su", "un", "una",
    ],
    "ca": ["a", "al", "amb", "de", "del", "el", "els", "en", "i", "la", "les", "o", "per", "un"],
    "nl": ["aan", "de", "een", "en", "het", "in", "met", "of", "om", "op", "te", "van", "voor"],
    "pl": ["a", "dla", "do", "i", "na", "nie", "o", "od", "po", "u", "w", "z", "za", "ze"],
    "cs": ["a", "do", "i", "k", "na", "o", "po", "s", "se", "u", "v", "z", "za"],
    "ru": [
      "а", "без", "в", "во", "для", "до", "за", "и", "из", "или", "к", "на", "не", "о", "об", "от",
      "по", "с", "со", "у",
    ],
    "uk": ["а", "без", "в", "для", "до", "з", "за", "і", "й", "на", "не", "о", "по", "та", "у"],
    "ro": ["a", "al", "ale", "cu", "de", "din", "în", "la", "o", "pe", "și", "un"],
    "sv": ["att", "av", "den", "det", "en", "ett", "för", "i", "med", "och", "om", "på", "till"],
    "vi": ["cho", "của", "là", "một", "những", "ở", "tại", "trong", "và", "với", "về", "các"],
    "so": ["ee", "iyo", "ka", "ku", "oo", "si", "u", "waa"],
    "ht": ["ak", "ki", "la", "nan", "pou", "sou", "yon"],
  ]
}
