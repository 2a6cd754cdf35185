import CICU
package import DocumentModel

/// Measures texts for the formulas of reading; keeps ICU's iterators, so each worker has its own.
package final class ReadingMeter {
  private var iterators: [LanguageTag: Iterators] = [:]

  package init() {}

  /// What the paragraphs of a text come to; a heading without full stop is a sentence too.
  package func measure(of paragraphs: [String], language: LanguageTag) -> TextMeasure {
    let iterators = iterators[language] ?? Iterators(language)
    self.iterators[language] = iterators
    let counter = Self.counter(language)
    var measure = TextMeasure(syllables: counter == nil ? nil : 0)
    for paragraph in paragraphs {
      for sentence in iterators.sentences(in: paragraph) {
        let words = iterators.words(in: sentence)
        if words.isEmpty { continue }
        measure.sentences += 1
        measure.words += words.count
        guard let counter else { continue }
        measure.syllables = words.reduce(measure.syllables ?? 0) { $0 + syllables(of: $1, counter) }
      }
    }
    return measure
  }

  private static func counter(_ language: LanguageTag) -> ((String) -> Int)? {
    switch language.primary {
    case "en": EnglishSyllables.count
    case "es": SpanishSyllables.count
    default: nil
    }
  }

  /// The syllables of a word; a number has one for each digit but its zeros, about as it is said.
  private func syllables(of word: String, _ counter: (String) -> Int) -> Int {
    guard !word.contains(where: \.isLetter) else { return counter(word) }
    return max(1, word.count { $0.isNumber && $0 != "0" })
  }

  private struct Iterators {
    let sentences: BreakIterator
    let words: BreakIterator

    init(_ language: LanguageTag) {
      let locale = Locale(language)
      // Abbreviations such as 'Mr.' end no sentence.
      sentences = BreakIterator(.sentences, locale: locale.with("ss", "standard").name)
      words = BreakIterator(.words, locale: locale.name)
    }

    func sentences(in text: String) -> [String] {
      let text = UTF16Text(Array(text.unicodeScalars))
      return pieces(of: text, at: sentences.boundaries(in: text).offsets)
    }

    func words(in text: String) -> [String] {
      let text = UTF16Text(Array(text.unicodeScalars))
      let (offsets, statuses) = words.boundaries(in: text)
      return zip(pieces(of: text, at: offsets), statuses).compactMap { word, status in
        b_ubrk_isWord(status) != 0 ? word : nil
      }
    }

    private func pieces(of text: UTF16Text, at ends: [Int]) -> [String] {
      zip([0] + ends, ends).map { String(decoding: text.units[$0..<$1], as: UTF16.self) }
    }
  }
}
