import DocumentModel

/// Reads the folder of stories: Markdown with front matter, a file a story and language.
struct StoriesReader {
  let texts: TextFolder
  /// The campaign's date, which no consent may have run out before.
  let date: String
  let values: ValueReader

  private static let keys = [
    "alt", "consent", "credit", "fictional", "focus", "photo", "place", "quote", "short",
    "sources", "speaker", "title",
  ]

  private var findings: Findings { values.reader.findings }

  /// The stories as an object by id, their words localized.
  func stories() -> Value {
    let members = texts.texts(findings: findings).map { text in
      // A story with errors is empty, so that places that name it do not report it as unknown.
      Value.Member(
        key: text.original.name,
        value: story(text)
          ?? Value(.empty, source: SourceSpan(file: text.original.display)))
    }
    return Value(.object(members), source: SourceSpan(file: texts.folder.name(of: texts.path)))
  }

  private func story(_ text: TextFolder.Text) -> Value? {
    let translations = text.translations.compactMap { TextFile($0, findings: findings) }
    guard let original = TextFile(text.original, findings: findings) else { return nil }
    let consents = ConsentReader(date: date, findings: findings)
    let agreed = ([original] + translations).map { file in
      file.reportSlips(of: Self.keys, findings: findings)
      return consents.allowsUse(file, isOriginal: file.file.path == original.file.path)
    }
    guard !agreed.contains(false) else { return nil }
    guard let source = object(original, photo: nil) else { return nil }
    var objects = [(language: original.file.language, value: source)]
    for file in translations {
      guard let value = object(file, photo: source["photo"]) else { continue }
      objects.append((file.file.language, value))
    }
    return Localizing.merged(objects, shared: ["id", "place", "consent", "fictional"])
  }

  /// One language's story; nil if its picture is broken.
  private func object(_ text: TextFile, photo original: Value?) -> Value? {
    let span = SourceSpan(file: text.file.display)
    let id = Value(.words(Words(literal: text.file.name, source: span)), source: span)
    var members = [Value.Member(key: "id", value: id)]
    let own = ["photo", "focus", "id", "body"]
    members += values.members(
      (text.matter.entries ?? []).filter { !own.contains($0.key.text ?? "") })
    if let node = text.matter["photo"], !node.isNull {
      guard let photo = photo(node, in: text, original) else { return nil }
      members.append(Value.Member(key: "photo", value: photo))
    } else if let original, case .picture(var picture) = original.content {
      picture.alternative = text.matter["alt"]?.text
      let photo = Value(.picture(picture), source: original.source)
      members.append(Value.Member(key: "photo", value: photo))
    }
    members.append(Value.Member(key: "body", value: Value(.blocks(text.body), source: span)))
    return Value(.object(members), source: span)
  }

  /// The picture that a story names; translations mostly name the original's, looked at already.
  private func photo(_ node: YAMLNode, in text: TextFile, _ original: Value?) -> Value? {
    guard let name = values.reader.text(node),
      let path = texts.folder.resolve(
        name, from: text.file.path, at: node.span, missing: "image-missing", findings: findings)
    else { return nil }
    var known: Picture?
    if case .picture(let picture) = original?.content, picture.path == path { known = picture }
    guard
      var picture = known
        ?? PictureInspector.picture(at: path, source: node.span, findings: findings)
    else { return nil }
    picture.source = node.span
    picture.alternative = text.matter["alt"]?.text
    if let focus = focus(text.matter["focus"]) { picture.focus = focus }
    return Value(.picture(picture), source: node.span)
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
