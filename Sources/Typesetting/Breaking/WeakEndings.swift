import DocumentModel

/// Words that lean on the next one, after which a headline should not break.
enum WeakEndings {
  /// The indices of the breaks that come right after such a word.
  static func breaks(in boxes: Boxes, text: ParagraphText, language: LanguageTag) -> Set<Int> {
    guard let words = words[language.primary] else { return [] }
    var found = Set<Int>()
    for index in boxes.breaks.indices.dropFirst() {
      let range = boxes.breaks[index - 1].offset..<boxes.breaks[index].visibleEnd
      guard range.count <= 4 else { continue }
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
  ]
}
