import Broadside
import Foundation
import TestSupport
import Testing

@Suite struct `The brand kit is written` {
  private static let mark = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#2A2F7F" d="M0 0H10V10Z"/></svg>
    """

  @Test func `as a folder and as one file, the same on each run`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let report = try await campaign.batch().kit()
    #expect(report.isComplete && report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    let first = try campaign.outputs()
    #expect(first["test/brand-kit.zip"] != nil && first["test/brand-kit/CREDITS.txt"] != nil)
    #expect(first.keys.filter { $0.contains("/letterhead-") }.count == 2)
    #expect(first.keys.allSatisfy { !$0.contains("broadside-part") })
    _ = try await campaign.batch().kit()
    #expect(try campaign.outputs() == first)
    let names = try Tool("python3").run([
      "-c",
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
        + "print(len(z.namelist()))", campaign.folder.path + "/Output/test/brand-kit.zip",
    ])
    #expect(String(decoding: names, as: UTF8.self) == "\(first.count - 1)\n")
  }

  @Test func `one drawing of mark and name gives the mark alone and both lock-ups`() async throws {
    let logo = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><g id="mark"><path fill="#2A2F7F" \
      d="M0 0H20V20H0Z"/></g><g id="name"><path fill="#1B1B3A" d="M30 6H90V14H30Z"/></g></svg>
      """
    let campaign = try TinyCampaign([Change("mark.svg", .text(logo))])
    defer { campaign.remove() }
    let report = try await campaign.batch().kit()
    #expect(report.isComplete && report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    let made = try campaign.outputs()
    /// Width and height as the file's head says them (PNG, 11.2.2).
    func size(_ name: String) throws -> String {
      let bytes = Array(try #require(made["test/brand-kit/logos/\(name)-color.png"]))
      let sides = [16, 20].map { bytes[$0..<($0 + 4)].reduce(0) { $0 << 8 | Int($1) } }
      return "\(sides[0])x\(sides[1])"
    }
    #expect(try size("mark/mark") == "96x96")
    #expect(try size("horizontal/horizontal") == "432x96")
    // The name is set as wide as two marks: 40 by 5⅓ under 20 by 20 and a gap of 4.
    #expect(try size("stacked/stacked") == "131x96")
    #expect(!made.keys.contains { $0.contains("lock-ups") })
  }

  @Test func `words that the brand never uses are warned of wherever they stand`() async throws {
    let campaign = try TinyCampaign([
      Change(
        "brand.yaml", "palette:",
        "voice: { never: { en: [Known Here, bell], es: [llame] } }\npalette:")
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch().check()
    #expect(report.isComplete)
    let found = report.diagnostics.filter { $0.code == "word-never" }
    #expect(
      Set(found.map(\.span.file)) == ["Stories/bell.md", "Strings/es.yaml", "campaign.yaml"])
  }

  @Test(arguments: [
    ("logo-raster", Self.mark.replacing("<path", with: "<image width='1' height='1'/><path")),
    (
      "svg-text",
      Self.mark.replacing("<path", with: "<text font-family='Gone Sans'>Hearts</text><path")
    ),
    ("logo-white", Self.mark.replacing("#2A2F7F", with: "#FEFEFE")),
    ("logo-size", Self.mark.replacing("viewBox=\"0 0 10 10\"", with: "width=\"10\" height=\"10\"")),
    ("logo-colors", Self.mark.replacing("#2A2F7F", with: "rgb(200,20,20)")),
  ])
  func `a logo that cannot be carried is told where it is named`(code: String, svg: String)
    async throws
  {
    let campaign = try TinyCampaign([Change("mark.svg", .text(svg))])
    defer { campaign.remove() }
    let report = try await campaign.batch().kit()
    let found = try #require(report.diagnostics.first)
    #expect(found.code == code && found.span.file == "brand.yaml" && found.span.line == 12)
    #expect(found.hint != nil)
    #expect(report.isComplete == (found.severity == .warning))
  }
}
