import DocumentModel

/// Reads what places have their own way in the open parts of templates.
///
/// It stands in the table of places, in columns such as `flyer/headline`, or in a file of its own,
/// by place and template. What no template lets a place change breaks the editions that would show
/// it, and is an error at its place.
struct OverridesReader {
  let values: ValueReader
  let folder: CampaignFolder
  /// The templates that the pieces name, by name; those with errors are left out.
  let templates: [String: Template]
  /// The names of all templates that the pieces name, with those that could not be read.
  let known: Set<String>

  private var findings: Findings { values.reader.findings }

  /// The places with what they have their own way, by `OpenPart.key`.
  func places(_ places: [Value], file: String?) -> [Value] {
    let checked = places.map(checked)
    guard let file else { return checked }
    let display = folder.name(of: file)
    guard let text = SourceText.read(file, displayName: display, findings: findings),
      let root = YAMLParser.parse(text, file: display, findings: findings)
    else { return checked }
    let ids = places.map(\.id)
    var own: [String: [(template: String, part: YAMLNode.Entry)]] = [:]
    for (place, key, templates) in values.reader.named(root) {
      guard ids.contains(place) else {
        findings.error(
          "unknown-place", at: key.span, "there is no place '\(place)'",
          hint: Suggestion.hint(for: place, among: ids))
        continue
      }
      for (template, key, parts) in values.reader.named(templates) where isKnown(template, key.span)
      {
        own[place, default: []] += values.reader.named(parts).map { _, key, value in
          (template, YAMLNode.Entry(key: key, value: value))
        }
      }
    }
    return checked.map { place in
      (own[place.id] ?? []).reduce(place) { add($1.part, of: $1.template, to: $0, file) }
    }
  }

  // MARK: The table

  /// The place with what its row has its own way, checked.
  private func checked(_ place: Value) -> Value {
    guard case .object(var members) = place.content else { return place }
    for index in members.indices where !members[index].value.isEmpty {
      let parts = members[index].key.split(separator: "/", maxSplits: 1).map(String.init)
      let value = members[index].value
      guard parts.count == 2, isKnown(parts[0], value.source),
        let template = templates[parts[0]]
      else { continue }
      members[index].value = self.value(value, of: parts[1], template, span: value.source) { name in
        PictureInspector.named(
          name, in: folder, from: folder.root + "/", at: value.source, findings)
      }
    }
    var checked = place
    checked.content = .object(members)
    return checked
  }

  private func isKnown(_ template: String, _ span: SourceSpan) -> Bool {
    if known.contains(template) { return true }
    findings.error(
      "unknown-template", at: span, "no piece is made from a template '\(template)'",
      hint: Suggestion.hint(for: template, among: known.sorted()))
    return false
  }

  // MARK: The file

  private func add(
    _ entry: YAMLNode.Entry, of name: String, to place: Value, _ file: String
  ) -> Value {
    guard let template = templates[name], let part = entry.key.text,
      case .object(var members) = place.content
    else { return place }
    let key = OpenPart.key(part, of: name)
    if let other = members.first(where: { $0.key == key }), !other.value.isEmpty {
      findings.add(
        Diagnostic(
          "duplicate-key", at: entry.key.span,
          "'\(place.id)' has its own '\(part)' in the table of places already",
          hint: "keep one of the two"
        ).relating(to: other.value.source, "the cell of the table"))
      return place
    }
    let written =
      entry.value["picture"].map { Value(.empty, source: $0.span) } ?? values.value(entry.value)
    let value = value(written, of: part, template, span: entry.key.span) { text in
      let node = entry.value["picture"] ?? entry.value
      return PictureInspector.named(
        node.text ?? text, in: folder, from: file, at: node.span, findings)
    }
    members.removeAll { $0.key == key }
    members.append(Value.Member(key: key, value: described(value, entry.value)))
    var changed = place
    changed.content = .object(members)
    return changed
  }

  /// A picture with its own words: `{ picture: PATH, alt: … }`, for each language.
  private func described(_ value: Value, _ node: YAMLNode) -> Value {
    guard case .picture(let picture) = value.content, let alt = node["alt"],
      let words = values.localizedWords(alt)
    else { return value }
    guard case .localized(let translations) = words.content else {
      return value.described(picture, words)
    }
    let pictures = translations.map {
      Value.Translation(language: $0.language, value: value.described(picture, $0.value))
    }
    return Value(.localized(pictures), source: value.source)
  }

  // MARK: Limits

  /// The value if a part is open for it, or else what is wrong.
  private func value(
    _ value: Value, of part: String, _ template: Template, span: SourceSpan,
    picture: (String) -> Picture?
  ) -> Value {
    guard let open = template.open.first(where: { $0.name == part }) else {
      return broken(locked(part, of: template, at: span), at: value.source)
    }
    switch open.kind {
    case .words: return value
    case .picture:
      guard let picture = picture(value.plainText ?? "") else {
        return findings.lastError.map { Value(.broken($0), source: value.source) } ?? value
      }
      return Value(.picture(picture), source: value.source)
    case .choice(let choices): return self.choice(value, among: choices, of: open)
    case .ink(let inks, of: _): return self.choice(value, among: inks.map(\.text), of: open)
    }
  }

  private func choice(_ value: Value, among choices: [String], of part: OpenPart) -> Value {
    if let word = value.plainText, choices.contains(word) { return value }
    let problem = Diagnostic(
      "outside-limits", at: value.source,
      "'\(value.plainText ?? "this")' is none of what '\(part.name)' may be",
      hint: Suggestion.hint(for: value.plainText ?? "", among: choices))
    return broken(
      problem.relating(to: part.source, "what the template lets a place choose"), at: value.source)
  }

  private func locked(_ part: String, of template: Template, at span: SourceSpan) -> Diagnostic {
    let names =
      template.slots.map(\.name)
      + template.designs.values.flatMap(\.boxes)
      .compactMap(\.name)
    let open = template.open.map(\.name)
    let offer = open.isEmpty ? "the template opens nothing" : nil
    guard names.contains(part) else {
      return Diagnostic(
        "unknown-part", at: span, "the template '\(template.name)' has no open part '\(part)'",
        hint: offer ?? Suggestion.hint(for: part, among: open)
      ).relating(to: template.source, "the template")
    }
    return Diagnostic(
      "locked-part", at: span, "'\(part)' of the template '\(template.name)' is locked",
      hint: offer ?? "open are: \(open.joined(separator: ", "))"
    ).relating(to: template.source, "the template")
  }

  private func broken(_ problem: Diagnostic, at span: SourceSpan) -> Value {
    findings.add(problem)
    return Value(.broken(problem), source: span)
  }
}

extension Value {
  /// What a row is known by.
  fileprivate var placeName: String { self["id"]?.plainText ?? "" }

  /// The words as they are written, of words without fields; of several languages the first's.
  fileprivate var plainText: String? {
    switch content {
    case .words(let words): words.literal
    case .localized(let translations): translations.first?.value.plainText
    case .empty, .blocks, .picture, .list, .object, .broken: nil
    }
  }

  fileprivate func described(_ picture: Picture, _ words: Value) -> Value {
    var picture = picture
    picture.alternative = words.plainText
    return Value(.picture(picture), source: source)
  }
}

extension PictureInspector {
  /// The picture behind a path that a file names.
  fileprivate static func named(
    _ name: String, in folder: CampaignFolder, from file: String, at span: SourceSpan,
    _ findings: Findings
  ) -> Picture? {
    let path = folder.resolve(
      name, from: file, at: span, missing: "image-missing", findings: findings)
    return path.flatMap { picture(at: $0, source: span, findings: findings) }
  }
}
