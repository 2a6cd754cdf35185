import Broadside
import Testing

@Suite struct SeriesTests {
  private static let template = "Templates/card/template.yaml"

  private func campaign(_ changes: Change...) throws -> TinyCampaign {
    try TinyCampaign(
      [
        Change("places.csv", "birch,Birch", "birch,A neighbourhood with a very long name indeed"),
        Change(
          Self.template, "- headline: \"{headline}\"\n    size: 24pt",
          "- headline: \"{place.name}\"\n    name: head\n"
            + "    fit: { size: 12..40pt, lines: ..1, group: series }"),
      ] + changes)
  }

  @Test func `frames of a series have one size, whichever editions are asked for`() async throws {
    let campaign = try campaign()
    defer { campaign.remove() }
    let all = try await campaign.batch().check()
    let sizes = Set(all.outcomes.flatMap(\.fits).map(\.size))
    #expect(all.isComplete && sizes.count == 1)
    let size = try #require(sizes.first)
    #expect(size > 12 && size < 25, "the long name decides")
    let one = try await campaign.batch("place=alder language=en").check()
    #expect(one.outcomes.flatMap(\.fits).map(\.size) == [size])
    #expect(one.outcomes.first?.fits.first?.series == "card/a5/series/headline/Latn")
  }

  @Test func `a campaign lets give otherwise than its template`() async throws {
    let campaign = try campaign(
      Change(
        "campaign.yaml", "formats: [a5]", "formats: [a5]\n    fit: { head: { size: 12..14pt } }"))
    defer { campaign.remove() }
    let report = try await campaign.batch().check()
    #expect(Set(report.outcomes.flatMap(\.fits).map(\.size)) == [14])
  }

  @Test func `optional sentences go where they do not fit, and the report says which`() async throws
  {
    let campaign = try campaign(
      Change(
        "Stories/bell.md", "\nThe bell rang. The school stayed open.",
        "\nThe bell rang. ~~2: It rang twice that day.~~ ~~It was heard from afar, over the river.~~"
          + " The school stayed open."),
      Change(
        Self.template, "name: story\n    size: 10pt",
        "name: story\n    width: 160pt\n    height: 24pt\n    fit: { size: 9..10pt }"))
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder").check()
    #expect(report.diagnostics == [])
    let used = report.outcomes.map { $0.fits.first { $0.frame == "story" }?.alternatives ?? [] }
    #expect(used == [["without the sentence of line 11"], []])
  }
}
