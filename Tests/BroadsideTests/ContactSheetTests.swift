import Broadside
import Foundation
import TestSupport
import Testing

@Suite struct ContactSheetTests {
  @Test func `every piece is shown once in each format, in the campaign's own brand`() async throws
  {
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "formats: [a5]", "formats: [a5, letter]"),
      Change("campaign.yaml", "language}/card", "language}/card-{format}"),
      Change("Templates/card/template.yaml", "formats: [a5]", "formats: [a5, letter]"),
    ])
    defer { campaign.remove() }
    // Folders of the campaign's own are not touched, whatever they are called.
    try campaign.write(Data("kept".utf8), to: "made/kept.txt")
    let report = try await campaign.batch().contactSheet()
    let own = campaign.folder.appending(path: "made").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: own) == ["kept.txt"])
    #expect(report.isComplete && report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    let outputs = try campaign.outputs()
    #expect(outputs.keys.sorted() == ["contact-sheet-image.png", "contact-sheet.pdf"])
    let bytes = Array(try #require(outputs["contact-sheet.pdf"]))
    let text = try Tool("pdftotext").output(["FILE", "-"], for: bytes)
    #expect(text.components(separatedBy: "card, ").count == 3)
    #expect(text.contains("card, a5") && text.contains("card, letter"))
  }

  @Test func `what cannot be made is told and left out`() async throws {
    let campaign = try TinyCampaign([
      Change("Templates/card/template.yaml", "formats: [a5]", "formats: [letter]")
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch().contactSheet()
    #expect(!report.isComplete)
    #expect(report.outcomes.isEmpty)
  }
}
