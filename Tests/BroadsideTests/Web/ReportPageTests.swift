import Foundation
import TestSupport
import Testing

@testable import Broadside

@Suite("The report of a run") struct ReportPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A campaign of which one edition is overset, one lacks words, one is broken and one is good.
  private func campaign() throws -> TinyCampaign {
    try TinyCampaign([
      Change(
        "places.csv",
        .text(
          """
          id,name,story,phone
          alder,Alder & "Elm",bell,555-0101
          birch,\(String(repeating: "Neighbourhood", count: 24)),bell,555-0102
          cedar,Cedar,bell,\u{12345}

          """))
    ])
  }

  private func page(_ campaign: TinyCampaign) throws -> String {
    try String(contentsOfFile: campaign.output + "/report.html", encoding: .utf8)
  }

  @Test func `shows every edition with its state, a picture and the file that it leads to`()
    async throws
  {
    let campaign = try campaign()
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    let page = try page(campaign)
    #expect(page.contains("<a href=\"alder/en/card.pdf\">"))
    #expect(page.contains("<img src=\"report/card-alder-en-a5.png\" alt=\"\""))
    #expect(page.contains("Alder &amp; &quot;Elm&quot;"))
    #expect(page.components(separatedBy: "<td class=\"overset\">").count == 3)
    #expect(page.components(separatedBy: "<td class=\"failed\">").count == 3)
    let pictures = try FileManager.default.contentsOfDirectory(atPath: campaign.output + "/report")
    #expect(pictures.sorted() == ["card-alder-en-a5.png", "card-alder-es-a5.png"])
    try campaign.change("places.csv", "\u{12345}", "555-0103")
    _ = try await campaign.batch("place=cedar").render()
    #expect(try self.page(campaign).contains("<td class=\"made\"><a href=\"cedar/en/card.pdf\">"))
    #expect(try self.page(campaign).contains("<td class=\"kept\"><a href=\"alder/en/card.pdf\">"))
  }

  @Test func `tells that a file is of an earlier run where it could not be made again`()
    async throws
  {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    try campaign.change("places.csv", "555-0102", "\u{12345}")
    _ = try await campaign.batch().render()
    #expect(try page(campaign).contains("<td class=\"stale\"><a href=\"birch/en/card.pdf\">"))
    #expect(try page(campaign).contains("<td class=\"cached\"><a href=\"alder/en/card.pdf\">"))
  }

  @Test func `is valid, and without barriers in a browser`() async throws {
    let campaign = try campaign()
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    // The browser looks at a copy elsewhere.
    let copy = try page(campaign).replacing(
      "src=\"report/", with: "src=\"file://\(campaign.output)/report/")
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(copy.utf8), as: "report.html")
    let axe = Self.root.appending(path: "Tests/BroadsideTests/Web/axe.py").path
    #expect(String(decoding: try Tool.python().run([axe, file]), as: UTF8.self) == "looked at 1\n")
    #expect(
      String(decoding: try Tool.python().run(["-c", Self.strict, file]), as: UTF8.self) == "")
  }

  /// Names the first error of syntax in a page.
  private static let strict = """
    import html5lib, sys
    try:
        html5lib.HTMLParser(strict=True).parse(open(sys.argv[1], "rb"), transport_encoding="utf-8")
    except html5lib.html5parser.ParseError as error:
        print(error)
    """

  @Test func `is the same in a second run, but for what it says was made`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch(jobs: 1).render()
    let first = try page(campaign)
    var anew = try campaign.batch(jobs: 4)
    anew.usesCache = false
    _ = await anew.render()
    #expect(try page(campaign) == first)
  }
}
