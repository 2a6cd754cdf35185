import DocumentModel
import Testing

@testable import CampaignFile

@Suite struct ClaimTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var head = ""
    var source: String
    var months = 24
    var found: [String] = []
    var testDescription: String { "\(head) \(source) \(months)" }
  }

  private static func text(_ head: String, _ source: String, number: String = "**11** ") -> String {
    "---\nname: Funders\n\(head)---\n## Open.\n\n\(number)schools.\n\n\(source)\n"
  }

  @Test(arguments: [
    Case(source: "*Logs, as of {2026-09-01}*"),
    Case(source: "*Logs, {2024-09-14 : date long}*"),
    Case(source: "*Logs, {2024-09-13 : date long}*", found: ["claim-stale 8:9"]),
    Case(source: "*Logs, {2025-03-13}*", months: 18, found: ["claim-stale 8:9"]),
    Case(source: "*Logs, {2025-03-14}*", months: 18),
    Case(source: "*Logs, {2026-09-15}*", found: ["claim-ahead 8:9"]),
    Case(source: "*Logs, 2026*", found: ["claim-undated 8:1"]),
    Case(source: "", found: ["claim-unsourced 6:3"]),
    Case(source: "Logs, {2026-09-01}", found: ["claim-unsourced 6:3"]),
    Case(head: "as_of: 2026-09-01\n", source: "*Logs*"),
    Case(head: "as_of: 2023-09-01\n", source: "*Logs*", found: ["claim-stale 3:8"]),
    Case(head: "as_of: 2023-09-01\n", source: "*Logs, {2026-09-01}*"),
    Case(head: "as_of: 2026-09-01\n", source: "*Logs, {2020-01-01}*", found: ["claim-stale 9:9"]),
    Case(head: "as_of: 2026-09-31\n", source: "*L*", found: ["bad-date 3:8", "claim-undated 9:1"]),
    Case(head: "as_of:\n", source: "*L*", found: ["claim-undated 9:1"]),
  ])
  func `a number has a source and a day that is not long ago`(claim: Case) throws {
    let disk = try TextsFixture([("T/funders.md", Self.text(claim.head, claim.source))])
    #expect(disk.audiences(months: claim.months).count == 1)
    let found = disk.findings.diagnostics.map { "\($0.code) \($0.span.line):\($0.span.column)" }
    #expect(found == claim.found)
    #expect(disk.findings.diagnostics.allSatisfy { $0.hint != nil })
  }

  @Test func `a point without a number needs no source`() throws {
    let disk = try TextsFixture([("T/funders.md", Self.text("", "", number: "Many "))])
    _ = disk.audiences()
    #expect(disk.found.isEmpty)
  }

  @Test func `translations share the day and need a source of their own`() throws {
    let disk = try TextsFixture([
      ("T/funders.md", Self.text("as_of: 2026-09-01\n", "*Logs*")),
      ("T/es/funders.md", Self.text("", "*Registros*")),
      ("T/ar/funders.md", Self.text("", "")),
    ])
    let audience = try #require(disk.audiences().first)
    #expect(shown(audience["as_of"]) == "2026-09-01")
    #expect(disk.found == ["claim-unsourced T/ar/funders.md 6:3"])
  }

  @Test func `an old day for all points is said once`() throws {
    let text = Self.text("as_of: 2020-09-01\n", "*Logs*\n\n## Two.\n\n**3** more.\n\n*Logs*")
    let disk = try TextsFixture([("T/funders.md", text)])
    _ = disk.audiences()
    #expect(disk.found == ["claim-stale T/funders.md 3:8"])
  }

  @Test(arguments: [
    (18, "2026-09-14", "2025-03-14"), (1, "2026-03-31", "2026-02-28"),
    (24, "2024-02-29", "2022-02-28"), (9, "2026-09-30", "2025-12-30"),
    (12, "0000-05-01", "0000-01-01"),
  ])
  func `months are counted back to a day of the calendar`(
    months: Int, day: String, expected: String
  ) {
    #expect(CalendarDate.day(months: months, before: day) == expected)
  }

  @Test(arguments: [
    ("a: { b: \"31 % fewer\" }", ["claim-unsourced 1:10"]),
    ("a: { b: \"31%\", source: \"Logs, {2026-09-01}\" }", []),
    ("a: { b: \"31%\", b_source: \"Logs, {2020-09-01}\" }", ["claim-stale 1:34"]),
    ("a: { source: Logs, b: [{ c: \"31%\" }] }", []),
    ("a: { b: \"Agree 100 times, % or not\" }", []),
    ("a: { b: \"٣١٪\" }", ["claim-unsourced 1:10"]),
  ])
  func `a percentage among the strings has a source near it`(yaml: String, found: [String]) throws {
    let disk = try TextsFixture([("W/en.yaml", yaml + "\n")])
    _ = disk.strings()
    let told = disk.findings.diagnostics.filter { $0.code.hasPrefix("claim") }
      .map { "\($0.code) \($0.span.line):\($0.span.column)" }
    #expect(told == found)
  }

  @Test func `a later day of use judges in the place of the campaign's date`() {
    let day = DayOfUse(campaign: "2026-09-14", today: "2027-01-01")
    #expect(day.isAfter("2026-12-31") && !day.isAfter("2027-01-01"))
    #expect(day.described == "today, 2027-01-01")
    #expect(DayOfUse(campaign: "2026-09-14", today: "2026-01-01").day == "2026-09-14")
  }
}
