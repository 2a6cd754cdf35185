import Broadside
import Foundation
import Testing

@Suite("Finished files that are found wrong") struct RejectedFileTests {
  /// A campaign whose cards go through a channel that takes files of so many bytes.
  private func campaign(most bytes: String) throws -> TinyCampaign {
    try TinyCampaign([
      Change("campaign.yaml", "outputs: [screen]", "outputs: [screen, preview]"),
      Change("campaign.yaml", "pieces:", "profiles: [tiny]\npieces:"),
      Change("Profiles/tiny.yaml", .text("channel: tiny\nlargest-file: \(bytes)\n")),
    ])
  }

  @Test func `are kept aside, named in the manifest, and no old one stays in their place`()
    async throws
  {
    let campaign = try campaign(most: "1kB")
    defer { campaign.remove() }
    try campaign.write(Data("an old one".utf8), to: "Output/alder/en/card.pdf")
    let report = try await campaign.batch("place=alder").render()
    #expect(report.diagnostics.map(\.code) == ["channel-bytes", "channel-bytes"])
    let found = try #require(report.diagnostics.first)
    #expect(found.span.file == "Profiles/tiny.yaml")
    #expect(found.span.line == 2)
    #expect(found.file == "alder/en/card.pdf")
    #expect(found.measured?.hasSuffix(" kB") == true)
    #expect(found.limit == "1 kB")
    #expect(!report.isComplete)
    #expect(report.outcomes.map(\.state) == [.failed, .failed])
    #expect(report.outcomes[0].rejected == ["rejected/alder/en/card.pdf"])
    #expect(report.outcomes[0].files == ["alder/en/card.png"])
    #expect(report.json.contains("\"rejected/alder/en/card.pdf\""))
    #expect(
      try campaign.outputs().keys.sorted() == [
        "alder/en/card.png", "alder/es/card.png", "rejected/alder/en/card.pdf",
        "rejected/alder/es/card.pdf",
      ])
  }

  @Test func `are gone from aside once they are good`() async throws {
    let campaign = try campaign(most: "1kB")
    defer { campaign.remove() }
    _ = try await campaign.batch("place=alder language=en").render()
    try campaign.write(Data("channel: tiny\nlargest-file: 1MB\n".utf8), to: "Profiles/tiny.yaml")
    let report = try await campaign.batch("place=alder language=en").render()
    #expect(report.diagnostics == [])
    #expect(report.outcomes[0].rejected == [])
    #expect(report.outcomes[0].outputs.map(\.output) == ["screen", "preview"])
    #expect(try campaign.outputs().keys.sorted() == ["alder/en/card.pdf", "alder/en/card.png"])
    let aside = campaign.output + "/rejected"
    #expect(!FileManager.default.fileExists(atPath: aside))
  }

  @Test func `stay aside when their old place cannot be cleared`() async throws {
    let campaign = try campaign(most: "1kB")
    defer { campaign.remove() }
    try campaign.write(Data("in the way".utf8), to: "Output/alder/en/card.pdf/kept")
    let report = try await campaign.batch("place=alder language=en").render()
    #expect(report.diagnostics.map(\.code).sorted() == ["cannot-write", "channel-bytes"])
    #expect(report.outcomes[0].files == [])
  }

  @Test func `the manifest knows the profiles again that the run was held to`() async throws {
    let campaign = try campaign(most: "1MB")
    defer { campaign.remove() }
    let report = try await campaign.batch().render()
    #expect(report.profiles.map(\.name) == ["tiny"])
    #expect(report.profiles.map(\.kind) == [.channel])
    #expect(report.profiles[0].files.map(\.file) == ["tiny.yaml"])
    #expect(report.profiles[0].files.allSatisfy { $0.sha256.count == 64 })
  }
}
