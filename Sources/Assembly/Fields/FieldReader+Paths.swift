import Brand
import CampaignFile
import DocumentModel
import Language

extension FieldReader {
  /// What a path leads to, in the edition's language.
  mutating func resolve(_ path: FieldPath) -> Resolved {
    guard let name = path.components.first else { return .nothing(path.source) }
    if let binding = scope.binding(name) {
      if binding.index != nil { usesSubject = true }
      for consent in binding.consents { note(consent) }
      return descend(from: binding.value, at: binding.origin, along: path)
    }
    switch name {
    case "campaign": return descend(from: .value(campaign.fields), at: [name], along: path)
    case "brand": return descend(from: .value(campaign.brandFields), at: [name], along: path)
    case "strings": return descend(from: .value(campaign.strings), at: [name], along: path)
    case "place" where scope.place == nil && scope.person != nil:
      usesSubject = true
      return .nothing(scope.person?.source)
    case "place": return descend(from: scope.place, of: "places", along: path)
    case "person": return descend(from: scope.person, of: "people", along: path)
    case "audience": return descend(from: scope.audience, of: "audiences", along: path)
    case "story" where scope.place != nil || scope.person != nil:
      usesSubject = true
      let components = ["place"] + path.components
      return resolve(FieldPath(components: components, source: path.source))
    default: return resolveBuiltIn(path)
    }
  }

  /// The path from the campaign's roots that a path stands for.
  func origin(of path: FieldPath) -> [String] {
    guard let name = path.components.first else { return [] }
    if let binding = scope.binding(name) { return binding.origin + path.components.dropFirst() }
    return name == "story" ? ["place"] + path.components : path.components
  }

  private mutating func descend(
    from subject: Value?, of kind: String, along path: FieldPath
  ) -> Resolved {
    usesSubject = true
    guard let subject else {
      report(
        "unknown-field", at: path.source,
        "'\(path.text)' has no value in a piece that is not made for \(kind)",
        hint: "add '\(kind)' to the piece's `for`, or use another field")
      return .failed
    }
    return descend(from: .value(subject), at: [path.components[0]], along: path)
  }

  /// Follows the path's components after the first.
  private mutating func descend(
    from start: Resolved, at origin: [String], along path: FieldPath
  ) -> Resolved {
    var current = start
    if case .value(let value) = start { current = localised(value, at: origin, along: path, 0) }
    for index in path.components.indices.dropFirst() {
      let key = path.components[index]
      switch current {
      case .failed: return .failed
      case .value(let value):
        noteConsent(of: value, reading: key)
        if let member = value[key] ?? value.lines(key) ?? length(key, of: value) {
          current = localised(member, at: origin, along: path, index)
        } else {
          current = absent(key, in: value, at: origin, along: path, index)
        }
      case .nothing(let span):
        current = absent(key, in: nil, at: origin, along: path, index)
        if case .nothing = current { current = .nothing(span) }
      }
    }
    return current
  }

  /// A key that the value does not have: nothing if another row has it, else a mistake.
  private mutating func absent(
    _ key: String, in value: Value?, at origin: [String], along path: FieldPath, _ index: Int
  ) -> Resolved {
    let known = shape.at(origin + path.components[1..<index])
    let isEmpty = value == nil && known?.holdsContent != true && known?.keys.isEmpty != false
    if known?.knows(key) == true || isEmpty { return .nothing(value?.source) }
    let keys = known?.keys ?? []
    let parent = path.components[..<index].joined(separator: ".")
    report(
      "unknown-field", at: path.source,
      keys.isEmpty
        ? "unknown field '\(path.text)': '\(parent)' has no parts"
        : "unknown field '\(path.text)': '\(parent)' has no '\(key)'",
      hint: Suggestion.hint(for: key, among: keys),
      related: value.map { ($0.source, "what '\(parent)' is") })
    return .failed
  }

  /// The value in the edition's language.
  private mutating func localised(
    _ value: Value, at origin: [String], along path: FieldPath, _ index: Int
  ) -> Resolved {
    localised(value) { (origin + path.components[1..<(index + 1)]).joined(separator: ".") }
  }

  /// The value in the edition's language; where it has none, in the first if it falls back.
  mutating func localised(_ value: Value, name: () -> String) -> Resolved {
    if let problem = value.problem {
      add(problem)
      return .failed
    }
    guard case .localized(let translations) = value.content else {
      return value.isEmpty ? .nothing(value.source) : .value(value)
    }
    if let found = translations.first(where: { $0.language == scope.wording })?.value {
      if !found.isEmpty { return localised(found, name: name) }
      // Empty words are said on purpose; a key without value is not.
      if !value.fallsBack, found.content != .empty { return .nothing(found.source) }
    }
    if value.fallsBack {
      let found = translations.first { $0.language == scope.sourceLanguage }?.value
      return found.map { localised($0, name: name) } ?? .nothing(value.source)
    }
    report(
      "missing-translation", at: value.source,
      "'\(name())' is not translated into '\(scope.wording)'",
      hint: "add the translation, or leave '\(scope.wording)' out of the languages of the piece")
    return .failed
  }
}

extension FieldReader {
  /// What names mean that no file of the campaign gives.
  private mutating func resolveBuiltIn(_ path: FieldPath) -> Resolved {
    switch path.text {
    case "language", "language.tag": return text(language.rawValue, of: path)
    case "language.name": return text(services.formatter.endonym(of: language), of: path)
    case "language.direction": return text(language.direction.rawValue, of: path)
    case "format": return text(scope.format, of: path)
    case "template": return text(scope.template, of: path)
    case "theme": return text(campaign.brand.theme, of: path)
    case "page", "page.number": return text(String(PageMark.number), of: path)
    case "pages", "page.count": return text(String(PageMark.count), of: path)
    case "index":
      if let index = scope.repetitions.last?.index {
        usesSubject = true
        return text(String(index), of: path)
      }
    default: break
    }
    reportUnknownRoot(path)
    return .failed
  }

  private func text(_ text: String, of path: FieldPath) -> Resolved {
    .value(Value(.words(Words(literal: text, source: path.source)), source: path.source))
  }

  private mutating func reportUnknownRoot(_ path: FieldPath) {
    let name = path.components[0]
    let members = ["language": ["direction", "name", "tag"], "page": ["count", "number"]]
    if let keys = members[name], path.components.count > 1 {
      report(
        "unknown-field", at: path.source,
        "unknown field '\(path.text)': '\(name)' has no '\(path.components[1])'",
        hint: Suggestion.hint(for: path.components[1], among: keys))
    } else {
      report(
        "unknown-field", at: path.source, "unknown field '\(path.text)'",
        hint: Suggestion.hint(for: name, among: scope.names))
    }
  }
}

extension Value {
  /// The lines of words, by the key `lines`; nil for any other key and for what is no words.
  fileprivate func lines(_ key: String) -> Value? {
    guard key == "lines", case .words(let words) = content else { return nil }
    let lines = words.segments.split { $0.content == .lineBreak }.map { segments in
      let words = Words(segments: Array(segments), source: segments.first?.source ?? source)
      return Value(.words(words), source: words.source)
    }
    return Value(.list(lines), source: source)
  }
}
