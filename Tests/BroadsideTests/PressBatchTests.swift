import Broadside
import Foundation
import Testing

@Suite struct PressBatchTests {
  private static let template = "Templates/card/template.yaml"
  private static let toPress = [
    Change("campaign.yaml", "outputs: [screen]", "outputs: [screen, press]"),
    Change("brand.yaml", "ink: \"#111111\"", "ink: { screen: \"#111111\", press: [0, 0, 0, 100] }"),
  ]

  private func report(_ changes: Change...) async throws -> (Report, [String: Data]) {
    let campaign = try TinyCampaign(Self.toPress + changes)
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=en").render()
    return (report, try campaign.outputs())
  }

  @Test func `a piece is made for screen and press`() async throws {
    let (report, files) = try await report()
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(files.keys.sorted() == ["alder/en/card-press.pdf", "alder/en/card.pdf"])
    #expect(files["alder/en/card-press.pdf"]?.prefix(8) == Data("%PDF-1.6".utf8))
  }

  @Test func `an ink that does not say how it is printed is a warning at its place`() async throws {
    let (report, files) = try await report(
      Change("brand.yaml", "paper: \"#FFFFFF\"", "paper: \"#FFFFFF\"\n  sea: \"#0077AA\""))
    let found = report.diagnostics.filter { $0.code == "ink-without-press" }
    #expect(found.map(\.span.file) == ["brand.yaml"] && found.map(\.severity) == [.warning])
    #expect(found.first?.excerpt?.contains("sea:") == true)
    #expect(files.count == 2)
  }

  @Test func `a ground that ends at the trim is an error at its box`() async throws {
    let (report, _) = try await report(
      Change(Self.template, "margin: 30pt", "margin: 0pt"),
      Change(
        "brand.yaml", "  paper:", "  sky: { screen: \"#CCE5FF\", press: [20, 5, 0, 0] }\n  paper:"),
      Change(Self.template, "name: story\n", "name: story\n    fill: sky\n"))
    let found = report.diagnostics.filter { $0.code == "bleed-missing" }
    // The logo in the corner is one too.
    let first = try #require(found.first { $0.frame == "story" })
    #expect(first.span.file == Self.template && first.page == 1)
    #expect(first.excerpt?.contains("body: \"{place.story.body}\"") == true)
    #expect(first.limit == "3 mm" && first.hint?.contains("bleed: [") == true)
  }

  @Test func `a printer that wants a wider bleed gets it`() async throws {
    let (report, files) = try await report(
      Change("shop.yaml", .text("printer: shop\npurpose: A shop.\noutput: press\nbleed: 8mm\n")),
      Change("campaign.yaml", "pieces:", "profiles: [shop.yaml]\npieces:"))
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(files["alder/en/card-press.pdf"] != nil)
  }

  @Test func `a drawing that would come out as pixels is an error where it is named`() async throws
  {
    let drawing = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><filter id="soft"/>
      <rect width="4" height="3" filter="url(#soft)"/></svg>
      """
    let (report, files) = try await report(Change("Stories/bell.svg", .text(drawing)))
    let found = try #require(report.diagnostics.first { $0.code == "rasterised" })
    #expect(found.span.file == "Stories/bell.md" && found.message.contains("line 2"))
    #expect(files.isEmpty)
  }

  @Test(arguments: [("icc-missing", "none.icc"), ("icc-broken", "brand.yaml")])
  func `a condition without a sound profile is an error where it is named`(
    code: String, file: String
  ) async throws {
    let (report, _) = try await report(
      Change(
        "shop.yaml",
        .text(
          """
          printer: shop
          purpose: A shop.
          output: press
          condition: { identifier: shop, profile: \(file) }

          """)),
      Change("campaign.yaml", "pieces:", "profiles: [shop.yaml]\npieces:"))
    let found = try #require(report.diagnostics.first { $0.code == code })
    #expect(found.span.file == "shop.yaml" && found.span.line == 4)
    #expect(!report.isComplete)
  }
}
