import Assembly
import Broadside
import CampaignFile
import DocumentModel
import Foundation
import Testing

@Suite struct BudgetTests {
  private static let template = "Templates/card/template.yaml"
  private static let limit = Change(
    template, "{ from: campaign.vision }", "{ from: campaign.vision, words: 2..9 }")
  private static let range = Change(template, "size: 24pt", "fit: { size: 12..24pt }")

  @Test func `every field with words is measured in every language`() async throws {
    let campaign = try TinyCampaign([Self.limit])
    defer { campaign.remove() }
    let report = try await campaign.batch().budget()
    #expect(report.diagnostics == [])
    let fields = ["headline", "place.story.body", "place.name", "strings.card.call"]
    #expect(report.rows.map(\.field) == fields + fields)
    #expect(report.rows.map(\.language) == ["en", "en", "en", "en", "es", "es", "es", "es"])
    let headline = report.rows[0]
    #expect((headline.slot, headline.least, headline.most) == ("headline", 2, 9))
    #expect(headline.used == BudgetRow.Amount(words: 5, characters: 26))
    for row in report.rows {
      let (comfortable, floor) = (try #require(row.comfortable), try #require(row.floor))
      #expect(0 < comfortable.words && comfortable.words <= floor.words, "\(row.field)")
      #expect(!row.isOver)
    }
  }

  @Test func `fields of a page that never comes are left out`() async throws {
    let more = """
      continued:
        thread: story
        layout:
          - body: "{strings.card.more}"
            size: 9pt
          - frame: []
            continues: story
      """
    let campaign = try TinyCampaign([
      Change(Self.template, "page: {", more + "\npage: {"),
      Change(Self.template, "- body: \"{place.story.body}\"", "- frame: \"{place.story.body}\""),
      Change("Strings/en.yaml", "  call:", "  more: There is more\n  call:"),
      Change("Strings/es.yaml", "  call:", "  more: Hay más\n  call:"),
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch("language=en place=birch").budget()
    #expect(report.diagnostics == [])
    #expect(!report.rows.isEmpty && !report.rows.contains { $0.field == "strings.card.more" })
  }

  @Test func `so many words fit, and one more does not`() async throws {
    let campaign = try TinyCampaign([Self.range])
    defer { campaign.remove() }
    let report = try await campaign.batch("language=en").budget()
    let row = try #require(report.rows.first { $0.field == "headline" })
    let floor = try #require(row.floor)
    #expect(floor.words > (row.comfortable?.words ?? 0), "smaller letters leave more room")
    var filler = try Self.filler("en")
    for (words, fits) in [(floor.words, true), (floor.words + 1, false)] {
      let vision = filler.text(words: words)
      if fits { #expect(vision.count == floor.characters) }
      let filled = try TinyCampaign([
        Self.range, Change("campaign.yaml", "Every child is known here.", "\"\(vision)\""),
      ])
      defer { filled.remove() }
      let check = try await filled.batch("language=en").check()
      #expect(check.diagnostics.contains { $0.code.hasPrefix("overset") } != fits)
    }
  }

  @Test func `the same budget comes of any number of jobs`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let one = try await campaign.batch("place=birch", jobs: 1).budget()
    #expect(try await campaign.batch("place=birch", jobs: 4).budget().rows == one.rows)
  }

  @Test func `more text than fits is pointed out`() async throws {
    let long = String(repeating: "We want every child to be known here. ", count: 30)
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "Every child is known here.", "\"\(long)\"")
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch("language=en place=birch").budget()
    let row = try #require(report.rows.first { $0.field == "headline" })
    #expect(row.isOver && row.edition == "card/birch/en/a5")
    #expect(report.text.contains("too long in card/birch/en/a5"))
  }

  @Test func `a language of which nothing is known is an error that says so`() async throws {
    let somali = [
      Change("campaign.yaml", "[en, es]", "[en, so]"),
      Change("campaign.yaml", "es: Prueba", "so: x"),
      Change("campaign.yaml", "es: Aquí te conocen.", "so: Waa la yaqaan."),
      Change("brand.yaml", "es: La marca", "so: x"),
    ]
    let campaign = try TinyCampaign(somali)
    defer { campaign.remove() }
    for folder in ["Stories", "Strings"] {
      let es = campaign.folder.appendingPathComponent(folder).path
      let name = folder == "Stories" ? ("es", "so") : ("es.yaml", "so.yaml")
      try FileManager.default.moveItem(atPath: "\(es)/\(name.0)", toPath: "\(es)/\(name.1)")
    }
    let report = try await campaign.batch("language=so").budget()
    #expect(report.diagnostics.map(\.code) == ["unknown-letters"])
    #expect(report.rows.isEmpty)
  }

  @Test func `tools read the budget as comma-separated values and as JSON`() async throws {
    let campaign = try TinyCampaign([Self.limit])
    defer { campaign.remove() }
    let report = try await campaign.batch("language=en").budget()
    let lines = report.csv.split(separator: "\r\n")
    #expect(lines.count == report.rows.count + 1)
    #expect(
      lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 15 })
    struct File: Decodable { var rows: [BudgetRow] }
    let file = try JSONDecoder().decode(File.self, from: Data(report.json.utf8))
    #expect(file.rows == report.rows)
  }

  @Test func `the table has a line for each field, columns aligned`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let run = try CommandLineRun(["budget", campaign.campaign, "--only", "language=es"])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 5)
    let head = lines[0].prefix(upTo: try #require(lines[0].firstRange(of: "field")).lowerBound)
    for line in lines {
      #expect(line.prefix(head.count).hasSuffix("  "))
      #expect(line.dropFirst(head.count).first?.isLetter == true)
    }
  }

  private static func filler(_ language: String) throws -> FillerText {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let table = LettersReader.profiles(
      library: LibraryFolders(root: "/\(root)/Assets"), findings: Findings())
    let tag = LanguageTag(language)
    return FillerText(language: tag, profile: try #require(table.profile(of: tag)))
  }
}
