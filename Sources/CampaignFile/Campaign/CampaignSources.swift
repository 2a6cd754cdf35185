import DocumentModel

/// Reads the folders and tables that a campaign file names.
struct CampaignSources {
  let file: YAMLMapping
  /// The absolute path of the campaign file.
  let path: String
  let folder: CampaignFolder
  let languages: [LanguageTag]
  /// The day by which consents, claims and events are judged.
  let day: DayOfUse
  /// When numbers are too old.
  let claims: ClaimRules
  let reader: YAMLReader

  var findings: Findings { reader.findings }
  private var values: ValueReader { ValueReader(reader: reader, languages: languages) }

  /// The rows of the places table, with their stories.
  func places(telling stories: Value) -> [Value] {
    rows(
      of: "places",
      PlacesReader(languages: languages, stories: stories, day: day, findings: findings))
  }

  /// The rows of the people table.
  func people(of places: [Value]) -> [Value] {
    rows(
      of: "people",
      PlacesReader(
        languages: languages, stories: Value(.object([]), source: file.span), day: day,
        kind: .person, known: places.map(\.id), findings: findings))
  }

  private func rows(of key: String, _ table: PlacesReader) -> [Value] {
    guard let path = resolved(key) else { return [] }
    let display = folder.name(of: path)
    guard
      let text = SourceText.read(
        path, displayName: display, cap: SourceText.tableCap, findings: findings)
    else { return [] }
    return table.places(text, file: display)
  }

  /// The audiences of the talking points.
  func audiences() -> [Value] {
    guard let texts = texts("talking_points") else { return [] }
    return TalkingPointsReader(texts: texts, values: values, claims: claims).audiences()
  }

  /// When numbers are too old, by the campaign's `claims`.
  static func claims(
    _ file: YAMLMapping, on day: DayOfUse, _ reader: YAMLReader
  ) -> ClaimRules {
    var rules = ClaimRules(day: day)
    let claims = reader.mapping(file["claims"], CampaignShapes.claims)
    if let months = reader.months(claims?["stale-after"], in: 1...240) { rules.months = months }
    return rules
  }

  /// The words that templates use.
  func strings() -> Value {
    guard let path = resolved("strings") else { return Value(.object([]), source: file.span) }
    return StringsReader(
      path: path, folder: folder, values: values, claims: claims,
      span: file["strings"]?.span ?? file.span
    ).strings()
  }

  /// The partners in their order; nil without a file of them.
  func partners() -> Value? {
    resolved("partners").flatMap { PartnersReader(folder: folder, values: values).partners(at: $0) }
  }

  /// The stories by their files' names.
  func stories() -> Value {
    guard let texts = texts("stories") else { return Value(.object([]), source: file.span) }
    return StoriesReader(texts: texts, day: day, values: values).stories()
  }

  private func texts(_ key: String) -> TextFolder? {
    resolved(key).map {
      TextFolder(
        path: $0, folder: folder, languages: languages, span: file[key]?.span ?? file.span)
    }
  }

  /// The absolute path behind a key.
  func resolved(_ key: String) -> String? {
    guard let node = file[key], let name = reader.text(node) else { return nil }
    return folder.resolve(name, from: path, at: node.span, findings: findings)
  }
}
