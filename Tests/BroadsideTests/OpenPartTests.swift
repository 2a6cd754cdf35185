import Broadside
import Foundation
import TestSupport
import Testing

/// What places have their own way, and what templates do not let them.
@Suite("Open and locked parts of templates") struct OpenPartTests {
  private static let template = "Templates/card/template.yaml"
  private static let open = [
    Change(
      template, "layout:\n",
      """
      open:
        headline: { words: 2..6, characters: ..30 }
        photo: { picture: true }
        meal: { choice: [dinner, tea] }
        band: { ink: [ink, paper], of: story }
      layout:
        - body: "We bring {meal}."
          size: 10pt

      """),
    Change(
      template, "  headline: { from: campaign.vision }",
      "  headline: { from: campaign.vision }\n  photo: { from: place.story.photo }"),
    Change(template, "{place.story.photo}", "{photo}"),
    Change("campaign.yaml", "places: places.csv", "places: places.csv\noverrides: own.yaml"),
    Change("own.yaml", .text("{}\n")),
  ]

  private func campaign(_ own: String, _ others: [Change] = []) throws -> TinyCampaign {
    try TinyCampaign(Self.open + [Change("own.yaml", .text(own))] + others)
  }

  private func text(_ campaign: TinyCampaign, _ edition: String) async throws -> String {
    defer { campaign.remove() }
    let report = try await campaign.batch().render()
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    let bytes = Array(try #require(try campaign.outputs()["\(edition)/card.pdf"]))
    return try Tool("pdftotext").output(["FILE", "-"], for: bytes)
  }

  @Test func `a file says what a place has its own way, and the others stay`() async throws {
    let own = """
      alder:
        card:
          headline: { en: Tea at Alder }
          meal: tea
          photo: { picture: mark.svg, alt: { en: Alder, es: Alder } }

      """
    let alder = try await text(campaign(own), "alder/en")
    #expect(alder.contains("Tea at Alder") && alder.contains("We bring tea."))
    let spanish = try await text(campaign(own), "alder/es")
    #expect(spanish.contains("Aquí te conocen"), "what it does not say in Spanish stays")
    let birch = try await text(campaign(own), "birch/en")
    #expect(birch.contains("Every child is known here.") && birch.contains("We bring dinner."))
  }

  @Test func `columns of the table say it, too`() async throws {
    let table = """
      id,name,story,phone,card/headline,card/headline.es,card/meal
      alder,Alder,bell,555-0101,Tea at Alder,Té en Alder,tea
      birch,Birch,bell,555-0102,,,

      """
    let campaign = try campaign("{}\n", [Change("places.csv", .text(table))])
    #expect(try await text(campaign, "alder/es").contains("Té en Alder"))
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    var code: String
    var own: String
    /// What must stand at the diagnostic's place.
    var at: String
    var testDescription: String { "\(code): \(own)" }

    init(_ code: String, _ own: String, at: String) {
      (self.code, self.own, self.at) = (code, own, at)
    }
  }

  @Test(arguments: [
    Wrong("unknown-place", "aldr: { card: { meal: tea } }", at: "aldr"),
    Wrong("unknown-template", "alder: { crad: { meal: tea } }", at: "crad"),
    Wrong("unknown-part", "alder: { card: { mael: tea } }", at: "mael"),
    Wrong("locked-part", "alder: { card: { story: Other words. } }", at: "story"),
    Wrong("outside-limits", "alder: { card: { meal: lunch } }", at: "lunch"),
    Wrong("outside-limits", "alder: { card: { band: pink } }", at: "pink"),
    Wrong("image-missing", "alder: { card: { photo: none.jpg } }", at: "none.jpg"),
    Wrong("too-many-words", "alder: { card: { headline: a b c d e f g } }", at: "a b c"),
    Wrong(
      "too-many-characters", "alder: { card: { headline: Neighbourhoodsupperhousekeeping now } }",
      at: "Neighbourhoods"),
  ])
  func `what goes beyond the limits is an error at its place`(wrong: Wrong) async throws {
    let campaign = try campaign(wrong.own + "\n")
    defer { campaign.remove() }
    let report = try await campaign.batch("language=en").render()
    let found = try #require(
      report.diagnostics.first { $0.code == wrong.code }, "\(report.diagnostics.text())")
    #expect(found.severity == .error && found.span.file == "own.yaml")
    let excerpt = try #require(found.excerpt)
    #expect(excerpt.dropFirst(found.span.column - 1).hasPrefix(wrong.at), "\(found.text())")
    if !wrong.code.hasPrefix("unknown-p") && !wrong.code.hasPrefix("unknown-t"),
      wrong.code != "image-missing"
    {
      #expect(found.related.contains { $0.span.file == Self.template }, "the template's limits")
    }
    #expect(try campaign.outputs()["birch/en/card.pdf"] != nil, "other places are made")
  }

  @Test func `a place that says a part twice is told where`() async throws {
    let table = "id,name,story,phone,card/meal\nalder,Alder,bell,555-0101,tea\n"
    let campaign = try campaign(
      "alder: { card: { meal: dinner } }\n", [Change("places.csv", .text(table))])
    defer { campaign.remove() }
    let report = try await campaign.batch("language=en").check()
    let found = try #require(report.diagnostics.first { $0.code == "duplicate-key" })
    #expect(found.related.map(\.span.file) == ["places.csv"])
  }

  @Test func `the catalogue says what a place may have its own way`() throws {
    let entry = try #require(Catalogue().entries.first { $0.name == "flyer" })
    #expect(entry.open.map(\.name) == ["headline", "lead"])
    #expect(entry.text.contains("headline (2..9 words, 0..48 characters)"))
  }
}
