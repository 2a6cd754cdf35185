import Foundation
import TestSupport
import Testing

@testable import Broadside

@Suite("A print run") struct PrintRunTests {
  private func campaign(_ copies: String, _ changes: [Change] = []) throws -> TinyCampaign {
    try TinyCampaign(
      [
        Change(
          "campaign.yaml", "outputs: [screen]",
          "outputs: [screen, office, four]\n    copies: \(copies)"),
        Change(
          "campaign.yaml", "pieces:",
          """
          profiles: [office-copier]
          sheets: { four: { kind: n-up, paper: a4, columns: 2, rows: 1 } }
          pieces:
          """),
        Change(
          "places.csv",
          .text(
            """
            id,name,story,phone,copies,copies.es
            alder,Alder,bell,555-0101,120,45
            birch,Birch,bell,555-0102,80,

            """)),
      ] + changes)
  }

  @Test func `counts copies, prints and sheets of every file, in the language's own number`()
    async throws
  {
    let campaign = try campaign("{ office: place.copies, four: 9 }")
    defer { campaign.remove() }
    let report = try await campaign.batch().render()
    #expect(report.diagnostics == [], "\(report.diagnostics.text())")
    let (run, problems) = try await campaign.batch().printRun()
    #expect(problems == [], "\(problems.text())")
    let rows = run.jobs.map { "\($0.name) \($0.language) \($0.copies) \($0.prints) \($0.sheets)" }
    #expect(
      rows == [
        "Alder en 120 120 120", "Alder en 9 5 5", "Alder es 45 45 45", "Alder es 9 5 5",
        "Birch en 80 80 80", "Birch en 9 5 5", "Birch es 80 80 80", "Birch es 9 5 5",
      ])
    #expect(run.papers.map(\.paper) == ["148 × 210 mm", "210 × 297 mm"])
    #expect(run.papers.map(\.sheets) == [325, 20])
    let csv = try String(contentsOfFile: campaign.output + "/print-run.csv", encoding: .utf8)
    #expect(csv.contains("Alder,card/alder/en/a5,en,alder/en/card-four.pdf,"))
    let pdf = try Data(contentsOf: URL(fileURLWithPath: campaign.output + "/print-run.pdf"))
    let text = try Tool("pdftotext").output(["FILE", "-"], for: Array(pdf))
    #expect(text.components(separatedBy: "Bundle for").count == 3, "a cover sheet per place")
    #expect(text.contains("210 × 297 mm"))
  }

  @Test func `tells of files that are not made, and of a campaign that prints nothing`()
    async throws
  {
    let unmade = try campaign("{ office: 10 }")
    defer { unmade.remove() }
    #expect(
      try await unmade.batch("place=alder language=en").printRun().diagnostics.map(\.code)
        == ["print-file-missing"])
    let none = try TinyCampaign()
    defer { none.remove() }
    #expect(try await none.batch().printRun().diagnostics.map(\.code) == ["nothing-printed"])
  }

  @Test(arguments: [
    ("{ offce: 10 }", "unknown-output", "offce"), ("{ screen: 10 }", "unknown-output", "screen"),
    ("{ office: many }", "wrong-type", "many"), ("{ office: -5 }", "wrong-type", "-5"),
    ("{ office: 2.5 }", "wrong-type", "2.5"), ("{ office: place.name }", "bad-copies", "Alder"),
    ("{ office: place.copis }", "unknown-field", "place.copis"),
  ])
  func `says where a number of copies is none`(copies: String, code: String, word: String)
    async throws
  {
    let campaign = try campaign(copies)
    defer { campaign.remove() }
    let report = try await campaign.batch().check()
    let problem = try #require(report.diagnostics.first { $0.code == code })
    let excerpt = problem.excerpt.map(Array.init) ?? []
    #expect(String(excerpt.dropFirst(problem.span.column - 1).prefix(word.count)) == word)
  }

  @Test func `prints another number without making anything again`() async throws {
    let campaign = try campaign("{ office: 10 }")
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    try campaign.change("campaign.yaml", "{ office: 10 }", "{ office: 20 }")
    let report = try await campaign.batch().render()
    #expect(Set(report.outcomes.map(\.state)) == [.cached])
  }
}
