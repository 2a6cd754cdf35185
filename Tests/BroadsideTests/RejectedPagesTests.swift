import Broadside
import Foundation
import Testing

@Suite("Finished pages that are found wrong") struct RejectedPagesTests {
  private static let line = "  - rule: ink\n    weight: 0.1pt\n    name: hair\n"

  /// A campaign whose cards have a line that is thinner than a press prints.
  private func campaign(_ outputs: String, sheets: String = "") throws -> TinyCampaign {
    try TinyCampaign([
      Change("campaign.yaml", "outputs: [screen]", "outputs: [\(outputs)]"),
      Change("campaign.yaml", "pieces:\n", sheets + "pieces:\n"),
      Change("Templates/card/template.yaml", "layout:\n", "layout:\n" + Self.line),
    ])
  }

  @Test func `are kept aside alone, with the line to change`() async throws {
    let campaign = try campaign("screen, press")
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=en").render()
    let errors = report.diagnostics.filter { $0.severity == .error }
    let found = try #require(errors.first)
    #expect(errors.map(\.code) == ["hairline"])
    #expect(found.span.file == "Templates/card/template.yaml")
    #expect(found.excerpt?.contains("- rule: ink") == true)
    #expect((found.frame, found.page) == ("hair", 1))
    #expect((found.measured, found.limit) == ("0.1 pt", "0.25 pt"))
    #expect(found.file == "alder/en/card-press.pdf")
    #expect(report.outcomes.map(\.state) == [.failed])
    #expect(report.outcomes[0].files == ["alder/en/card.pdf"])
    #expect(report.outcomes[0].rejected == ["rejected/alder/en/card-press.pdf"])
  }

  @Test func `are found in pictures for feeds too`() async throws {
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "outputs: [screen]", "outputs: [image]"),
      Change("brand.yaml", "file: mark.svg,", "file: mark.svg, minimum: 90mm,"),
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=en").render()
    #expect(report.diagnostics.map(\.code) == ["logo-small"])
    #expect(report.outcomes.map(\.rejected) == [["rejected/alder/en/card-image.png"]])
  }

  @Test func `of sheets that editions share fail all of these`() async throws {
    let campaign = try campaign(
      "screen, gang",
      sheets: """
        sheets:
          gang: { purpose: press, kind: n-up, paper: a4, columns: 2, rows: 1, fill: sequence }

        """)
    defer { campaign.remove() }
    let report = try await campaign.batch("language=en").render()
    #expect(report.diagnostics.map(\.code) == ["hairline"])
    #expect(report.diagnostics.first?.file == "sheets/card-a5-gang.pdf")
    #expect(report.outcomes.map(\.state) == [.failed, .failed])
    #expect(
      report.outcomes.map(\.rejected) == [
        ["rejected/sheets/card-a5-gang.pdf"], ["rejected/sheets/card-a5-gang.pdf"],
      ])
    #expect(
      try campaign.outputs().keys.sorted() == [
        "alder/en/card.pdf", "birch/en/card.pdf", "rejected/sheets/card-a5-gang.pdf",
      ])
  }

  @Test func `are found in the folder later, by the rules that the brand has then`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let made = try await campaign.batch("place=alder language=en").render()
    #expect(made.diagnostics.isEmpty)
    try campaign.write(
      Data(
        try #require(TinyCampaign.files["brand.yaml"])
          .replacing("file: mark.svg,", with: "file: mark.svg, minimum: 90mm,").utf8),
      to: "brand.yaml")
    let report = await Inspection(paths: [campaign.output]).report()
    #expect(report.diagnostics.map(\.code) == ["logo-small"])
    #expect(report.diagnostics.first?.span.file == "Templates/card/template.yaml")
    #expect(report.diagnostics.first?.excerpt?.contains("logo") == true)
    #expect(report.diagnostics.first?.limit == "90 mm")
  }

  @Test(arguments: ["MECARD:N:Trần Minh Châu;TEL:555-0123;;", "林月", "هدى صالح"])
  func `have codes in any script read back`(words: String) async throws {
    let code = "  - qr: \"\(words)\"\n    purpose: a card\n    width: 90pt\n"
    let campaign = try TinyCampaign([
      Change("Templates/card/template.yaml", "layout:\n", "layout:\n" + code)
    ])
    defer { campaign.remove() }
    let made = try await campaign.batch("place=alder language=en").render()
    #expect(made.diagnostics.map(\.code) == [])
  }

  @Test func `have codes read back, and held to what they should say now`() async throws {
    let code = "  - qr: \"https://old.example\"\n    purpose: a page\n    width: 70pt\n"
    let campaign = try TinyCampaign([
      Change("Templates/card/template.yaml", "layout:\n", "layout:\n" + code)
    ])
    defer { campaign.remove() }
    let made = try await campaign.batch("place=alder language=en").render()
    #expect(made.diagnostics.isEmpty)
    let file = "\(campaign.folder.path)/Templates/card/template.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try campaign.write(
      Data(text.replacing("old.example", with: "new.example").utf8),
      to: "Templates/card/template.yaml")
    let report = await Inspection(paths: [campaign.output]).report()
    let found = try #require(report.diagnostics.first { $0.code == "code-other" })
    #expect(found.measured == "https://old.example" && found.limit == "https://new.example")
  }
}
