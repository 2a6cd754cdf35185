import Brand
import DocumentModel

/// One campaign file on its way to a campaign.
struct CampaignReading {
  let file: YAMLMapping
  let root: YAMLNode
  /// The absolute path of the campaign file.
  let path: String
  let folder: CampaignFolder
  let library: LibraryFolders
  let languages: [LanguageTag]
  let reader: YAMLReader
  let trial: BrandTrial

  var findings: Findings { reader.findings }

  /// The campaign; nil if it has no brand, or no piece that can be made.
  func campaign() -> Campaign? {
    _ = reader.boolean(file["fictional"])
    let date = date()
    let day = DayOfUse(campaign: date, today: trial.today)
    let claims = CampaignSources.claims(file, on: day, reader)
    let sources = CampaignSources(
      file: file, path: path, folder: folder, languages: languages, day: day, claims: claims,
      reader: reader)
    let maps = sources.maps()
    let fields = fields(
      date: date,
      lists: [
        ("partners", sources.partners()), ("tables", sources.tables()),
        ("maps", Value(maps, source: file.span(of: "maps"))),
      ])
    let stories = sources.stories()
    let written = sources.places(telling: stories)
    let people = sources.people(of: written)
    let audiences = sources.audiences()
    let reading = ReadingTargetsReader(reader: reader)
      .targets(file["reading"], audiences: audiences.map(\.id))
    let strings = sources.strings()
    let brand = brand()
    let nodes = reader.someItems(file["pieces"], of: .mapping) ?? []
    let templates = templates(nodes, names: brand?.names)
    let overrides = OverridesReader(
      values: ValueReader(reader: reader, languages: languages), folder: folder,
      templates: templates, known: Set(nodes.compactMap { $0["template"]?.text }))
    let places = overrides.places(written, file: sources.resolved("overrides"))
    let profiles = ProfileReader(folder: folder, library: library, reader: reader)
    let shared = profiles.profiles(file["profiles"], from: path) ?? Profiles()
    let pieces = PieceReader(
      reader: reader, languages: languages, templates: templates, file: file,
      profiles: profiles, shared: shared,
      sheets: SheetFinder(file["sheets"], library: library, reader: reader), path: path)
    let read = nodes.compactMap(pieces.piece)
    guard let brand, !read.isEmpty else { return nil }
    if read.contains(where: { $0.outputs.contains(.press) }) { warnOfInks(of: brand) }
    checkCredits(of: stories, by: brand.book.pictures)
    var campaign = Campaign(
      folder: folder.root, source: root.span, languages: languages, region: region(),
      date: date,
      hyphenation: HyphenationReader(reader: reader, languages: languages)
        .words(file["hyphenation"]),
      brand: brand.book,
      fields: fields.ordering(partnersBy: brand.book.coBrands), brandFields: brand.fields,
      places: places, people: people, audiences: audiences, strings: strings,
      printers: shared.printers, channels: shared.channels, pieces: read,
      templates: templates, stories: stories, reading: reading, claims: claims, maps: maps)
    campaign.subBrands = subBrands(of: places, under: brand)
    return campaign
  }

  /// The country whose customs numbers and dates follow.
  private func region() -> String? {
    guard let node = file["region"], let code = reader.text(node) else { return nil }
    guard code.count == 2, code.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
      findings.error(
        "bad-region", at: node.span, "'\(code)' is no country",
        hint: "write two capitals such as 'US' or 'MX' (ISO 3166)")
      return nil
    }
    return code
  }

  /// The day that the material is from; never the clock's.
  private func date() -> String {
    guard let node = file["date"] else { return "" }
    guard let date = node.text, CalendarDate.isValid(date) else {
      findings.error(
        "bad-date", at: node.span, "\(node.described) is no date",
        hint: "write year, month and day such as '2026-09-14'")
      return ""
    }
    return date
  }

  /// `name`, `vision`, `contact`, lists, `date` and what stands under `fields`.
  private func fields(date: String, lists: [(name: String, value: Value?)]) -> Value {
    let values = ValueReader(reader: reader, languages: languages)
    var members = [Value.Member]()
    func add(_ name: String, _ value: Value?) {
      if let value { members.append(Value.Member(key: name, value: value)) }
    }
    add("name", values.localizedWords(file["campaign"]))
    add("vision", values.localizedWords(file["vision"]))
    add("contact", file["contact"].map(values.value))
    for list in lists { add(list.name, list.value) }
    let words = Words(literal: date, source: file.span(of: "date"))
    add("date", Value(.words(words), source: words.source))
    for (name, key, value) in reader.named(file["fields"]) {
      if members.contains(where: { $0.key == name }) {
        findings.error(
          "duplicate-key", at: key.span, "'campaign.\(name)' is already given above",
          hint: "give the field another name")
      } else {
        members += values.members([YAMLNode.Entry(key: key, value: value)])
      }
    }
    return Value(.object(members), source: root.span)
  }

  /// Warns of inks that a press has to guess.
  private func warnOfInks(of brand: BrandReader.Brand) {
    for ink in brand.book.palette.inks
    where ink.press == nil && ink.screen != .white && ink.screen != .black {
      findings.warning(
        "ink-without-press", at: brand.inks[ink.name] ?? brand.book.source,
        "the ink '\(ink.name)' does not say how it is printed, so the press gets what comes near",
        hint: "add its recipe: '\(ink.name): { screen: \"\(ink.screen.hex)\", "
          + "press: [cyan, magenta, yellow, black] }' in percent")
    }
  }

  /// The templates that the pieces name, by name; those with errors are left out.
  private func templates(_ pieces: [YAMLNode], names: BrandNames?) -> [String: Template] {
    let finder = TemplateFinder(folder: folder, library: library)
    let reader = TemplateReader(
      folder: folder, names: names ?? BrandNames(), findings: findings,
      artworks: ArtworkLibrary(folder: folder, library: library, findings: findings),
      library: TemplateLibrary(folder: folder, library: library, findings: findings))
    var templates = [String: Template]()
    var seen = Set<String>()
    for node in pieces.compactMap({ $0["template"] }) {
      guard let name = node.text, !node.isNull else { continue }
      guard let path = finder.path(of: name) else {
        findings.error(
          "unknown-template", at: node.span, "there is no template '\(name)'",
          hint: Suggestion.hint(for: name, among: finder.names))
        continue
      }
      guard seen.insert(name).inserted else { continue }
      templates[name] = reader.template(at: path, name: name)
    }
    return templates
  }
}
