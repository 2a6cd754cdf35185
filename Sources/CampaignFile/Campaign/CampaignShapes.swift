/// The mappings of a campaign file, as data.
enum CampaignShapes {
  static let file = MappingShape(
    "a campaign",
    [
      .init("campaign", .localized, isRequired: true), .init("fictional", .boolean),
      .init("languages", .list(.text), isRequired: true),
      .init("region", .text), .init("date", .date, isRequired: true),
      .init("hyphenation", .mapping),
      .init("brand", .path, isRequired: true),
      .init("brands", .named(.path), "Sub-brands by the place whose pieces wear them."),
      .init("places", .path),
      .init("people", .path, "The table (CSV) of people: whose cards and badges are made."),
      .init("stories", .path), .init("talking_points", .path),
      .init("partners", .path), .init("strings", .path),
      .init("overrides", .path, "What places have their own way in the open parts of templates."),
      .init("vision", .localized),
      .init("tables", .named(.path), "Tables (CSV) by name: 'campaign.tables.NAME' is their rows."),
      .init("maps", .named(.shape(CampaignSources.map)), "Maps by the name that templates use."),
      .init("contact", .any),
      .init("claims", .shape(claims), "When the numbers of talking points are too old."),
      .init(
        "reading", .named(.integer),
        "Up to which year of school texts may ask of their readers, by audience and for 'stories'."
      ),
      .init("fields", .mapping),
      .init(
        "sheets",
        .named(.anyOf(SheetShapes.Kind.allCases.map { .shape(SheetShapes.shape(of: $0)) }))),
      .init("profiles", .list(.text)),
      .init("pieces", .list(.shape(piece)), isRequired: true),
    ])

  static let claims = MappingShape(
    "the rules of claims",
    [.init("stale-after", .months, "How long a number is good for.")])

  static let piece = MappingShape(
    "a piece",
    [
      .init("template", .text, isRequired: true), .init("for", .any),
      .init("where", .condition), .init("languages", .any), .init("formats", .list(.text)),
      .init("outputs", .list(.text)), .init("file", .words),
      .init("profiles", .list(.text)), .init("fit", .named(.shape(TemplateShapes.fit))),
      .init("copies", .named(.any)),
    ])
}
