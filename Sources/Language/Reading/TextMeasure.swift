/// How much a text says, in what the formulas of reading count.
package struct TextMeasure: Hashable, Sendable {
  package var words = 0
  package var sentences = 0
  /// The syllables of all words; nil in languages whose syllables are not counted.
  package var syllables: Int?

  package init(words: Int = 0, sentences: Int = 0, syllables: Int? = nil) {
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
  }

  package var wordsPerSentence: Double { Double(words) / Double(max(1, sentences)) }

  /// Syllables a word, where they are counted and there are words.
  package var syllablesPerWord: Double? {
    syllables.flatMap { words > 0 ? Double($0) / Double(words) : nil }
  }
}
