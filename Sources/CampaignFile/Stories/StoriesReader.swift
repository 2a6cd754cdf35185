import DocumentModel

/// Reads the folder of stories: Markdown with front matter, a file a story and language.
struct StoriesReader {
  let texts: TextFolder
  /// The day which no consent may have run out before.
  let day: DayOfUse
  let values: ValueReader

  private static let keys = [
    "alt", "consent", "credit", "fictional", "focus", "photo", "place", "quote", "short",
    "sources", "speaker", "title",
  ]

  private var findings: Findings { values.reader.findings }

  /// The stories as an object by id, their words localized; one with errors is broken.
  func stories() -> Value {
    let members = texts.texts(findings: findings).map { text in
      Value.Member(key: text.original.name, value: story(text))
    }
    return Value(.object(members), source: SourceSpan(file: texts.folder.name(of: texts.path)))
  }

  private func story(_ text: TextFolder.Text) -> Value {
    let span = SourceSpan(file: text.original.display)
    guard let original = TextFile(text.original, findings: findings),
      allowsUse(original, isOriginal: true)
    else { return broken(at: span) }
    let source = object(original, photo: nil)
    var objects = [(language: original.file.language, value: source)]
    for translation in text.translations {
      guard let file = TextFile(translation, findings: findings) else {
        objects.append((translation.language, broken(at: SourceSpan(file: translation.display))))
        continue
      }
      guard allowsUse(file, isOriginal: false) else { return broken(at: span) }
      objects.append((translation.language, object(file, photo: source["photo"])))
    }
    let story = Localizing.merged(objects, shared: ["id", "place", "consent", "fictional"])
    return story?.with(Self.consent(objects)) ?? source
  }

  /// The consents by language where translations have their own; the others fall back.
  private static func consent(_ objects: [(language: LanguageTag, value: Value)]) -> Value? {
    let consents = objects.compactMap { object in
      object.value["consent"].map { Value.Translation(language: object.language, value: $0) }
    }
    guard let first = consents.first, consents.count > 1 else { return nil }
    return Value(.localized(consents), source: first.value.source, fallsBack: true)
  }

  private func allowsUse(_ text: TextFile, isOriginal: Bool) -> Bool {
    text.reportSlips(of: Self.keys, findings: findings)
    return ConsentReader(day: day, findings: findings).allowsUse(text, isOriginal: isOriginal)
  }

  /// What stands for something that has just been reported.
  private func broken(at span: SourceSpan) -> Value {
    Value(findings.lastError.map(Value.Content.broken) ?? .empty, source: span)
  }

  /// One language's story.
  private func object(_ text: TextFile, photo original: Value?) -> Value {
    let span = SourceSpan(file: text.file.display)
    let id = Value(.words(Words(literal: text.file.name, source: span)), source: span)
    var members = [Value.Member(key: "id", value: id)]
    let own = ["photo", "focus", "id", "body"]
    members += values.members(
      (text.matter.entries ?? []).filter { !own.contains($0.key.text ?? "") })
    if let photo = photo(of: text, original) {
      members.append(Value.Member(key: "photo", value: photo))
    }
    members.append(Value.Member(key: "body", value: Value(.blocks(text.body), source: span)))
    return Value(.object(members), source: span)
  }

  /// The picture that a text names, or else the original's, with the text's own words for it.
  private func photo(of text: TextFile, _ original: Value?) -> Value? {
    guard let node = text.matter["photo"], !node.isNull else {
      guard let original, case .picture(var picture) = original.content else { return original }
      picture.alternative = text.matter["alt"]?.text
      return Value(.picture(picture), source: original.source)
    }
    guard var picture = picture(node, in: text, original) else { return broken(at: node.span) }
    picture.source = node.span
    picture.alternative = text.matter["alt"]?.text
    if let focus = focus(text.matter["focus"]) { picture.focus = focus }
    return Value(.picture(picture), source: node.span)
  }

  /// The picture behind a path; translations mostly name the original's, looked at already.
  private func picture(_ node: YAMLNode, in text: TextFile, _ original: Value?) -> Picture? {
    guard let name = values.reader.text(node),
      let path = texts.folder.resolve(
        name, from: text.file.path, at: node.span, missing: "image-missing", findings: findings)
    else { return nil }
    if case .picture(let picture) = original?.content, picture.path == path { return picture }
    return PictureInspector.picture(at: path, source: node.span, findings: findings)
  }

  /// The point that stays in sight, such as `[0.5, 0.4]`.
  private func focus(_ node: YAMLNode?) -> Point? {
    guard let node, !node.isNull else { return nil }
    let numbers = (node.items ?? []).compactMap { $0.text.flatMap { Double($0) } }
    guard numbers.count == 2, numbers.allSatisfy({ (0...1).contains($0) }) else {
      values.reader.wrongType(node, "two numbers from 0 to 1 such as '[0.5, 0.4]'")
      return nil
    }
    return Point(x: numbers[0], y: numbers[1])
  }
}

extension Value {
  /// The same story with another consent, if there is one.
  fileprivate func with(_ consent: Value?) -> Value {
    guard let consent, case .object(var members) = content,
      let index = members.firstIndex(where: { $0.key == "consent" })
    else { return self }
    members[index].value = consent
    return Value(.object(members), source: source, fallsBack: fallsBack)
  }
}
