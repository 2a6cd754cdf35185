package import DocumentModel

/// Reads the library's table of letters.
package enum LettersReader {
  /// The profiles by language tag.
  package static func profiles(
    library: LibraryFolders, findings: Findings
  ) -> [LanguageTag: LetterProfile] {
    guard let path = library.letters,
      let text = SourceText.read(path, displayName: FilePath.name(of: path), findings: findings),
      let node = YAMLParser.parse(text, file: FilePath.name(of: path), findings: findings)
    else { return [:] }
    let reader = YAMLReader(findings: findings)
    var profiles: [LanguageTag: LetterProfile] = [:]
    for (name, _, value) in reader.named(node) {
      profiles[LanguageTag(name)] = profile(value, reader)
    }
    return profiles
  }

  private static let shape = MappingShape(
    "a language's letters",
    [
      .init("words", .text, isRequired: true), .init("letters", .text, isRequired: true),
      .init("spaces", .boolean), .init("comma", .text), .init("stop", .text),
    ])

  private static func profile(_ node: YAMLNode, _ reader: YAMLReader) -> LetterProfile? {
    guard let file = reader.mapping(node, shape), let words = file["words"],
      let letters = file["letters"], let lengths = reader.text(words)?.split(separator: " "),
      let shares = reader.text(letters)?.split(separator: " ")
    else { return nil }
    let counted = lengths.compactMap { Int($0) }
    let weighed = shares.compactMap(letter)
    for (node, isRead) in [
      (words, counted.count == lengths.count && counted.contains { $0 > 0 }),
      (letters, weighed.count == shares.count && !weighed.isEmpty),
    ] where !isRead {
      reader.wrongType(node, "shares such as '38 160 172', or 'e125 t93' for letters")
      return nil
    }
    return LetterProfile(
      letters: weighed, lengths: counted, hasSpaces: reader.boolean(file["spaces"]) ?? true,
      comma: reader.text(file["comma"]) ?? ",", stop: reader.text(file["stop"]) ?? ".")
  }

  /// A letter with its share behind it, such as `e125`.
  private static func letter(_ text: Substring) -> LetterProfile.Letter? {
    let letter = text.prefix { !("0"..."9").contains($0) }
    guard !letter.isEmpty, let share = Int(text[letter.endIndex...]), share > 0 else { return nil }
    return LetterProfile.Letter(String(letter), share: share)
  }
}

extension [LanguageTag: LetterProfile] {
  /// The profile of a language: of the tag itself, of the language in its script, or of the
  /// language.
  package func profile(of language: LanguageTag) -> LetterProfile? {
    self[language] ?? self[LanguageTag("\(language.primary)-\(language.script)")]
      ?? self[LanguageTag(language.primary)]
  }
}
