import DocumentModel

/// Reads the words that a campaign divides in its own way: under each language a list such as
/// `[com-mu-ni-ty, Broadside]`, where a word without hyphen is never divided.
struct HyphenationReader {
  let reader: YAMLReader
  /// The languages that the campaign speaks.
  let languages: [LanguageTag]

  func words(_ node: YAMLNode?) -> HyphenationWords {
    var words = [LanguageTag: [String]]()
    for (name, key, value) in reader.named(node) {
      guard let language = language(name, at: key.span) else { continue }
      words[language] = reader.someTexts(value)?.compactMap { word($0.text, at: $0.span) }
    }
    return HyphenationWords(words)
  }

  /// One of the campaign's languages, or what some of them begin with.
  private func language(_ name: String, at span: SourceSpan) -> LanguageTag? {
    let isSpoken = languages.contains {
      $0.rawValue == name || $0.rawValue.hasPrefix(name + "-")
    }
    guard isSpoken else {
      reader.findings.error(
        "unknown-language", at: span, "the campaign has no language '\(name)'",
        hint: Suggestion.hint(for: name, among: languages.map(\.rawValue)))
      return nil
    }
    let tag = LanguageTag(name)
    guard !tag.isNeverHyphenated else {
      reader.findings.error(
        "never-hyphenated", at: span, "words of '\(name)' are never divided with a hyphen",
        hint: "leave its list out")
      return nil
    }
    return tag
  }

  private func word(_ text: String, at span: SourceSpan) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isWord = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isLetter || $0 == "'" || $0 == "’" }
    }
    guard isWord else {
      reader.findings.error(
        "bad-hyphenation", at: span, "'\(text)' is no word with hyphens between its letters",
        hint: "write one word such as 'com-mu-ni-ty', or without hyphens if it is never divided")
      return nil
    }
    return text
  }
}
