package import DocumentModel

/// A place within a word where a line may end with a hyphen.
package struct HyphenationPlace: Hashable, Sendable {
  /// The count of scalars before the hyphen.
  package var offset: Int
  package var aversion: BreakAversion

  package init(offset: Int, aversion: BreakAversion = .none) {
    self.offset = offset
    self.aversion = aversion
  }
}

/// Finds where the words of a text may be divided; each worker has one of its own.
///
/// Numbers, addresses and words with soft hyphens are left as they are written. Of words with
/// capitals, names are divided only where a line would be very loose otherwise and abbreviations
/// only if nothing else helps, and parts of words with hyphens reluctantly. What the campaign says
/// of a word always holds.
package final class Hyphenator {
  private let library: HyphenationLibrary?
  private let exceptions: HyphenationWords
  private var rules: [LanguageTag: Rules] = [:]

  /// What is known of a language.
  private struct Rules {
    var dictionary: HyphenationDictionary?
    var words: [[Unicode.Scalar]: [Int]]
    var capitals: CapitalRules
    var isEmpty: Bool { dictionary == nil && words.isEmpty }
  }

  package init(library: HyphenationLibrary? = nil, exceptions: HyphenationWords = .init()) {
    self.library = library
    self.exceptions = exceptions
  }

  /// The places in a stretch of a text where a hyphen may be put, ascending.
  ///
  /// - Complexity: O(n × longest pattern).
  package func places(
    in text: [Unicode.Scalar], range: Range<Int>, language: LanguageTag
  ) -> [HyphenationPlace] {
    let rules = rules(of: language)
    if rules.isEmpty { return [] }
    var places = [HyphenationPlace]()
    for word in WordScan(text: text, range: range, dictionary: rules.dictionary) {
      if let own = rules.words[word.letters.map(Self.small)] {
        places += word.offsets(at: own).map { HyphenationPlace(offset: $0) }
      } else if let points = rules.dictionary?.points(in: word.letters), !points.isEmpty {
        let capitals = rules.capitals.aversion(toDividing: word, in: text)
        let aversion = max(capitals, word.isPart ? .reluctant : .none)
        places += word.offsets(at: points).map { HyphenationPlace(offset: $0, aversion: aversion) }
      }
    }
    return places
  }

  private func rules(of language: LanguageTag) -> Rules {
    if let known = rules[language] { return known }
    var dictionary: HyphenationDictionary?
    if case .patterns(let name) = HyphenationSupport(of: language) {
      dictionary = library?.dictionary(named: name)
    }
    var words = [[Unicode.Scalar]: [Int]]()
    for word in exceptions.words(for: language) {
      let (letters, points) = Self.parts(of: word)
      words[letters] = points
    }
    if language.isNeverHyphenated { words = [:] }
    let made = Rules(
      dictionary: dictionary, words: words, capitals: CapitalRules(language))
    rules[language] = made
    return made
  }

  /// The letters of a word that is written with hyphens, and the count of them before each.
  private static func parts(of word: String) -> (letters: [Unicode.Scalar], points: [Int]) {
    var letters = [Unicode.Scalar]()
    var points = [Int]()
    for scalar in nfc(word).unicodeScalars {
      if scalar == "-" { points.append(letters.count) } else { letters.append(small(scalar)) }
    }
    return (letters, points)
  }

  /// The small letter, and the apostrophe of a typewriter for any other.
  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      return isCapital ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
    }
    if scalar == "’" { return "'" }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? scalar : scalar
  }
}
