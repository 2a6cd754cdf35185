import DocumentModel

/// Turns YAML into the values that fields name.
struct ValueReader {
  let reader: YAMLReader
  /// The campaign's languages, the source language first.
  let languages: [LanguageTag]

  /// Text as words, lists, objects; a mapping by language as one localized value.
  func value(_ node: YAMLNode) -> Value {
    switch node.content {
    case .null: return Value(.empty, source: node.span)
    case .scalar:
      guard let words = reader.words(node) else { return Value(.empty, source: node.span) }
      return Value(.words(words), source: node.span)
    case .sequence(let items): return Value(.list(items.map(value)), source: node.span)
    case .mapping(let entries):
      if isByLanguage(entries) { return localized(entries, at: node.span) }
      return Value(.object(members(entries)), source: node.span)
    }
  }

  /// The members of a free object.
  func members(_ entries: [YAMLNode.Entry]) -> [Value.Member] {
    entries.compactMap { entry in
      guard let key = reader.text(entry.key) else { return nil }
      guard key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else {
        reader.findings.error(
          "bad-name", at: entry.key.span, "no field can name '\(key)'",
          hint: "use letters, digits, '_' and '-'")
        return nil
      }
      return Value.Member(key: key, value: value(entry.value))
    }
  }

  /// Words, or words for each language.
  func localizedWords(_ node: YAMLNode?) -> Value? {
    guard let node else { return nil }
    switch node.content {
    case .null: return nil
    case .scalar: return value(node)
    case .mapping(let entries):
      for entry in entries where entry.value.text == nil && !entry.value.isNull {
        reader.wrongType(entry.value, .words)
      }
      return localized(entries, at: node.span)
    case .sequence:
      reader.wrongType(node, .localized)
      return nil
    }
  }

  private func localized(_ entries: [YAMLNode.Entry], at span: SourceSpan) -> Value {
    let translations = entries.compactMap { entry -> Value.Translation? in
      guard let tag = entry.key.text.map(LanguageTag.init), languages.contains(tag) else {
        reader.unknownLanguage(entry.key, among: languages)
        return nil
      }
      return entry.value.isNull ? nil : Value.Translation(language: tag, value: value(entry.value))
    }
    return Value(.localized(translations), source: span)
  }

  /// Whether the keys are languages: all of the campaign's, or one of them beside other tags.
  private func isByLanguage(_ entries: [YAMLNode.Entry]) -> Bool {
    let keys = entries.compactMap(\.key.text)
    let known = keys.filter { languages.contains(LanguageTag($0)) }
    guard !known.isEmpty else { return false }
    return keys.allSatisfy { languages.contains(LanguageTag($0)) || LanguageTag.isTag($0) }
  }
}

extension YAMLReader {
  func unknownLanguage(_ node: YAMLNode, among languages: [LanguageTag]) {
    findings.error(
      "unknown-language", at: node.span, "\(node.described) is not a language of the campaign",
      hint: Suggestion.hint(for: node.text ?? "", among: languages.map(\.rawValue)))
  }
}

extension LanguageTag {
  /// Whether the text has the form of a language tag such as `en`, `es-MX`, `zh-Hant` (BCP 47).
  static func isTag(_ text: String) -> Bool {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...3).contains(first.count),
      first.allSatisfy({ $0.isASCII && $0.isLowercase })
    else { return false }
    return subtags.dropFirst().allSatisfy { subtag in
      (2...8).contains(subtag.count)
        && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }
}
