/// Counts the syllables of English words from their letters: groups of vowels, less silent ones,
/// plus those that stand side by side and are said apart.
enum EnglishSyllables {
  /// How many syllables a word has; one for what is no word.
  static func count(in word: String) -> Int {
    let letters = letters(of: word)
    let parts = letters.split(separator: "'", omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty else { return 1 }
    let base = String(first)
    return plain(base) + (parts.count > 1 ? ending(String(parts[1]), of: base) : 0)
  }

  /// The small letters a to z of a word and its apostrophes.
  private static func letters(of word: String) -> String {
    var letters = ""
    for scalar in PlainLatin.word(word.lowercased()).unicodeScalars {
      switch scalar {
      case "a"..."z": letters.unicodeScalars.append(scalar)
      case "'", "\u{2019}": letters += "'"
      default: break
      }
    }
    return letters
  }

  /// The syllables that `n't` and `'s` add.
  private static func ending(_ ending: String, of base: String) -> Int {
    switch ending {
    case "t": ["dn", "sn", "tn"].contains { base.hasSuffix($0) } ? 1 : 0
    case "s":
      ["s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"].contains { base.hasSuffix($0) } ? 1 : 0
    default: 0
    }
  }

  /// The syllables of a word in small letters.
  private static func plain(_ word: String) -> Int {
    if let known = EnglishSyllableTable.exceptions[word] { return known }
    // A silent e stays silent before an ending and in the middle of a compound.
    for (suffix, count) in EnglishSyllableTable.suffixes where word.hasSuffix(suffix) {
      let base = word.dropLast(suffix.count)
      if base.count > 2, base.last == "e", !base.dropLast().hasVowelAtEnd {
        return plain(String(base)) + count
      }
    }
    for start in EnglishSyllableTable.starts where word.hasPrefix(start) {
      let rest = word.dropFirst(start.count)
      if rest.count > 2, rest.first.map({ !"aeiouy".contains($0) }) == true {
        return plain(start) + plain(String(rest))
      }
    }
    let marked = "^\(word)$"
    let apart = EnglishSyllableTable.apart.reduce(0) { $0 + $1.count(in: marked) }
    let murmured = ["ism$", "isms$", "thm$"].contains { marked.hasSuffix($0) } ? 1 : 0
    let silent = endsSilently(word) ? 1 : 0
    return max(1, groups(word) + apart + murmured - silent)
  }

  /// How many groups of vowels there are; a y before one at the start is a consonant.
  private static func groups(_ word: String) -> Int {
    let letters = Array(word)
    var groups = 0
    var isInside = false
    for (index, letter) in letters.enumerated() {
      let isOnset = index == 0 && letters.count > 1 && "aeiou".contains(letters[1])
      let isVowel = letter == "y" ? !isOnset : "aeiou".contains(letter)
      if isVowel, !isInside { groups += 1 }
      isInside = isVowel
    }
    return groups
  }

  /// Whether the last e is silent: `time`, `walked`, `makes`; not `table`, `needed`, `boxes`.
  private static func endsSilently(_ word: String) -> Bool {
    guard word.count > 2 else { return false }
    for ending in ["e", "ed", "es"] where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      guard let last = stem.last, !stem.hasVowelAtEnd, !stem.endsInSyllabicL else { return false }
      switch ending {
      case "ed": return !"td".contains(last)
      case "es":
        return !"sxzcg".contains(last) && !stem.hasSuffix("ch") && !stem.hasSuffix("sh")
      default: return true
      }
    }
    return false
  }
}

extension Substring {
  fileprivate var hasVowelAtEnd: Bool { last.map { "aeiouy".contains($0) } ?? false }

  /// Whether an l stands behind a consonant that it makes a syllable with: `tab-l(e)`.
  fileprivate var endsInSyllabicL: Bool {
    guard last == "l", let before = dropLast().last else { return false }
    return !"aeiouylrw".contains(before)
  }
}
