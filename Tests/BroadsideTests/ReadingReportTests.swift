import Broadside
import DocumentModel
import Foundation
import Testing

@Suite struct ReadingReportTests {
  private static let points = [
    Change("campaign.yaml", "strings:", "talking_points: Points\nstrings:"),
    Change(
      "Points/families.md",
      .text(
        """
        ---
        name: Families
        as_of: 2026-09-01
        ---
        ## You can stay.

        **31** of us ate with {audience.name}.

        *Logs*

        > “It is late.”
        > — A neighbour

        """)),
    Change(
      "Points/es/families.md",
      .text("---\nname: Familias\n---\n## Pan.\n\n**31** platos.\n\n*Registro*\n")),
  ]

  @Test func `points and stories are measured in every language`() throws {
    let campaign = try TinyCampaign(Self.points)
    defer { campaign.remove() }
    let report = try campaign.batch().reading()
    #expect(report.diagnostics == [])
    let rows = report.rows.map { row in
      "\(row.kind) \(row.name) \(row.language) \(row.words) \(row.sentences)"
        + " \(fixed(row.score ?? 0)) \(row.band ?? "-") \(row.target)"
    }
    #expect(
      rows == [
        "points families en 12 3 0.72 - 6", "points families es 3 2 105.31 muy fácil 6",
        "story bell en 7 2 -0.74 - 8", "story bell es 7 2 74.7 bastante fácil 8",
      ])
  }

  @Test func `a campaign that sets targets is warned of what is harder`() async throws {
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "date:", "reading: { stories: 5 }\ndate:")
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch().check()
    #expect(report.isComplete)
    let found = report.diagnostics.map { "\($0.code) \($0.severity) \($0.span.file)" }
    #expect(found == ["reading-hard warning Stories/es/bell.md"])
    #expect(report.diagnostics.first?.message.contains("an ease of 74.7, less than 80") == true)
  }

  @Test func `the report is printed for people, for programs and for tables`() throws {
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "languages: [en, es]", "languages: [en, es, vi]"),
      Change("Stories/vi/bell.md", .text("---\ntitle: Chuông\n---\nChuông reo. Trường mở cửa.\n")),
      Change("Strings/vi.yaml", .text("card: { call: Gọi }\n")),
    ])
    defer { campaign.remove() }
    let text = try CommandLineRun(["reading", campaign.campaign])
    #expect(text.status == 0)
    #expect(text.output.contains("grade -0.74"))
    #expect(text.output.contains("no formula for 'vi': length of sentences alone"))
    let csv = try CommandLineRun(["reading", campaign.campaign, "--format", "csv"])
    #expect(csv.output.contains("story,bell,vi,5,2,2.5,sentence-length,,,8,,\r\n"))
    let json = try CommandLineRun(["reading", campaign.campaign, "--format", "json"])
    let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let rows = try #require(report?["rows"] as? [[String: Any]])
    #expect(rows.compactMap { $0["language"] as? String } == ["en", "es", "vi"])
    #expect(rows[1]["score"] as? Double == 74.7)
  }

  @Test func `a campaign that is not there is an error`() throws {
    let run = try CommandLineRun(["reading", "/nowhere/campaign.yaml"])
    #expect(run.status == 1 && run.errors.contains("error[file-missing]"))
  }
}
