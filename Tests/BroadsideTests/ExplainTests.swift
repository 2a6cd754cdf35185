import Broadside
import Foundation
import Testing

@Suite struct ExplainTests {
  private static let template = "Templates/card/template.yaml"
  private static let alder = "card/alder/en/a5"

  /// The headline that may give, in a series or by itself.
  private static func headline(_ fit: String, _ words: String = "{headline}") -> Change {
    Change(
      template, "  - headline: \"{headline}\"\n    size: 24pt",
      "  - headline: \"\(words)\"\n    name: top\n    fit: \(fit)")
  }

  private func explanation(
    of edition: String = alder, frame: String? = nil, _ changes: Change...
  ) async throws -> Explanation {
    let campaign = try TinyCampaign(changes)
    defer { campaign.remove() }
    return try await campaign.batch().explain(edition, frame: frame)
  }

  @Test func `a frame that gave tells what was tried and what fits`() async throws {
    let explanation = try await explanation(
      frame: "top", Self.headline("{ size: 20..60pt, lines: ..1 }"))
    #expect(explanation.diagnostics == [])
    let fit = try #require(explanation.frames.first?.fit)
    #expect((fit.floor, fit.ceiling, fit.lines) == (20, 60, 1))
    #expect(fit.result.levers == ["size"])
    #expect(fit.tried.first?.size == 60 && fit.tried.first?.fits == false)
    let fitting = fit.tried.filter(\.fits).map(\.size)
    #expect(fitting.max() == fit.result.size)
    #expect(fit.tried.contains { !$0.fits && abs($0.size - fit.result.size - 0.1) < 0.01 })
  }

  @Test func `the edition that decides for a series is named`() async throws {
    let explanation = try await explanation(
      frame: "top",
      Self.headline("{ size: 20..60pt, lines: ..1, group: names }", "{place.name}"),
      Change("places.csv", "birch,Birch", "birch,Birch Hill and the Meadows"))
    let fit = try #require(explanation.frames.first?.fit)
    #expect(fit.cap == fit.result.size && fit.result.size < 60)
    #expect(fit.decidedBy == "card/birch/en/a5")
    #expect(explanation.text.contains("for the sake of card/birch/en/a5"))
  }

  @Test func `paragraphs tell their breaks, their patterns and their fonts`() async throws {
    let explanation = try await explanation(of: "card/alder/es/a5", frame: "story")
    let paragraph = try #require(explanation.frames.first?.paragraphs.first)
    #expect(paragraph.text == "Sonó la campana. La escuela siguió abierta.")
    #expect(paragraph.lines == 1 && paragraph.tighter == nil)
    #expect(paragraph.looser.map { $0.lines == 2 } ?? false)
    #expect(paragraph.hyphenation.contains("'es'"))
    #expect(paragraph.fonts.map(\.family) == ["Inter"])
    #expect(paragraph.fonts.first?.reason.contains("serves Latn") == true)
    let line = try await self.explanation(frame: "line 21").frames.first?.paragraphs.first
    #expect(line?.fonts.map(\.text) == ["Alder · Call 555-0101"], "one font over three fields")
  }

  @Test func `a font that steps in says what the others lack`() async throws {
    let explanation = try await explanation(
      frame: "story", Change("Stories/bell.md", "The bell rang. The", "Tiếng ⠓ العربية The"))
    let fonts = try #require(explanation.frames.first?.paragraphs.first).fonts
    let reasons = fonts.map { "\($0.family): \($0.reason)" }
    #expect(reasons.contains { $0.contains("'Inter' has no glyph for '⠓' (U+2813)") }, "\(reasons)")
    #expect(reasons.contains { $0.contains("serves Arab") }, "\(reasons)")
  }

  @Test(arguments: [
    ("card/aldre/en/a5", nil, "nothing-selected", "did you mean 'card/alder/en/a5'?"),
    ("card/alder/en/a5", "stroy", "unknown-frame", "did you mean 'story'?"),
  ])
  func `what is not there is an error with the nearest name`(
    edition: String, frame: String?, code: String, hint: String
  ) async throws {
    let explanation = try await explanation(of: edition, frame: frame)
    #expect(explanation.frames.isEmpty)
    #expect(explanation.diagnostics.map(\.code) == [code])
    #expect(explanation.diagnostics.first?.hint == hint)
  }

  @Test func `the tool prints it as text and as JSON`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let text = try CommandLineRun(["explain", campaign.campaign, Self.alder])
    #expect(text.status == 0 && text.output.hasPrefix("card/alder/en/a5\n"))
    #expect(text.output.contains("story  (Templates/card/template.yaml:"))
    let json = try CommandLineRun([
      "explain", campaign.campaign, Self.alder, "story", "--format", "json",
    ])
    let explanation = try JSONDecoder().decode(Explanation.self, from: Data(json.output.utf8))
    #expect(explanation.frames.map(\.frame) == ["story"])
    let wrong = try CommandLineRun(["explain", campaign.campaign, "card/alder/en/a6"])
    #expect(wrong.status == 1 && wrong.errors.contains("did you mean"))
  }
}
