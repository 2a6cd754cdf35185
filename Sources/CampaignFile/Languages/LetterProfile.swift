/// How often a language uses its letters, and how long its words are.
package struct LetterProfile: Hashable, Sendable {
  /// A letter, as readers take it, and its share of all.
  package struct Letter: Hashable, Sendable {
    package var text: String
    package var share: Int

    package init(_ text: String, share: Int) {
      self.text = text
      self.share = share
    }
  }

  /// The letters, the most frequent first.
  package var letters: [Letter]
  /// The shares of words with 1, 2, 3 … letters.
  package var lengths: [Int]
  /// Whether there are spaces between words.
  package var hasSpaces: Bool
  package var comma: String
  package var stop: String

  package init(
    letters: [Letter], lengths: [Int], hasSpaces: Bool = true, comma: String = ",",
    stop: String = "."
  ) {
    self.letters = letters
    self.lengths = lengths
    self.hasSpaces = hasSpaces
    self.comma = comma
    self.stop = stop
  }
}

extension LetterProfile {
  /// What is found in texts of a language that has spaces; nil if they say too little.
  package init?(of texts: [String]) {
    var letters: [String: Int] = [:]
    var lengths: [Int] = []
    for word in texts.flatMap({ $0.split { !$0.isLetter } }) {
      if lengths.count < word.count {
        lengths += [Int](repeating: 0, count: word.count - lengths.count)
      }
      lengths[word.count - 1] += 1
      for letter in word.lowercased() { letters[String(letter), default: 0] += 1 }
    }
    guard letters.values.reduce(0, +) >= Self.enough else { return nil }
    let ordered = letters.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    self.init(letters: ordered.map { Letter($0.key, share: $0.value) }, lengths: lengths)
  }

  /// How many letters say what a language is like: the rarer half of an alphabet is then within
  /// a half of its true share, which is a small part of a line.
  private static let enough = 400
}
