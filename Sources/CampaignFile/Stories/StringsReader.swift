import DocumentModel

/// Reads the folder of strings, the words that templates use: one YAML file a language.
struct StringsReader {
  let path: String
  let folder: CampaignFolder
  let values: ValueReader
  /// Where the campaign names the folder.
  let span: SourceSpan

  private var findings: Findings { values.reader.findings }

  /// All languages' files as one object whose leaves are localized.
  func strings() -> Value {
    var objects = [(language: LanguageTag, value: Value)]()
    for language in values.languages {
      let file = FilePath.joined(path, language.rawValue + ".yaml")
      let display = folder.name(of: file)
      guard folder.names(in: path).contains(language.rawValue + ".yaml") else {
        findings.error(
          "file-missing", at: span, "there are no strings in '\(language)'",
          hint: "add \(display)")
        continue
      }
      guard let text = SourceText.read(file, displayName: display, findings: findings),
        let node = YAMLParser.parse(text, file: display, findings: findings)
      else { continue }
      guard case .mapping(let entries) = node.content else {
        values.reader.wrongType(node, .mapping)
        continue
      }
      objects.append((language, Value(.object(values.members(entries)), source: node.span)))
    }
    if let source = objects.first, source.language == values.languages.first {
      for object in objects.dropFirst() { warn(of: object.value, unknownTo: source.value, []) }
    }
    return Localizing.merged(objects) ?? Value(.object([]), source: span)
  }

  /// Warns of keys in a translation that the source language does not have.
  private func warn(of value: Value, unknownTo source: Value, _ path: [String]) {
    guard case .object(let members) = value.content else { return }
    for member in members {
      let path = path + [member.key]
      guard let known = source[member.key] else {
        findings.warning(
          "unknown-string", at: member.value.source,
          "the source language has no string '\(path.joined(separator: "."))'",
          hint: Suggestion.hint(for: member.key, among: source.keys))
        continue
      }
      warn(of: member.value, unknownTo: known, path)
    }
  }
}
