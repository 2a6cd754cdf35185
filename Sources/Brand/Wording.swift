package import DocumentModel

/// The words that a brand is bound to: its names, who it says it is, and what it never says.
package struct Wording: Hashable, Sendable {
  package var voice: Voice
  /// The brand's name by language.
  package var names: [LanguageTag: String]
  /// Who the brand says it is, by language.
  package var boilerplates: [LanguageTag: String]

  package init(
    voice: Voice = Voice(), names: [LanguageTag: String] = [:],
    boilerplates: [LanguageTag: String] = [:]
  ) {
    self.voice = voice
    self.names = names
    self.boilerplates = boilerplates
  }

  /// What a text says in other words than the brand's.
  package struct Slip: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// The name with other letters, or with capitals of its own.
      case name
      /// The name of another language.
      case language(LanguageTag)
      /// The boilerplate with other words, and the part of its words that are right.
      case boilerplate(Double)
    }

    package var kind: Kind
    /// What the text says.
    package var found: String
    /// What the brand says.
    package var wanted: String
  }

  /// The name or boilerplate of the language, or of the language without its region and script.
  private func own(
    _ texts: [LanguageTag: String], _ language: LanguageTag
  ) -> String? {
    texts[language] ?? texts[LanguageTag(language.primary)]
  }

  /// Whether the text holds the boilerplate of its language, word for word; nil if there is none.
  package func hasBoilerplate(in text: String, language: LanguageTag) -> Bool? {
    guard let own = own(boilerplates, language), !own.isEmpty else { return nil }
    return PlainWords(text).contains(PlainWords(own))
  }

  /// What the text, in a language, says in other words than the brand's.
  package func slips(in text: String, language: LanguageTag) -> [Slip] {
    let words = PlainWords(text)
    return nameSlips(in: words, language) + languageSlips(in: words, language)
      + boilerplateSlips(in: words, language)
  }

  // MARK: Names

  private func nameSlips(in words: PlainWords, _ language: LanguageTag) -> [Slip] {
    guard let name = own(names, language) else { return [] }
    let wanted = PlainWords(name)
    // One word is too little to tell a slip from another word.
    guard wanted.words.count > 1 else { return [] }
    return words.neighbours(of: wanted).map {
      Slip(kind: .name, found: $0, wanted: name)
    }
  }

  private func languageSlips(in words: PlainWords, _ language: LanguageTag) -> [Slip] {
    guard let name = own(names, language) else { return [] }
    return names.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { other, theirs in
      guard other.primary != language.primary, theirs != name else { return nil }
      let words = words.contains(PlainWords(theirs))
      return words ? Slip(kind: .language(other), found: theirs, wanted: name) : nil
    }
  }

  // MARK: Boilerplate

  private func boilerplateSlips(in words: PlainWords, _ language: LanguageTag) -> [Slip] {
    guard let text = own(boilerplates, language), !text.isEmpty else { return [] }
    let wanted = PlainWords(text)
    guard wanted.words.count >= 6, !words.contains(wanted),
      let near = words.nearest(to: wanted), near.share >= 0.6
    else { return [] }
    return [Slip(kind: .boilerplate(near.share), found: near.found, wanted: text)]
  }
}

extension Wording.Slip {
  /// What is said of it: the code, a sentence, what was found, and whether it must not be.
  package var words: (code: String, message: String, measured: String, isError: Bool) {
    switch kind {
    case .name: ("name-altered", "the brand's name is written otherwise", found, true)
    case .language(let other):
      ("name-language", "the brand is called by its name in '\(other.rawValue)'", found, false)
    case .boilerplate(let share):
      (
        "boilerplate-altered", "the words that say who the brand is have been changed",
        "\(fixed((share * 100).rounded(.down))) % of its words", true
      )
    }
  }
}
