import Brand
import DocumentModel

extension BrandReader {
  /// How the brand speaks: the words that it never uses, by language.
  func voice(_ node: YAMLNode?) -> Voice {
    guard let mapping = reader.mapping(node ?? .nothing, BrandShapes.voice) else { return Voice() }
    var never: [LanguageTag: [Voice.Word]] = [:]
    for (language, key, list) in reader.named(mapping["never"]) {
      guard LanguageTag.isWellFormed(language) else {
        reader.findings.error(
          "unknown-language", at: key.span, "'\(language)' is no language",
          hint: "write its tag such as 'en' or 'zh-Hans', and behind it a list of words")
        continue
      }
      let words = reader.texts(list) ?? []
      for (text, span) in words where text.allSatisfy(\.isWhitespace) {
        reader.findings.error("wrong-type", at: span, "the word is empty", hint: "leave it out")
      }
      never[LanguageTag(language)] = words.filter { !$0.0.allSatisfy(\.isWhitespace) }
        .map { Voice.Word(text: $0.0, source: $0.1) }
    }
    return Voice(never: never)
  }
}

extension LanguageTag {
  /// Whether the text looks like a tag: letters, then parts behind hyphens (BCP 47).
  fileprivate static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count) else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && part.count <= 8
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    } && first.allSatisfy(\.isLetter)
  }
}
