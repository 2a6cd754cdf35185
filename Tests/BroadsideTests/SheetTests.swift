import Broadside
import Foundation
import TestSupport
import Testing

/// Sheets of whole campaigns.
@Suite struct SheetTests {
  /// The campaign with sheets of its own and a piece that asks for some.
  private func campaign(_ outputs: String, sheets: String = "") throws -> TinyCampaign {
    try TinyCampaign([
      Change("campaign.yaml", "outputs: [screen]", "outputs: [\(outputs)]"),
      Change("campaign.yaml", "pieces:\n", sheets + "pieces:\n"),
    ])
  }

  @Test func `an edition's sheets lie beside its other files`() async throws {
    let campaign = try campaign("screen, two-up-a4")
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder").render()
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    let outputs = try campaign.outputs()
    #expect(
      outputs.keys.sorted() == [
        "alder/en/card-two-up-a4.pdf", "alder/en/card.pdf", "alder/es/card-two-up-a4.pdf",
        "alder/es/card.pdf",
      ])
    let sheet = Array(try #require(outputs["alder/es/card-two-up-a4.pdf"]))
    let facts = try Tool("pdfinfo").output(["FILE"], for: sheet)
    #expect(facts.contains("842 x 595") || facts.contains("841.89 x 595.276"))
    // Both halves show the words of the page, which are still text.
    let text = try Tool("pdftotext").output(["FILE", "-"], for: sheet)
    #expect(text.components(separatedBy: "La campana").count == 1)
    #expect(text.components(separatedBy: "Sonó la campana").count == 3)
  }

  @Test func `a sequence has the pages of all editions on the sheets of one file`() async throws {
    let campaign = try campaign(
      "screen, gang",
      sheets: "sheets: { gang: { kind: n-up, paper: a4, columns: 2, rows: 1, fill: sequence } }\n")
    defer { campaign.remove() }
    let report = try await campaign.batch().render()
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    let path = "sheets/card-a5-gang.pdf"
    #expect(report.outcomes.allSatisfy { $0.files.contains(path) && $0.outputs.count == 2 })
    let outputs = try campaign.outputs()
    #expect(outputs.keys.filter { $0.contains("gang") || $0.contains("part") } == [path])
    let sheets = Array(try #require(outputs[path]))
    func text(_ page: Int, from x: Int) throws -> String {
      let area = ["-x", "\(x)", "-y", "0", "-W", "420", "-H", "595"]
      return try Tool("pdftotext").output(
        ["-f", "\(page)", "-l", "\(page)"] + area + ["FILE", "-"], for: sheets)
    }
    #expect(try text(1, from: 0).contains("Alder · Call"))
    #expect(try text(1, from: 421).contains("Alder · Llame"))
    #expect(try text(2, from: 0).contains("Birch · Call"))
    #expect(try text(2, from: 421).contains("Birch · Llame"))
    // The places' names are the titles of their editions; together they are called by the brand.
    #expect(try Tool("pdfinfo").output(["FILE"], for: sheets).contains("Title:           Test"))
    var anew = try campaign.batch(jobs: 4)
    anew.usesCache = false
    let again = await anew.render()
    #expect(again.outcomes.map(\.outputs) == report.outcomes.map(\.outputs))
    #expect(try campaign.outputs() == outputs)
  }

  @Test func `an edition that fails is not on the sheets of the others`() async throws {
    let campaign = try campaign(
      "screen, gang",
      sheets: "sheets: { gang: { kind: n-up, paper: a4, columns: 2, rows: 1, fill: sequence } }\n")
    defer { campaign.remove() }
    try campaign.write(
      Data("id,name,story,phone\nalder,Alder,bell,1\nbirch,Birch,gone,2\n".utf8), to: "places.csv")
    let report = try await campaign.batch().render()
    #expect(!report.isComplete)
    let sheets = Array(try #require(try campaign.outputs()["sheets/card-a5-gang.pdf"]))
    #expect(try Tool("pdfinfo").output(["FILE"], for: sheets).contains("Pages:           1"))
  }

  @Test(arguments: [
    ("sheet-does-not-fit", "kind: n-up, paper: a4, columns: 3, rows: 1"),
    ("sheet-overlap", "kind: n-up, paper: a4, columns: 3, rows: 1, start: 0, step: 10mm"),
    ("sheet-page-count", "kind: folded, paper: a4, fold: half"),
    ("fold-does-not-fit", "kind: folded, paper: a5, fold: tent"),
    ("tile-larger-than-poster", "kind: tiled, paper: a4"),
  ])
  func `pages that do not come onto the paper are found by a check`(
    code: String, sheet: String
  ) async throws {
    let campaign = try campaign("screen, own", sheets: "sheets: { own: { \(sheet) } }\n")
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=en").check()
    #expect(report.diagnostics.map(\.code) == [code])
    #expect(report.diagnostics.first?.span.file == "campaign.yaml")
    #expect(report.diagnostics.first?.excerpt?.contains("own:") == true)
    #expect(report.diagnostics.first?.hint != nil)
    #expect(report.diagnostics.first?.edition == "card/alder/en/a5")
  }

  @Test func `a sheet of the library that does not fit is told where it is asked for`() async throws
  {
    let campaign = try campaign("screen, cards")
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=en").check()
    #expect(report.diagnostics.map(\.code) == ["sheet-does-not-fit"])
    #expect(report.diagnostics.first?.excerpt?.contains("outputs: [screen, cards]") == true)
  }

  @Test(arguments: Calibration.papers)
  func `each paper has a page to calibrate by`(paper: String) throws {
    let (bytes, diagnostics) = Calibration(paper: paper).pdf()
    #expect(diagnostics.isEmpty)
    let report = try Tool("qpdf").output(["--check", "FILE"], for: #require(bytes))
    #expect(report.contains("No syntax or stream encoding errors"))
  }

  @Test func `the calibration page has its scales in the middle of the paper`() throws {
    let pdf = try #require(Calibration(paper: "letter").pdf().bytes)
    let pixels = try Pixels(pdf: pdf, resolution: 720)
    func isDark(_ x: Double, _ y: Double) -> Bool {
      (-3...3).contains { offset in
        pixels[Int(x * 10) + offset, Int(y * 10)].red < 128
          || pixels[Int(x * 10), Int(y * 10) + offset].red < 128
      }
    }
    let half = 36 / 25.4
    // The middle line, longer than all others, and one a millimetre and a half beside it.
    #expect(isDark(306, 198 + 11) && isDark(306, 198 - 11))
    #expect(!isDark(306 + 3 * half, 198 + 11) && isDark(306 + 3 * half, 198 + 2))
    #expect(isDark(153 + 11, 396))
    // The ruler is a hundred millimetres between its ends.
    let left = 306 - 120 * half
    #expect(isDark(left, 470) && isDark(left + 200 * half, 470))
  }
}
