import Foundation
import Testing

@testable import Broadside

@Suite struct BatchTests {
  @Test(arguments: [
    ("o", ""), ("o/", ""), ("a/b", "a"), ("a/b/", "a"), ("/o", "/"), ("/", "/"), ("", ""),
    ("/a/b/c.pdf", "/a/b"),
  ])
  func `the folder of a path is told, of one character too`(path: String, folder: String) {
    #expect(path.parentFolder == folder)
  }

  @Test func `the same campaign makes the same bytes at any number of jobs`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    var runs = [[String: Data]]()
    for jobs in [1, 4, 4] {
      _ = try await campaign.batch(jobs: jobs).render()
      runs.append(try campaign.outputs())
    }
    #expect(runs[0].count == 4)
    #expect(runs[0] == runs[1])
    #expect(runs[1] == runs[2])
  }

  @Test func `a selection makes only its editions`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=es").render()
    #expect(report.outcomes.map(\.edition) == ["card/alder/es/a5"])
    #expect(try campaign.outputs().keys.sorted() == ["alder/es/card.pdf"])
  }

  @Test func `a selection of nothing says what there is`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let report = try await campaign.batch("place=aldre").check()
    #expect(report.diagnostics.map(\.code) == ["nothing-selected"])
    #expect(report.diagnostics.first?.hint == "did you mean 'alder'?")
  }

  @Test(arguments: ["place", "plcae=x", "place:alder"])
  func `a selection that cannot be read is refused`(text: String) {
    #expect(throws: SelectionError.self) { try Selection(text) }
  }

  @Test func `an output folder that cannot be written is one error and loses nothing`() async throws
  {
    let campaign = try TinyCampaign([Change("Output", .text("a file, not a folder"))])
    defer { campaign.remove() }
    let report = try await campaign.batch().render()
    #expect(report.diagnostics.map(\.code) == ["cannot-write"])
    #expect(
      try String(contentsOfFile: campaign.output, encoding: .utf8) == "a file, not a folder")
  }

  @Test func `a file that cannot be replaced stays, and the others are made`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    try campaign.write(Data("in the way".utf8), to: "Output/alder/en/card.pdf/kept")
    let report = try await campaign.batch().render()
    #expect(report.diagnostics.map(\.code) == ["cannot-write"])
    #expect(report.outcomes.map(\.state) == [.failed, .made, .made, .made])
    #expect(try campaign.outputs()["alder/en/card.pdf/kept"] == Data("in the way".utf8))
  }

  @Test func `what a killed run left half-written is removed`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    try campaign.write(Data("half".utf8), to: "Output/alder/.broadside-part-99999999-card.pdf")
    _ = try await campaign.batch().render()
    #expect(try campaign.outputs().keys.allSatisfy { !$0.contains(".broadside-part-") })
  }

  @Test func `the manifest says what was made and what was not`() async throws {
    let campaign = try TinyCampaign([
      Change("Strings/es.yaml", "{place.phone}", "{place.phone} \u{12345}")
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch().render()
    let manifest = try String(
      contentsOfFile: campaign.output + "/manifest.json", encoding: .utf8)
    #expect(manifest == report.json)
    #expect(manifest.contains("\"edition\" : \"card/alder/en/a5\""))
    #expect(
      report.outcomes.filter { $0.state == .failed }.map(\.edition).sorted()
        == ["card/alder/es/a5", "card/birch/es/a5"])
  }

  @Test func `the manifest knows the fonts again that the editions are set in`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let report = try await campaign.batch().render()
    #expect(!report.fonts.isEmpty)
    for font in report.fonts {
      #expect(!font.family.isEmpty)
      #expect(font.file.hasSuffix("tf"))
      #expect(font.sha256.count == 64)
    }
    let places = report.fonts.map { [$0.family, $0.file] }
    #expect(places == places.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(try await campaign.batch(jobs: 4).render().fonts == report.fonts)
    #expect(report.json.contains("\"sha256\" : \"\(report.fonts[0].sha256)\""))
  }

  @Test func `the list names every edition and its files`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let report = try campaign.batch().list()
    #expect(report.outcomes.map(\.state) == [.planned, .planned, .planned, .planned])
    #expect(report.outcomes.first?.files == ["alder/en/card.pdf"])
  }
}
