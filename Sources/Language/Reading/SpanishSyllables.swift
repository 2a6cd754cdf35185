/// Counts the syllables of Spanish words by the rules of the orthography.
///
/// An open vowel (a, e, o) and an accented closed one (í, ú) make a syllable each; other closed
/// ones join their neighbours. An h is not heard, nor is the u of `que` and `gue`.
enum SpanishSyllables {
  /// How many syllables a word has; one for what is no word.
  static func count(in word: String) -> Int {
    let letters = heard(Array(nfc(word.lowercased())))
    var syllables = 0
    var run: [Character] = []
    for (index, letter) in letters.enumerated() {
      let isLast = index + 1 == letters.count
      if isVowel(letter) || letter == "y" && isLast {
        run.append(letter)
      } else {
        syllables += nuclei(of: run)
        run = []
      }
    }
    return max(1, syllables + nuclei(of: run))
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouáéíóúüàèò".contains(letter) }

  /// The letters that are heard.
  private static func heard(_ letters: [Character]) -> [Character] {
    var heard: [Character] = []
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : " "
      let isSilentU =
        letter == "u" && (heard.last == "q" || heard.last == "g") && "eiéí".contains(next)
      // In ch an h is heard; the digraph is one consonant either way.
      if !isSilentU, letter != "h" || heard.last == "c" { heard.append(letter) }
    }
    return heard
  }

  /// How many syllables vowels that stand side by side make.
  private static func nuclei(of run: [Character]) -> Int {
    guard !run.isEmpty else { return 0 }
    let open = run.count { !"iuüy".contains($0) }
    let doubled = zip(run, run.dropFirst()).count { $0 == $1 && "iu".contains($0) }
    return max(1, open) + doubled
  }
}
