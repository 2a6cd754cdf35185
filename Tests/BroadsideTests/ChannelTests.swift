import Broadside
import Foundation
import Testing

@Suite("Editions are held to their channels") struct ChannelTests {
  private static let good = """
    channel: district
    sizes: [a5]
    most-pages: 1
    smallest-type: 10pt
    disclaimer: { en: Every child is known here., es: Aquí te conocen. }
    shows: [place.phone, place.name, campaign.vision]
    """

  private func check(
    _ old: String = "", _ new: String = "", _ changes: [Change] = []
  ) async throws -> Report {
    var profile = Self.good
    if !old.isEmpty {
      try #require(profile.contains(old))
      profile = profile.replacing(old, with: new)
    }
    let own = [
      Change("campaign.yaml", "outputs:", "profiles: [Profiles/district.yaml]\n    outputs:"),
      Change("Profiles/district.yaml", .text(profile)),
    ]
    let campaign = try TinyCampaign(own + changes)
    defer { campaign.remove() }
    return try await campaign.batch("place=alder language=en").check()
  }

  @Test func `an edition that keeps the rules is good`() async throws {
    #expect(try await check().diagnostics == [])
  }

  struct Breach: Sendable, CustomTestStringConvertible {
    var code: String
    var line: Int
    var old: String
    var new: String
    var changes: [Change] = []
    /// What the hint must name.
    var hint: String
    var testDescription: String { "\(code): \(new)" }

    init(
      _ code: String, line: Int, _ old: String = "", _ new: String = "",
      _ changes: [Change] = [], hint: String
    ) {
      (self.code, self.line, self.old, self.new) = (code, line, old, new)
      self.changes = changes
      self.hint = hint
    }
  }

  @Test(arguments: [
    Breach("channel-size", line: 2, "a5", "letter", hint: "campaign.yaml:"),
    Breach("channel-size", line: 2, "a5", "[5in, 7in]", hint: "campaign.yaml:"),
    Breach("channel-type", line: 4, "10pt", "11pt", hint: "the words are at "),
    Breach(
      "channel-disclaimer", line: 5, "Every child is known here.", "Not ours.",
      hint: "such as at the end of "),
    Breach("channel-disclaimer", line: 5, "here.", "HERE.", hint: "word for word"),
    Breach("channel-disclaimer-untranslated", line: 5, "en:", "fr:", hint: "add 'en: …'"),
    Breach("channel-field", line: 6, "place.phone", "place.fone", hint: "did you mean 'phone'?"),
    Breach("channel-field", line: 6, "place.phone", "story.title", hint: "Stories/bell.md:2"),
    Breach(
      "channel-field", line: 6, "", "", [Change("places.csv", "bell,555-0101", "bell,")],
      hint: "places.csv:2"),
    Breach(
      "channel-field", line: 6, "", "",
      [Change("Templates/card/template.yaml", "{strings.card.call}", "Hello")],
      hint: "write '{place.phone}' into a box of the template"),
  ])
  func `a rule that is broken is an error at the rule that names what to change`(
    breach: Breach
  ) async throws {
    let report = try await check(breach.old, breach.new, breach.changes)
    #expect(Set(report.diagnostics.map(\.code)) == [breach.code])
    let found = try #require(report.diagnostics.first)
    #expect(found.span.file == "Profiles/district.yaml")
    #expect(found.span.line == breach.line)
    #expect(found.excerpt != nil)
    #expect(found.edition == "card/alder/en/a5")
    #expect(found.hint?.contains(breach.hint) == true, "\(found.text())")
    #expect(report.outcomes.map(\.state) == [.failed])
  }

  @Test func `more pages than a channel takes are an error`() async throws {
    let long = String(repeating: "The bell rang. ", count: 400)
    let report = try await check(
      "", "",
      [
        Change("Stories/bell.md", "The bell rang. The school stayed open.", long),
        Change(
          "Templates/card/template.yaml", "  - body: \"{place.story.body}\"",
          "  - frame: \"{place.story.body}\""),
        Change(
          "Templates/card/template.yaml", "layout:",
          """
          continued:
            thread: story
            limit: 9
            layout: [ { frame: [], continues: story } ]
          layout:
          """),
      ])
    #expect(report.diagnostics.map(\.code) == ["channel-pages"], "\(report.diagnostics.text())")
    #expect(report.diagnostics.first?.span.line == 3)
    #expect(report.diagnostics.first?.limit == "1 page")
  }

  @Test func `pseudo-locales are held to no channel`() async throws {
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "outputs:", "profiles: [Profiles/district.yaml]\n    outputs:"),
      Change("Profiles/district.yaml", .text(Self.good)),
    ])
    defer { campaign.remove() }
    var batch = try campaign.batch("place=alder")
    batch.pseudo = .expand
    #expect(await batch.check().diagnostics.map(\.code) == [])
  }
}
