import DocumentModel

/// Reads the folder of talking points: a Markdown file an audience and language.
struct TalkingPointsReader {
  let texts: TextFolder
  let values: ValueReader
  /// When numbers are too old.
  let claims: ClaimRules

  private static let keys = [
    "as_of", "ask", "ask_for", "audience", "fictional", "lead", "name", "objections", "request",
    "title",
  ]

  private var findings: Findings { values.reader.findings }

  /// The audiences in order of their files' names, each an object with localized members.
  func audiences() -> [Value] {
    texts.texts(findings: findings).compactMap { text in
      guard let original = audience(text.original) else { return nil }
      check(original, asOf: day(of: original), isOriginal: true)
      let translations = text.translations.map { file in
        let broken = { Value(findings.lastError.map(Value.Content.broken) ?? .empty, source: $0) }
        let value = audience(file) ?? broken(SourceSpan(file: file.display))
        return (language: file.language, value: value)
      }
      for translation in translations {
        warn(translation.value, unlike: original)
        check(translation.value, asOf: day(of: translation.value), isOriginal: false)
      }
      return Localizing.merged(
        [(text.original.language, original)] + translations,
        shared: ["as_of", "audience", "fictional", "id", "slug"])
    }
  }

  private func check(_ audience: Value, asOf: ClaimCheck.Day?, isOriginal: Bool) {
    guard case .list(let points)? = audience["points"]?.content else { return }
    ClaimCheck(rules: claims, findings: findings)
      .check(points, asOf: asOf, isOriginal: isOriginal)
  }

  /// The day that a file gives its numbers, if it is one.
  private func day(of audience: Value) -> ClaimCheck.Day? {
    guard case .words(let words)? = audience["as_of"]?.content,
      case .literal(let day)? = words.segments.first?.content, CalendarDate.isValid(day)
    else { return nil }
    return ClaimCheck.Day(day: day, span: words.source)
  }

  private func audience(_ file: TextFolder.File) -> Value? {
    guard let text = TextFile(file, findings: findings) else { return nil }
    text.reportSlips(of: Self.keys, findings: findings)
    if let name = text.matter["audience"], let given = name.text, given != file.name {
      findings.error(
        "unknown-audience", at: name.span, "the file is '\(file.name)', but here is '\(given)'",
        hint: "the audience is called as its file is")
    }
    if let day = text.matter["as_of"], !day.isNull, !CalendarDate.isValid(day.text ?? "") {
      findings.error(
        "bad-date", at: day.span, "\(day.described) is no date",
        hint: "write year, month and day such as '2026-09-01'")
    }
    let span = SourceSpan(file: file.display)
    let id = Value(.words(Words(literal: file.name, source: span)), source: span)
    var members = ["id", "slug"].map { Value.Member(key: $0, value: id) }
    let own = ["id", "slug", "points"]
    members += values.members(
      (text.matter.entries ?? []).filter { !own.contains($0.key.text ?? "") })
    let points = PointReader(findings: findings).points(text.body)
    members.append(Value.Member(key: "points", value: Value(.list(points), source: span)))
    return Value(.object(members), source: span)
  }

  /// Warns of a translation that has more or fewer points than the original.
  private func warn(_ translation: Value, unlike original: Value) {
    guard case .list(let points) = translation["points"]?.content,
      case .list(let originals) = original["points"]?.content, points.count != originals.count
    else { return }
    findings.warning(
      "points-differ", at: translation.source,
      "here are \(points.count) points, in the source language \(originals.count)",
      hint: "translate each point")
  }
}
