import Foundation
import TestSupport
import Testing

@testable import Broadside

/// Tables with many rows, some of them bad.
@Suite("Bad input under load") struct UnderLoadTests {
  private func campaign(rows: Int, bad: (Int) -> Bool) throws -> TinyCampaign {
    let campaign = try TinyCampaign()
    let lines = (0..<rows).map { row in
      bad(row) ? "p\(row),Place \(row),nothing,555" : "p\(row),Place \(row),bell,555-0100"
    }
    let table = "id,name,story,phone\n" + lines.joined(separator: "\n") + "\n"
    try campaign.write(Data(table.utf8), to: "places.csv")
    return campaign
  }

  @Test func `one bad row of many fails alone, and the exit status says so`() throws {
    let campaign = try campaign(rows: 300) { $0 == 123 }
    defer { campaign.remove() }
    let run = try CommandLineRun(["check", campaign.campaign, "--only", "language=en"])
    #expect(run.status == 1)
    #expect(run.output.contains("299 of 300 editions ready to be made"))
    #expect(run.errors.contains("places.csv:125:"))
    #expect(run.errors.components(separatedBy: "error[").count == 2)
  }

  @Test func `of five hundred bad rows the first ten are told in full, and how many more`() throws {
    let campaign = try campaign(rows: 510) { $0 < 500 }
    defer { campaign.remove() }
    let run = try CommandLineRun(["check", campaign.campaign, "--only", "language=en"])
    #expect(run.status == 1)
    #expect(run.output.contains("10 of 510 editions ready to be made"))
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count < 80, "\(lines.count) lines")
    let codes = run.errors.matches(of: #/error\[([a-z-]+)\]/#).map { String($0.1) }
    #expect(codes.count == 10 && Set(codes).count == 1)
    #expect(run.errors.contains("and 490 more errors [\(codes.first ?? "")] in places.csv"))
  }

  @Test func `a table of a million rows is refused with a number, in little time and memory`()
    throws
  {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    var table = Data("id,name,story,phone\n".utf8)
    for row in 0..<1_000_000 { table += Data("p\(row),P,bell,5\n".utf8) }
    try campaign.write(table, to: "places.csv")
    let start = ContinuousClock.now
    let run = try CommandLineRun(["check", campaign.campaign])
    #expect(run.status == 1)
    #expect(run.errors.contains("error[table-too-long]"))
    #expect(run.errors.contains("the table has 1000000 rows, more than 200000"))
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
