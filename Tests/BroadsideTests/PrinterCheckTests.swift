import Broadside
import Foundation
import Testing

@Suite("Checking holds pages to their printers") struct PrinterCheckTests {
  private func check(_ profile: String, outputs: String) async throws -> Report {
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "outputs: [screen]", "outputs: [\(outputs)]\n    profiles: [ours]"),
      Change("Profiles/ours.yaml", .text(profile)),
    ])
    defer { campaign.remove() }
    return try await campaign.batch("place=alder language=en").check()
  }

  @Test(
    arguments: [
      ("printer: ours\nsmallest-type: 11pt", "press", ["text-small"], "11 pt"),
      (
        "printer: ours\nextends: office-copier\nsmallest-type: 11pt", "office", ["text-small"],
        "11 pt"
      ),
      ("printer: ours\nsmallest-type: 9pt\nsafe: 15mm", "press", ["text-near-trim"], "15 mm"),
      ("printer: ours\nsmallest-type: 9pt\nsafe: 10mm", "press", [], ""),
      ("printer: ours\nsmallest-type: 11pt", "screen", [], ""),
    ] as [(String, String, [String], String)])
  func `before anything is drawn`(
    profile: String, outputs: String, codes: [String], limit: String
  ) async throws {
    let report = try await check(profile, outputs: outputs)
    let told = report.diagnostics.filter { $0.file != nil }
    #expect(Set(told.map(\.code)) == Set(codes))
    for found in told {
      #expect(found.limit == limit)
      #expect(found.file == "alder/en/card-\(outputs).pdf")
      #expect(found.page == 1)
      #expect(found.span.file != "Profiles/ours.yaml")
      #expect(found.hint != nil)
    }
  }

  @Test(arguments: [
    ("#60C878", "#F09898", "gray", 1), ("#60C878", "#FFE8E8", "gray", 0),
    ("#60C878", "#60C890", "gray", 0), ("#60C878", "#F09898", "keep", 0),
  ])
  func `and warns of grounds that are one gray on a copier`(
    first: String, second: String, color: String, count: Int
  ) async throws {
    let boxes = """
      layout:
        - stack:
            - body: Above
              size: 12pt
              fill: first
            - body: Below
              size: 12pt
              fill: second
          gap: 0pt
      """
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "outputs: [screen]", "outputs: [office]\n    profiles: [ours]"),
      Change(
        "Profiles/ours.yaml", .text("printer: ours\nextends: office-copier\ncolor: \(color)\n")),
      Change(
        "brand.yaml", "paper: \"#FFFFFF\"",
        "paper: \"#FFFFFF\"\n  first: \"\(first)\"\n  second: \"\(second)\""),
      Change("Templates/card/template.yaml", "layout:", boxes),
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=en").check()
    let clashes = report.diagnostics.filter { $0.code == "gray-clash" }
    #expect(clashes.count == count, "\(report.diagnostics.text())")
    #expect(clashes.allSatisfy { $0.severity == .warning && $0.file == "alder/en/card-office.pdf" })
  }
}
