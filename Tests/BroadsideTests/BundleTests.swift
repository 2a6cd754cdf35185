import Broadside
import Foundation
import TestSupport
import Testing

/// Editions put together in one file.
@Suite struct BundleTests {
  @Test func `pages with the same path go into one file, in the order of the editions`()
    async throws
  {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let report = try await campaign.batch().bundle(.screen, file: "bundles/{language}")
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    #expect(
      report.outcomes.map(\.files) == [["bundles/en-screen.pdf"], ["bundles/es-screen.pdf"]])
    #expect(report.outcomes.map(\.pages) == [2, 2])
    let outputs = try campaign.outputs()
    #expect(outputs.keys.sorted() == ["bundles/en-screen.pdf", "bundles/es-screen.pdf"])
    let bytes = Array(try #require(outputs["bundles/es-screen.pdf"]))
    let text = try Tool("pdftotext").output(["FILE", "-"], for: bytes)
    let first = try #require(text.range(of: "Alder"))
    let second = try #require(text.range(of: "Birch"))
    #expect(first.lowerBound < second.lowerBound)
    let facts = try Tool("pdfinfo").output(["FILE"], for: bytes)
    #expect(facts.contains("Title:           Prueba"), "\(facts)")
    #expect(facts.contains("Pages:           2"), "\(facts)")
    let again = try await campaign.batch(jobs: 1).bundle(.screen, file: "bundles/{language}")
    #expect(again.json == report.json)
    #expect(try campaign.outputs() == outputs)
  }

  @Test func `fonts are in a bundle once`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch("place=alder language=en").render()
    _ = try await campaign.batch().bundle(.screen, file: "all")
    let outputs = try campaign.outputs()
    func fonts(_ file: String) throws -> [String] {
      let bytes = Array(try #require(outputs[file]))
      return try Tool("pdffonts").output(["FILE"], for: bytes).split(separator: "\n").dropFirst(2)
        .compactMap { $0.split(separator: "+").last?.split(separator: " ").first.map(String.init) }
        .sorted()
    }
    #expect(try fonts("all-screen.pdf") == fonts("alder/en/card.pdf"))
  }

  @Test func `a bundle says each edition in its own language, as a section`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch("place=alder").bundle(.screen, file: "all")
    let bytes = Array(try #require(try campaign.outputs()["all-screen.pdf"]))
    let structure = try Tool("pdfinfo").output(["-struct", "FILE"], for: bytes)
    #expect(structure.components(separatedBy: "\n  Sect").count == 3, "\(structure)")
    let raw = try Tool("qpdf").output(
      ["--qdf", "--object-streams=disable", "FILE", "-"], for: bytes)
    #expect(raw.contains("/Lang (es)") && raw.contains("/Lang (en)"))
  }

  @Test func `finished files are packed by any field, and nothing is packed that is not there`()
    async throws
  {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let early = try await campaign.batch("place=alder").bundle(.zip, file: "{place.id}")
    #expect(early.diagnostics.map(\.code) == ["bundle-incomplete", "bundle-incomplete"])
    #expect(!early.isComplete)
    _ = try await campaign.batch().render()
    let report = try await campaign.batch().bundle(.zip, file: "{place.id}")
    #expect(report.outcomes.map(\.files) == [["alder.zip"], ["birch.zip"]])
    let zip = Array(try #require(try campaign.outputs()["alder.zip"]))
    let names = try Tool("python3").output(["-m", "zipfile", "-l", "FILE"], for: zip)
    #expect(names.contains("alder/en/card.pdf") && names.contains("alder/es/card.pdf"))
    #expect(!names.contains("birch"))
  }

  @Test(arguments: [
    ("{place.nme}", "unknown-field"), ("{place.id", "bad-field"),
    ("rejected/x", "reserved-file-name"),
  ])
  func `paths that cannot be made are told`(file: String, code: String) async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let report = try await campaign.batch().bundle(.screen, file: file)
    #expect(report.diagnostics.first?.code == code, "\(report.diagnostics.map(\.code))")
    #expect(report.outcomes.isEmpty)
  }

  @Test func `a bundle of what no piece is made as is told`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let report = try await campaign.batch().bundle(.press, file: "all")
    #expect(report.diagnostics.map(\.code) == ["nothing-to-bundle"])
  }
}
