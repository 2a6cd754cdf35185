import Broadside
import TestSupport
import Testing

@Suite("Further pages, pictures for screens, and room that grows") struct PageTests {
  private static let back = """
    pages:
      - layout:
          - body: "the back"
            size: 9pt
      - layout:
          - body: "never"
            size: 9pt
            when: place.nothing

    layout:
    """

  @Test func `pages that always follow are made, but for those with nothing on them`() async throws
  {
    let campaign = try TinyCampaign([
      Change("Templates/card/template.yaml", "layout:\n", Self.back + "\n"),
      Change(
        "places.csv", "id,name,story,phone\nalder,Alder,bell,555-0101\nbirch,Birch,bell,555-0102",
        "id,name,story,phone,nothing\nalder,Alder,bell,555-0101,\nbirch,Birch,bell,555-0102,"),
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=en").render()
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    #expect(report.outcomes.map(\.pages) == [2])
    let bytes = Array(try #require(try campaign.outputs()["alder/en/card.pdf"]))
    #expect(
      try Tool("pdftotext").output(["-f", "2", "FILE", "-"], for: bytes) == "the back\n\n\u{C}")
  }

  @Test func `a picture for screens has the very pixels of its format`() async throws {
    let campaign = try TinyCampaign([
      Change("Templates/card/template.yaml", "formats: [a5]", "formats: [1200x630]"),
      Change("campaign.yaml", "formats: [a5]", "formats: [1200x630]"),
      Change("campaign.yaml", "outputs: [screen]", "outputs: [image]"),
      Change("Templates/card/template.yaml", "ratio: 4:3\n", "ratio: 4:3\n    height: 40pt\n"),
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=en").render()
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    let bytes = Array(try #require(try campaign.outputs()["alder/en/card-image.png"]))
    // The size stands in the header, 16 bytes from the start (PNG, 11.2.2).
    let size = [16, 20].map { at in bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(size == [1200, 630])
  }

  @Test func `room that grows pushes what follows to the foot`() async throws {
    let campaign = try TinyCampaign([
      Change(
        "Templates/card/template.yaml", "layout:\n",
        "layout:\n  - body: \"top\"\n    size: 9pt\n  - space: 5pt\n    grow: 1\n")
    ])
    defer { campaign.remove() }
    _ = try await campaign.batch("place=alder language=en").render()
    let bytes = Array(try #require(try campaign.outputs()["alder/en/card.pdf"]))
    let words = try Tool("pdftotext").output(["-bbox", "FILE", "-"], for: bytes)
    let call = try #require(words.split(separator: "\n").first { $0.contains(">Call<") })
    let foot = try #require(call.firstMatch(of: /yMax="([0-9.]+)"/).flatMap { Double($0.1) })
    // The A5 page is 595 points high, its margin 30.
    #expect(abs(foot - 565) < 4, "\(foot)")
  }
}
