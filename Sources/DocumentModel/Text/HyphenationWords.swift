/// Words that are divided as a campaign says, by language.
package struct HyphenationWords: Hashable, Encodable, Sendable {
  /// The words of each language, small letters with a hyphen in each place where they may be
  /// divided; a word without one is never divided.
  package var words: [LanguageTag: [String]]

  package init(_ words: [LanguageTag: [String]] = [:]) {
    self.words = words
  }

  /// The words that hold for a language: those of its tag and of the tags that it begins with.
  package func words(for language: LanguageTag) -> [String] {
    var subtags = language.rawValue.lowercased().split { $0 == "-" || $0 == "_" }
    var found = [String]()
    let byTag = Dictionary(
      words.map { ($0.key.rawValue.lowercased(), $0.value) }, uniquingKeysWith: { $0 + $1 })
    while !subtags.isEmpty {  // the more exact tag comes last, and holds
      found.insert(contentsOf: byTag[subtags.joined(separator: "-")] ?? [], at: 0)
      subtags.removeLast()
    }
    return found
  }
}
