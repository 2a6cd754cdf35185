import Broadside
import Foundation
import TestSupport
import Testing

@Suite struct `A brand is proposed` {
  @Test(arguments: ["#1F6F5C", "#FFD23F", "#808080"])
  func `from one colour, renders at once and says why`(color: String) async throws {
    let brand = try BrandStarter(color: color, name: "Open \"Doors\"", languages: ["en", "es"])
    #expect(brand.report.contains("needs 4.5") && brand.report.contains("theme 'civic'"))
    let campaign = try TinyCampaign([Change("campaign.yaml", "brand.yaml", "Brand/brand.yaml")])
    defer { campaign.remove() }
    try brand.write(to: campaign.folder.path + "/Brand")
    let report = try await campaign.batch().check()
    #expect(report.isComplete && report.diagnostics.isEmpty, "\(report.diagnostics.text())")
  }

  @Test func `from a logo, by its strongest colour, with variants of it`() throws {
    let folder = try TemporaryFolder()
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" \
      fill="#DDDDDD"/><path fill="#8A1C4A" d="M0 0H10V10Z"/></svg>
      """
    let logo = try folder.write(Array(svg.utf8), as: "logo.svg")
    let brand = try BrandStarter(logo: logo)
    #expect(brand.report.contains("#8A1C4A, which covers"))
    try brand.write(to: folder.path + "/Brand")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Brand")
    #expect(files.sorted() == ["brand.yaml", "mark-mono.svg", "mark-reversed.svg", "mark.svg"])
    #expect(throws: BrandStarter.Failure.self) { try brand.write(to: folder.path + "/Brand") }
  }

  @Test(arguments: [("#FF", nil, "is no colour"), ("#FF0000", "loud", "no theme 'loud'")])
  func `what cannot be used is told`(color: String, theme: String?, words: String) {
    let failure = #expect(throws: BrandStarter.Failure.self) {
      try BrandStarter(color: color, theme: theme)
    }
    #expect(failure?.description.contains(words) == true)
  }

  @Test func `a logo that is all white gives no colour`() throws {
    let folder = try TemporaryFolder()
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#FFF"/></svg>
      """
    let logo = try folder.write(Array(svg.utf8), as: "logo.svg")
    let failure = #expect(throws: BrandStarter.Failure.self) { try BrandStarter(logo: logo) }
    #expect(failure?.description.contains("all white") == true)
  }
}
