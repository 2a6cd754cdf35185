import Foundation
import TestSupport
import Testing

@testable import Broadside

@Suite("A second run") struct CacheTests {
  private func states(_ report: Report) -> [Outcome.State] { report.outcomes.map(\.state) }

  @Test func `makes nothing if nothing has changed, and says the same`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let first = try await campaign.batch().render()
    let files = try campaign.outputs()
    let second = try await campaign.batch().render()
    #expect(second.isUnchanged)
    #expect(Set(states(second)) == [.cached])
    #expect(second.outcomes.map(\.files) == first.outcomes.map(\.files))
    #expect(second.fonts == first.fonts)
    #expect(try campaign.outputs() == files)
  }

  @Test func `makes again what shows a cell that has changed, and that alone`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    let before = try campaign.outputs()
    try campaign.change("places.csv", "555-0102", "555-0199")
    let report = try await campaign.batch().render()
    #expect(states(report) == [.cached, .cached, .made, .made])
    let after = try campaign.outputs()
    let changed = after.filter { before[$0.key] != $0.value }.keys.sorted()
    #expect(changed == ["birch/en/card.pdf", "birch/es/card.pdf"])
    try FileManager.default.removeItem(atPath: campaign.output)
    _ = try await campaign.batch().render()
    #expect(try campaign.outputs() == after, "the same bytes, cached or not")
  }

  @Test(arguments: [
    (
      Change(
        "places.csv",
        .text(
          "id,name,story,phone,unseen\nalder,Alder,bell,555-0101,1\nbirch,Birch,bell,555-0102,2\n")),
      [Bool]()
    ),
    (Change("Strings/es.yaml", "Llame", "Llama"), [false, true, false, true]),
    (
      Change("Stories/bell.md", "The bell rang. The", "A bell rang. The"),
      [true, false, true, false]
    ),
    (Change("Stories/bell.svg", "height=\"3\"/>", "height=\"2\"/>"), [true, true, true, true]),
    (Change("Templates/card/template.yaml", "gap: 12pt", "gap: 13pt"), [true, true, true, true]),
    (Change("brand.yaml", "#111111", "#121212"), [true, true, true, true]),
    (Change("places.csv", "birch,", "aspen,Aspen,bell,555-0100\nbirch,"), []),
  ]) func `makes again what depends on a file that has changed`(
    change: Change, isMade: [Bool]
  ) async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    try campaign.change(change)
    let report = try await campaign.batch().render()
    let known = report.outcomes.filter { !$0.edition.contains("aspen") }
    let expected = isMade.isEmpty ? [false, false, false, false] : isMade
    #expect(known.map { $0.state == .made } == expected)
    let made = try campaign.outputs()
    try FileManager.default.removeItem(atPath: campaign.output)
    _ = try await campaign.batch().render()
    #expect(try campaign.outputs() == made)
  }

  @Test func `makes again what was changed or removed by others`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    let files = try campaign.outputs()
    try campaign.write(Data("mine".utf8), to: "Output/alder/en/card.pdf")
    try FileManager.default.removeItem(atPath: campaign.output + "/birch/es/card.pdf")
    let report = try await campaign.batch().render()
    #expect(states(report) == [.made, .cached, .cached, .made])
    #expect(try campaign.outputs() == files)
  }

  @Test func `makes everything again when it is asked to`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    var batch = try campaign.batch()
    batch.usesCache = false
    #expect(Set(states(await batch.render())) == [.made])
    #expect(Set(states(try await campaign.batch().render())) == [.cached])
  }

  @Test func `tells warnings of what it does not make again, where they stand now`() async throws {
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "formats: [a5]", "formats: [a5]\n    profiles: [tiny]"),
      Change("Profiles/tiny.yaml", .text("channel: tiny\nsmallest-type: 5pt\n")),
      Change(
        "campaign.yaml", "date: 2026-09-14", "date: 2026-09-14\nclaims: { stale-after: 1 months }"),
    ])
    defer { campaign.remove() }
    let first = try await campaign.batch().render()
    let second = try await campaign.batch("language=es").render()
    #expect(
      second.diagnostics == first.diagnostics.filter { $0.edition?.contains("/es/") ?? true })
  }

  @Test func `keeps what it was not asked for in the manifest`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    let report = try await campaign.batch("place=alder").render()
    #expect(report.outcomes.count == 2)
    let data = try Data(contentsOf: URL(fileURLWithPath: campaign.output + "/manifest.json"))
    let manifest = try JSONDecoder().decode(Manifest.self, from: data)
    #expect(manifest.editions.map(\.state) == [.cached, .cached, .kept, .kept])
  }

  @Test(arguments: 0..<40) func `trusts no cache of which bytes are not as they were`(
    seed: Int
  ) async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    let files = try campaign.outputs()
    var generator = SeededGenerator(seed: UInt64(seed))
    for name in ["editions", "run"] {
      let path = ".broadside/\(name)"
      var bytes = try Data(
        contentsOf: URL(fileURLWithPath: campaign.output + "/" + path))
      for _ in 0...(seed % 4) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      if seed % 5 == 0 { bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator)) }
      try campaign.write(bytes, to: "Output/" + path)
    }
    try campaign.change("places.csv", "555-0102", "555-0188")
    let report = try await campaign.batch().render()
    #expect(report.isComplete)
    #expect(report.outcomes[2...].allSatisfy { $0.state == .made })
    let after = try campaign.outputs()
    #expect(after["alder/en/card.pdf"] == files["alder/en/card.pdf"])
    #expect(after["birch/en/card.pdf"] != files["birch/en/card.pdf"])
    #expect(Set(states(try await campaign.batch().render())) == [.cached])
  }

  @Test func `says why an edition is made again`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let id = "card/alder/es/a5"
    func why() async throws -> Reason? { await (try campaign.batch()).why(id).reason }
    #expect(try await why()?.changes.first?.hasPrefix("it is not known") == true)
    _ = try await campaign.batch().render()
    #expect(try await why()?.isCurrent == true)
    try campaign.change("Strings/es.yaml", "Llame", "Llama")
    #expect(try await why()?.changes == ["the words of 'strings.card.call' changed"])
    #expect(try await why()?.files == ["Strings/es.yaml"])
    _ = try await campaign.batch().render()
    try campaign.change("Templates/card/template.yaml", "gap: 12pt", "gap: 13pt")
    #expect(try await why()?.changes.first?.hasPrefix("the design of its pages changed") == true)
    _ = try await campaign.batch().render()
    try FileManager.default.removeItem(atPath: campaign.output + "/alder/es/card.pdf")
    #expect(try await why()?.changes == ["its file 'alder/es/card.pdf' is not there"])
    #expect(
      await (try campaign.batch()).why("card/aldre/es/a5").diagnostics.map(\.code) == [
        "unknown-edition"
      ])
  }

  @Test func `finds sheets that editions share as they were, or makes them of all`() async throws {
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "outputs: [screen]", "outputs: [screen, gang]"),
      Change(
        "campaign.yaml", "pieces:",
        """
        profiles: [coated]
        sheets: { gang: { kind: n-up, paper: a4, columns: 2, rows: 1, fill: sequence } }
        pieces:
        """),
    ])
    defer { campaign.remove() }
    let first = try await campaign.batch().render()
    #expect(first.outcomes.allSatisfy { $0.files.contains("sheets/card-a5-gang.pdf") })
    let unseen = try await campaign.batch(jobs: 3).render()
    #expect(Set(states(unseen)) == [.cached])
    #expect(unseen.outcomes.map(\.files) == first.outcomes.map(\.files))
    try campaign.change("places.csv", "555-0102", "555-0199")
    #expect(Set(states(try await campaign.batch().render())) == [.made])
  }
}
