import DocumentModel

/// Reads the folder of strings, the words that templates use: one YAML file a language.
struct StringsReader {
  let path: String
  let folder: CampaignFolder
  let values: ValueReader
  /// When numbers are too old.
  var claims = ClaimRules.usual(date: "")
  /// Where the campaign names the folder.
  let span: SourceSpan

  private var findings: Findings { values.reader.findings }

  /// All languages' files as one object whose leaves are localized.
  func strings() -> Value {
    let names = folder.names(in: path)
    warnOfUnknownFiles(names)
    var objects = [(language: LanguageTag, value: Value)]()
    for language in values.languages {
      let name = language.rawValue + ".yaml"
      guard names.contains(name) else {
        findings.error(
          "file-missing", at: span, "there are no strings in '\(language)'",
          hint: "add \(folder.name(of: FilePath.joined(path, name)))")
        continue
      }
      let value =
        object(name) ?? Value(findings.lastError.map(Value.Content.broken) ?? .empty, source: span)
      objects.append((language, value))
    }
    if let source = objects.first, source.language == values.languages.first {
      StringClaims(rules: claims, findings: findings).check(source.value)
      for object in objects.dropFirst() { compare(object.value, with: source.value, []) }
    }
    return Localizing.merged(objects) ?? Value(.object([]), source: span)
  }

  private func object(_ name: String) -> Value? {
    let naming = FilePath.joined(path, name)
    let display = folder.name(of: naming)
    let start = SourceSpan(file: display)
    guard let file = folder.resolve(name, from: naming, at: start, findings: findings),
      let text = SourceText.read(file, displayName: display, findings: findings),
      let node = YAMLParser.parse(text, file: display, findings: findings)
    else { return nil }
    guard let entries = node.entries else {
      values.reader.wrongType(node, .mapping)
      return nil
    }
    return Value(.object(values.members(entries)), source: node.span)
  }

  /// Warns of keys that the source language does not have, and reports those of another kind.
  private func compare(_ value: Value, with source: Value, _ path: [String]) {
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
      if known.isObject != member.value.isObject, member.value.content != .empty {
        findings.error(
          "wrong-type", at: member.value.source,
          "'\(path.joined(separator: "."))' is \(member.value.isObject ? "a mapping" : "words")"
            + " here and \(known.isObject ? "a mapping" : "words") in the source language")
      } else {
        compare(member.value, with: known, path)
      }
    }
  }

  private func warnOfUnknownFiles(_ names: [String]) {
    for name in names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      let tag = LanguageTag(FilePath.stem(of: name))
      guard name.hasSuffix(".yml") || !values.languages.contains(tag) else { continue }
      findings.warning(
        "unknown-language",
        at: SourceSpan(file: folder.name(of: FilePath.joined(path, name))),
        "this file is not read: '\(name)' is not named after a language of the campaign",
        hint: Suggestion.hint(for: name, among: values.languages.map { "\($0).yaml" }))
    }
  }
}

extension Value {
  fileprivate var isObject: Bool {
    if case .object = content { true } else { false }
  }
}
