import Assembly
import Brand
import CampaignFile
import DocumentModel

extension Campaign {
  /// A campaign in English, Spanish and Arabic with two places, two audiences and a template.
  static func sample(
    boxes: [TemplateBox] = [.text("{place.name}")], places: [Value] = [.eastside, .hill],
    people: [Value] = [], audiences: [Value] = [.families, .funders], strings: Value = .strings,
    slots: [Template.Slot] = [], ground: InkName? = nil, pieces: [Piece] = [.sample()],
    languages: [String] = ["en", "es", "ar"]
  ) -> Campaign {
    let design = Template.Design(
      trim: Size(width: 612, height: 792), margin: Insets(36), columns: 12, gutter: 12, bleed: 9,
      ground: ground, first: TemplateBox(.stack(boxes), source: at(1, "template.yaml")))
    let template = Template(
      name: "flyer", purpose: "One page.", title: words("{campaign.name}"), slots: slots,
      formats: ["letter", "a4"], designs: ["letter": design, "a4": design],
      source: at(1, "template.yaml"))
    let fields = Value.object([
      "name": .localized([
        "en": .words("The Coalition"), "es": .words("La Coalición"), "ar": .words("الائتلاف"),
      ]),
      "contact": .object(["phone": .words("555-0100")]),
    ])
    return Campaign(
      folder: "/campaign", source: at(1), languages: languages.map { LanguageTag($0) },
      date: "2026-09-14", brand: .sample, fields: fields,
      brandFields: .object(["name": .words("The Brand")]), places: places, people: people,
      audiences: audiences, strings: strings, pieces: pieces, templates: ["flyer": template])
  }
}

extension Piece {
  static func sample(
    for subjects: [Subject] = [.places], where condition: Condition? = nil,
    languages: Languages? = nil, formats: [String] = ["letter"], outputs: [Output] = [.screen],
    printers: [PrinterProfile] = [], file: String = "{place.slug}/{language}/{template}-{format}"
  ) -> Piece {
    Piece(
      template: "flyer", subjects: subjects, condition: condition, languages: languages,
      formats: formats, outputs: outputs, printers: printers, file: words(file, at(30)),
      source: at(29))
  }
}

extension Value {
  static func place(_ id: String, _ members: KeyValuePairs<String, Value> = [:]) -> Value {
    var place = Value.object([
      "id": .cell(id), "slug": .cell(id),
      "name": .localized(
        ["en": .cell(id.prefix(1).uppercased() + id.dropFirst()), "ar": .cell("إيستسايد")],
        fallsBack: true,
        at(2, "places.csv")),
    ])
    if case .object(let own) = place.content {
      let added = members.map { Member(key: $0.key, value: $0.value) }
      place.content = .object(own.filter { own in !added.contains { $0.key == own.key } } + added)
    }
    return place
  }

  static var eastside: Value {
    .place(
      "eastside",
      [
        "phone": .cell("555-0112"), "students": .cell("1612"), "drop": .cell("31"),
        "date": .cell("2026-10-08"), "time": .cell("18:00–19:30"), "active": .cell("yes"),
        "languages": .cell("en es ar"), "services": .list([.cell("clinic"), .cell("supper")]),
        "story": .object([
          "title": .localized(
            [
              "en": .words("The nurse in **room 12**", at(3, "story.md")),
              "es": .words("La enfermera"),
            ],
            at(3, "story.md")),
          "body": .blocks([
            (.heading(2), "A title"), (.paragraph, "He *ran* home."),
            (.item(level: 0, number: nil), "one"), (.item(level: 0, number: 2), "two"),
            (.quote, "Said"),
          ]),
          "photo": .picture("photo.svg", alternative: "A nurse"),
        ]),
      ])
  }

  static var hill: Value {
    .place(
      "hill",
      [
        "phone": .cell(""), "students": .cell("many", at(3, "places.csv")),
        "active": .cell("no"), "languages": .cell("en"), "story": .cell(""),
      ])
  }

  static var families: Value {
    .object([
      "id": .cell("families"), "name": .words("Families"),
      "points": .localized([
        "en": .list([
          .object(["claim": .words("First")]),
          .object(["claim": .words("Second"), "number": .words("31")]),
        ])
      ]),
    ])
  }

  static var funders: Value {
    .object(["id": .cell("funders"), "name": .words("Funders"), "points": .list([])])
  }

  static var strings: Value {
    .object([
      "call": .localized(
        [
          "en": .words("Call {place.phone}"), "es": .words("Llame al {place.phone}"),
          "ar": .words("اتصلوا {place.phone}"),
        ], at(5, "en.yaml")),
      "page": .words("Page {page} of {pages}"),
      "only": .localized(["en": .words("Only here")], at(7, "en.yaml")),
      "loop": .words("a {strings.loop}", at(8, "en.yaml")),
      "silent": .localized(
        [
          "en": .words("Hush"),
          "es": Value(.words(Words(segments: [], source: at(9))), source: at(9)),
        ], at(9, "en.yaml")),
    ])
  }
}

extension TemplateBox {
  /// A text box of 10 points.
  static func text(
    _ text: String, role: TextRole = .body, line: Int = 10,
    _ change: (inout TemplateBox) -> Void = { _ in }
  ) -> TemplateBox {
    let span = at(line, "template.yaml")
    var box = TemplateBox(.text(role, words(text, span)), source: span)
    box.text.size = 10
    change(&box)
    return box
  }

  static func holding(
    _ content: Content, line: Int = 20, _ change: (inout TemplateBox) -> Void = { _ in }
  ) -> TemplateBox {
    var box = TemplateBox(content, source: at(line, "template.yaml"))
    change(&box)
    return box
  }
}
