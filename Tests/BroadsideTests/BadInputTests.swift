import Broadside
import Foundation
import Testing

/// What a user can get wrong, and what must come of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  var name: String
  var changes: [Change]
  var code: String
  /// The file that the diagnostic must name.
  var file: String
  /// What must stand at the diagnostic's line and column; nil where there is no such place.
  var at: String?
  /// Whether other editions are made all the same.
  var othersAreMade: Bool

  init(
    _ name: String, _ code: String, in file: String, at: String? = nil, othersAreMade: Bool = false,
    _ changes: Change...
  ) {
    self.name = name
    self.code = code
    self.file = file
    self.at = at
    self.othersAreMade = othersAreMade
    self.changes = changes
  }

  var testDescription: String { name }
}

@Suite struct BadInputTests {
  @Test(arguments: BadInput.all)
  func `bad input is a coded, located error and stops nothing else`(input: BadInput) async throws {
    let campaign = try TinyCampaign(input.changes)
    defer { campaign.remove() }
    let kept = Data("kept".utf8)
    try campaign.write(kept, to: "Output/kept.pdf")
    let report = try await campaign.batch().render()
    #expect(!report.isComplete)
    let found = report.diagnostics.filter { $0.code == input.code && $0.severity == .error }
    let codes = report.diagnostics.map { "\($0.span.file):\($0.span.line) \($0.code)" }
    let problem = try #require(found.first, "found \(codes)")
    #expect(problem.span.file == input.file)
    #expect(problem.hint != nil)
    if let at = input.at {
      let excerpt = try #require(problem.excerpt)
      #expect(excerpt.dropFirst(problem.span.column - 1).hasPrefix(at), "\(problem.text())")
    }
    #expect(report.outcomes.contains { $0.state == .made } == input.othersAreMade)
    #expect(try campaign.outputs()["kept.pdf"] == kept)
    for (name, data) in try campaign.outputs() where name != "kept.pdf" {
      #expect(data.prefix(5) == Data("%PDF-".utf8) && data.suffix(6) == Data("%%EOF\n".utf8))
    }
  }

  @Test func `the campaign itself is good`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let report = try await campaign.batch().render()
    #expect(report.diagnostics == [])
    #expect(
      try campaign.outputs().keys.sorted() == [
        "alder/en/card.pdf", "alder/es/card.pdf", "birch/en/card.pdf", "birch/es/card.pdf",
      ])
  }
}

extension BadInput {
  private static let template = "Templates/card/template.yaml"
  private static let longName = String(repeating: "Neighbourhood", count: 24)

  static let all = campaignFile + placesFile + content + fitting + pictures + outcome

  private static let campaignFile = [
    BadInput(
      "unknown key", "unknown-key", in: "campaign.yaml", at: "langages", othersAreMade: true,
      Change("campaign.yaml", "date:", "langages: [en]\ndate:")),
    BadInput(
      "partner with an unknown key", "unknown-key", in: "partners.yaml", at: "lgo",
      othersAreMade: true,
      Change("campaign.yaml", "strings: Strings", "strings: Strings\npartners: partners.yaml"),
      Change("partners.yaml", .text("partners: [{ name: A, lgo: a.svg }]\n"))),
    BadInput(
      "partner without a name", "missing-key", in: "partners.yaml", at: "{ role",
      othersAreMade: true,
      Change("campaign.yaml", "strings: Strings", "strings: Strings\npartners: partners.yaml"),
      Change("partners.yaml", .text("partners: [{ role: funder }]\n"))),
    BadInput(
      "partner whose logo is not there", "image-missing", in: "partners.yaml", at: "none.svg",
      othersAreMade: true,
      Change("campaign.yaml", "strings: Strings", "strings: Strings\npartners: partners.yaml"),
      Change("partners.yaml", .text("partners: [{ name: A, logo: none.svg }]\n"))),
    BadInput(
      "unknown template", "unknown-template", in: "campaign.yaml", at: "crad",
      Change("campaign.yaml", "template: card", "template: crad")),
    BadInput(
      "unknown language", "unknown-language", in: "campaign.yaml", at: "fr", othersAreMade: false,
      Change("campaign.yaml", "    formats:", "    languages: [fr]\n    formats:")),
    BadInput(
      "unknown format", "unknown-format", in: "campaign.yaml", at: "a4",
      Change("campaign.yaml", "[a5]", "[a4]")),
    BadInput(
      "unknown slot key", "unknown-key", in: template, at: "form",
      Change(template, "{ from: campaign.vision }", "{ form: campaign.vision }")),
    BadInput(
      "unknown field", "unknown-field", in: template, at: "place.nmae",
      Change(template, "\"{place.name} ·", "\"{place.nmae} ·")),
    BadInput(
      "wrong type", "wrong-type", in: "campaign.yaml", at: "en",
      Change("campaign.yaml", "languages: [en, es]", "languages: en")),
    BadInput(
      "duplicate key", "duplicate-key", in: "campaign.yaml", at: "date",
      Change("campaign.yaml", "brand:", "date: 2026-01-01\nbrand:")),
    BadInput(
      "tab indentation", "yaml-tab", in: "campaign.yaml",
      Change("campaign.yaml", "    for:", "\tfor:")),
    BadInput("empty file", "empty-file", in: "campaign.yaml", Change("campaign.yaml", .text(""))),
    BadInput(
      "not UTF-8", "not-utf8", in: "campaign.yaml",
      Change("campaign.yaml", .bytes(Array("campaign: caf".utf8) + [0xE9, 0x0A]))),
    BadInput(
      "a path outside", "path-outside", in: "campaign.yaml", at: "../places.csv",
      Change("campaign.yaml", "places: places.csv", "places: ../places.csv")),
    BadInput(
      "a link that leads outside", "path-outside", in: "campaign.yaml", at: "places.csv",
      Change("places.csv", .link(to: "/etc/hostname"))),
  ]

  private static let placesFile = [
    BadInput(
      "places missing", "file-missing", in: "campaign.yaml", at: "places.csv",
      Change("places.csv", .remove)),
    BadInput(
      "a table missing", "file-missing", in: "campaign.yaml", at: "rows.csv", othersAreMade: true,
      Change("campaign.yaml", "strings: Strings", "strings: Strings\ntables: { rows: rows.csv }")),
    BadInput(
      "a table with a header only", "table-header-only", in: "rows.csv", at: "year",
      othersAreMade: true,
      Change("campaign.yaml", "strings: Strings", "strings: Strings\ntables: { rows: rows.csv }"),
      Change("rows.csv", .text("year,value\n"))),
    BadInput(
      "a map that is no GeoJSON", "bad-geojson", in: "map.geojson", othersAreMade: true,
      Change(
        "campaign.yaml", "strings: Strings",
        "strings: Strings\nmaps: { city: { file: map.geojson } }"),
      Change("map.geojson", .text("{ \"features\": [ none ] }"))),
    BadInput(
      "a map with an unknown key", "unknown-key", in: "campaign.yaml", at: "fil:",
      othersAreMade: true,
      Change(
        "campaign.yaml", "strings: Strings",
        "strings: Strings\nmaps: { city: { file: map.geojson, fil: 1 } }"),
      Change("map.geojson", .text("{ \"features\": [ none ] }"))),
    BadInput("places empty", "table-empty", in: "places.csv", Change("places.csv", .text(""))),
    BadInput(
      "places with a header only", "table-header-only", in: "places.csv",
      Change("places.csv", .text("id,name,story,phone\n"))),
    BadInput(
      "a ragged row", "table-ragged", in: "places.csv", othersAreMade: true,
      Change("places.csv", "birch,Birch,bell,555-0102", "birch,Birch")),
    BadInput(
      "a duplicate header", "table-duplicate-header", in: "places.csv", at: "name",
      othersAreMade: false,
      Change("places.csv", "id,name,story,phone", "id,name,story,name")),
    BadInput(
      "a quote never closed", "table-unclosed-quote", in: "places.csv", at: "\"Birch",
      othersAreMade: true,
      Change("places.csv", "birch,Birch", "birch,\"Birch")),
    BadInput(
      "an unknown story", "unknown-story", in: "places.csv", at: "bel,", othersAreMade: true,
      Change("places.csv", "birch,Birch,bell", "birch,Birch,bel")),
    BadInput(
      "a column that a field needs", "unknown-field", in: "Strings/en.yaml", at: "place.phone",
      Change("places.csv", "phone", "fax")),
    BadInput(
      "two editions with one file name", "duplicate-file", in: "campaign.yaml",
      Change("campaign.yaml", "{place.slug}/{language}/card", "{language}/card")),
    BadInput(
      "a name longer than its line", "overset-word", in: "places.csv", at: longName,
      othersAreMade: true,
      Change("places.csv", "birch,Birch", "birch,\(longName)")),
  ]

  private static let content = [
    BadInput(
      "a story with broken front matter", "front-matter", in: "Stories/es/bell.md",
      othersAreMade: true,
      Change("Stories/es/bell.md", "abierta.\n---\n", "abierta.\n")),
    BadInput(
      "a story on the web that was agreed to for print", "consent-use", in: "Stories/es/bell.md",
      at: "[print]", othersAreMade: true,
      Change("Stories/es/bell.md", "[print, web]", "[print]")),
    BadInput(
      "a missing translation", "missing-translation", in: "campaign.yaml", othersAreMade: true,
      Change("campaign.yaml", ", es: Aquí te conocen. }", " }")),
    BadInput(
      "a string not translated", "missing-translation", in: "Strings/en.yaml", othersAreMade: true,
      Change("Strings/es.yaml", "card:\n  call: \"Llame al {place.phone}\"\n", "other: x\n")),
    BadInput(
      "a glyph in no font", "missing-glyph", in: "Stories/es/bell.md", othersAreMade: true,
      Change("Stories/es/bell.md", "Sonó la campana. La", "Sonó la campana \u{12345}. La")),
    BadInput(
      "a text too long", "overset-text", in: "Stories/es/bell.md", othersAreMade: true,
      Change(
        "Stories/es/bell.md", "La escuela siguió abierta.\n",
        String(repeating: "La escuela siguió abierta. ", count: 120) + "\n")),
    BadInput(
      "a field never closed", "bad-field", in: "Strings/en.yaml", othersAreMade: true,
      Change("Strings/en.yaml", "{place.phone}", "{place.phone")),
    BadInput(
      "an unknown ink", "unknown-ink", in: "brand.yaml", at: "inkk",
      Change("brand.yaml", "leading: 1, ink: ink", "leading: 1, ink: inkk")),
    BadInput(
      "a font file missing", "font-missing", in: "brand.yaml",
      Change("brand.yaml", "logos:", "fonts: { Own: { faces: [{ file: own.otf }] } }\nlogos:"),
      Change(
        "brand.yaml", "text: [{ scripts: [Latn], family: Inter",
        "text: [{ scripts: [Latn], family: Own")),
    BadInput(
      "a font file broken", "font-broken", in: "brand.yaml",
      Change("brand.yaml", "logos:", "fonts: { Own: { faces: [{ file: own.otf }] } }\nlogos:"),
      Change(
        "brand.yaml", "text: [{ scripts: [Latn], family: Inter",
        "text: [{ scripts: [Latn], family: Own"),
      Change("own.otf", .text("not a font"))),
    BadInput(
      "contrast too low", "low-contrast", in: template,
      Change("brand.yaml", "ink: \"#111111\"", "ink: \"#EEEEEE\"")),
  ]

  private static let pictures = [
    BadInput(
      "an image missing", "image-missing", in: "Stories/es/bell.md", othersAreMade: true,
      Change("Stories/es/bell.md", "photo: ../bell.svg", "photo: ../ball.svg")),
    BadInput(
      "an image that is none", "image-unknown", in: "Stories/bell.md",
      Change("Stories/bell.svg", .text("hello"))),
    BadInput(
      "an image cut off", "image-damaged", in: "Stories/bell.md",
      Change("Stories/bell.md", "bell.svg", "bell.png"),
      Change("Stories/es/bell.md", "bell.svg", "bell.png"),
      Change("Stories/bell.png", .bytes(Array(png(width: 2, height: 2).dropLast(14))))),
    BadInput(
      "a pixel bomb", "image-too-large", in: "Stories/bell.md",
      Change("Stories/bell.md", "bell.svg", "bell.png"),
      Change("Stories/es/bell.md", "bell.svg", "bell.png"),
      Change("Stories/bell.png", .bytes(png(width: 40_000, height: 40_000)))),
    BadInput(
      "an SVG broken", "svg-broken", in: "Stories/bell.md",
      Change("Stories/bell.svg", "</svg>", "")),
    BadInput(
      "an SVG with external references", "svg-external", in: "Stories/bell.md",
      Change(
        "Stories/bell.svg", "<rect width=\"4\" height=\"3\"/>",
        "<image href=\"http://example.com/a.png\" width=\"4\" height=\"3\"/>")),
  ]

  private static let fitting = [
    BadInput(
      "an unknown lever", "unknown-value", in: template, at: "squeeze",
      Change(template, "size: 24pt", "fit: { size: 12..24pt, ladder: [squeeze] }")),
    BadInput(
      "a floor above its ceiling", "out-of-range", in: template, at: "24..12pt",
      Change(template, "size: 24pt", "fit: { size: 24..12pt }")),
    BadInput(
      "a series without sizes", "missing-key", in: template,
      Change(template, "size: 24pt", "size: 24pt\n    fit: { lines: ..2, group: series }")),
    BadInput(
      "a series whose members have no size in common", "fit-group", in: template,
      Change(
        template, "name: story\n    size: 10pt",
        "name: story\n    fit: { size: 12..14pt, group: a }"),
      Change(template, "call}\"\n    size: 10pt", "call}\"\n    fit: { size: 8..10pt, group: a }")),
    BadInput(
      "a box to drop that there is not", "unknown-box", in: template, at: "stroy",
      Change(template, "size: 24pt", "fit: { size: 12..24pt, then: [drop stroy] }")),
    BadInput(
      "an alternative longer than the text", "alternative-longer", in: "Stories/bell.md",
      Change(
        template, "name: story\n    size: 10pt",
        "name: story\n    height: 30pt\n    fit: { size: 8..10pt, then: [place.story.short] }")),
    BadInput(
      "half a sentence that may go", "optional-part", in: "Stories/bell.md", at: "~~The school",
      othersAreMade: true,
      Change(
        "Stories/bell.md", "\nThe bell rang. The school stayed open.",
        "\nThe bell. ~~The school~~ stayed.")),
    BadInput(
      "an override of a box that there is not", "unknown-box", in: "campaign.yaml", at: "stroy",
      Change(
        "campaign.yaml", "formats: [a5]", "formats: [a5]\n    fit: { stroy: { size: 8..9pt } }")),
    BadInput(
      "a text that does not fit its floor", "overset-text", in: "Stories/bell.md",
      Change(
        template, "name: story\n    size: 10pt",
        "name: story\n    height: 4pt\n    fit: { size: 9..10pt, leading: 1.2..1.5 }")),
    BadInput(
      "a frame narrower than a letter", "frame-too-narrow", in: template,
      Change(template, "name: story\n    size: 10pt", "name: story\n    width: 2pt\n    size: 10pt")
    ),
  ]

  private static let outcome = [
    BadInput(
      "a name that points elsewhere", "unknown-story", in: "places.csv", othersAreMade: true,
      Change("places.csv", "birch,Birch,bell", "../../birch,../../Birch,nothing"))
  ]

  /// A PNG file's signature, header, an empty data chunk and end, with true checksums.
  private static func png(width: UInt32, height: UInt32) -> [UInt8] {
    func bytes(_ value: UInt32) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
    }
    func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
      let body = Array(type.utf8) + data
      var crc: UInt32 = 0xFFFF_FFFF
      for byte in body {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
      }
      return bytes(UInt32(data.count)) + body + bytes(~crc)
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", bytes(width) + bytes(height) + [8, 2, 0, 0, 0])
      + chunk("IDAT", []) + chunk("IEND", [])
  }
}
