import DocumentModel

/// Reads the folder of stories: Markdown with front matter, a file a story and language.
struct StoriesReader {
  let texts: TextFolder
  /// The campaign's date, which no consent may have run out before.
  let date: String
  let values: ValueReader

  private var findings: Findings { values.reader.findings }

  /// The stories as an object by id, their words localized.
  func stories() -> Value {
    let members = texts.sources.compactMap { source -> Value.Member? in
      guard let original = story(source) else {
        // Its errors are told; places that name it must not be told that it does not exist.
        return Value.Member(
          key: source.name, value: Value(.empty, source: SourceSpan(file: source.display)))
      }
      let id = Value(
        .words(Words(literal: source.name, source: original.source)), source: original.source)
      let translations = texts.languages.dropFirst().compactMap { language in
        texts.translation(of: source, in: language).flatMap { file in
          story(file).map { (language: language, value: $0) }
        }
      }
      guard
        var merged = Localizing.merged([(source.language, original)] + translations),
        case .object(var members) = merged.content
      else { return nil }
      members.insert(Value.Member(key: "id", value: id), at: 0)
      merged.content = .object(members)
      return Value.Member(key: source.name, value: merged)
    }
    return Value(.object(members), source: SourceSpan(file: texts.folder.name(of: texts.path)))
  }

  /// One language's story; nil if it cannot be used.
  private func story(_ file: TextFolder.File) -> Value? {
    guard let text = TextFile(file, findings: findings),
      case .mapping(let entries) = text.matter.content
    else { return nil }
    var isGood = hasConsent(text)
    var members = values.members(entries.filter { $0.key.text != "photo" })
    if let photo = text.matter["photo"], !photo.isNull {
      if let picture = picture(photo, in: text) {
        members.append(Value.Member(key: "photo", value: picture))
      } else {
        isGood = false
      }
    }
    let end = SourceSpan(file: file.display)
    members.append(Value.Member(key: "body", value: Value(.blocks(text.body), source: end)))
    return isGood ? Value(.object(members), source: end) : nil
  }

  /// Whether the person whose story it is agrees to its use, on the campaign's date.
  private func hasConsent(_ text: TextFile) -> Bool {
    guard let consent = text.matter["consent"], consent["by"]?.text != nil else {
      findings.error(
        "consent-missing", at: text.matter.span, "the story does not say who agreed to its use",
        hint: "add 'consent: { by: NAME, until: 2028-12-31, uses: [print, web] }'")
      return false
    }
    guard let until = consent["until"], let day = until.text else { return true }
    guard CalendarDate.isValid(day) else {
      findings.error(
        "bad-date", at: until.span, "'\(day)' is no date",
        hint: "write year, month and day such as '2028-12-31'")
      return false
    }
    guard !date.isEmpty, day < date else { return true }
    findings.error(
      "consent-expired", at: until.span,
      "the consent ran out on \(day), before the campaign's date \(date)",
      hint: "ask anew, or take the story out")
    return false
  }

  private func picture(_ node: YAMLNode, in text: TextFile) -> Value? {
    guard let name = values.reader.text(node),
      let path = texts.folder.resolve(
        name, from: text.file.path, at: node.span, missing: "image-missing", findings: findings),
      var picture = PictureInspector.picture(at: path, source: node.span, findings: findings)
    else { return nil }
    picture.alternative = text.matter["alt"]?.text
    return Value(.picture(picture), source: node.span)
  }
}
