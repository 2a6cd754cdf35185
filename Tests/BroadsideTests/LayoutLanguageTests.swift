import Broadside
import Foundation
import TestSupport
import Testing

/// What templates say about where boxes stand and what changes, from the file to the page.
@Suite("The layout language") struct LayoutLanguageTests {
  private static let template = "Templates/card/template.yaml"

  private func text(_ changes: [Change], language: String = "en") async throws -> String {
    let campaign = try TinyCampaign(changes)
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=\(language)").render()
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    let bytes = Array(try #require(try campaign.outputs()["alder/\(language)/card.pdf"]))
    return try Tool("pdftotext").output(["FILE", "-"], for: bytes)
  }

  @Test func `a design changes by how much is to be said`() async throws {
    let changes = { (limit: Int) in
      [
        Change(
          Self.template, "layout:\n",
          """
          adapt:
            long:
              when: place.story.words > \(limit)
              hide: [story]
          layout:

          """)
      ]
    }
    #expect(try await text(changes(6)).contains("stayed open") == false, "it has seven words")
    #expect(try await text(changes(7)).contains("stayed open"))
    #expect(try await text(changes(7), language: "es").contains("siguió abierta"))
  }

  @Test func `a box placed at another takes no room and is read`() async throws {
    let sticker = """
        - body: "Free"
          size: 10pt
          width: 40pt
          anchor: story.top-end
          at: [1, 1]
      """
    let said = try await text([Change(Self.template, "layout:\n", "layout:\n\(sticker)\n")])
    #expect(said.contains("Free"))
  }

  @Test func `a box goes with the one that it is placed at`() async throws {
    let boxes = """
        - body: "Only if"
          name: maybe
          when: not place.name
        - body: "Free"
          size: 10pt
          anchor: maybe.top
      """
    let said = try await text([Change(Self.template, "layout:\n", "layout:\n\(boxes)\n")])
    #expect(!said.contains("Free"))
  }

  @Test func `what is wrong in the data names the box of the template, too`() async throws {
    let campaign = try TinyCampaign([
      Change("Strings/es.yaml", "  call: \"Llame al {place.phone}\"", "  other: x")
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch("language=es").check()
    let found = try #require(report.diagnostics.first { $0.code == "missing-translation" })
    #expect(found.span.file.hasPrefix("Strings/"))
    let place = try #require(found.related.first)
    #expect(place.span.file == Self.template)
    #expect(place.excerpt?.contains("strings.card.call") == true)
    #expect(report.diagnostics.text().contains("see: Templates/card/template.yaml:"))
    #expect(report.json.contains("\"related\""))
    #expect(report.diagnostics.sarif.contains("the box that shows it"))
  }

  @Test func `text that is too long names its box`() async throws {
    let long = String(repeating: "The bell rang and the school stayed open. ", count: 90)
    let campaign = try TinyCampaign([
      Change("Stories/bell.md", "The bell rang. The school stayed open.", long)
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch("language=en place=alder").check()
    let found = try #require(report.diagnostics.first { $0.code == "overset-text" })
    #expect(found.span.file == "Stories/bell.md")
    #expect(found.related.map(\.span.file) == [Self.template])
  }
}
