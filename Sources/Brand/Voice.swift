package import DocumentModel

/// How a brand speaks.
package struct Voice: Hashable, Sendable {
  /// A word, and where the brand says it.
  package struct Word: Hashable, Sendable {
    package var text: String
    package var source: SourceSpan

    package init(text: String, source: SourceSpan) {
      self.text = text
      self.source = source
    }
  }

  /// Words and phrases that are never used, by language.
  package var never: [LanguageTag: [Word]]

  package init(never: [LanguageTag: [Word]] = [:]) {
    self.never = never
  }

  /// Those of the language's words that a text uses, in the order in which the brand lists them.
  ///
  /// Capitals do not matter; only whole words count, in scripts that set words apart.
  package func used(in text: String, language: LanguageTag) -> [Word] {
    let words = never[language] ?? never[LanguageTag(language.primary)] ?? []
    guard !words.isEmpty else { return [] }
    let text = Array(text.lowercased())
    let isSpaced = !Self.unspaced.contains(language.script)
    return words.filter { word in
      let wanted = Array(word.text.lowercased())
      return Self.contains(wanted, in: text, asWords: isSpaced)
    }
  }

  /// Scripts that set no spaces between words.
  private static let unspaced: Set<String> = [
    "Hans", "Hant", "Jpan", "Thai", "Khmr", "Laoo", "Mymr",
  ]

  private static func contains(
    _ wanted: [Character], in text: [Character], asWords: Bool
  ) -> Bool {
    guard !wanted.isEmpty, text.count >= wanted.count else { return false }
    func isPart(_ index: Int) -> Bool {
      text.indices.contains(index) && (text[index].isLetter || text[index].isNumber)
    }
    return (0...(text.count - wanted.count)).contains { start in
      text[start..<(start + wanted.count)].elementsEqual(wanted)
        && !(asWords && (isPart(start - 1) || isPart(start + wanted.count)))
    }
  }
}
