import Brand
import CampaignFile
import DocumentModel
import TestSupport
import Testing

struct `Rules of brands are read and checked` {
  typealias Bad = `Brand files are read and checked`.Bad

  private static let rules = """
    co-brands:
      order: [funder, partner]
      size: 50..120%
      clear: 0.3
      lines: { funder: { en: "Paid by {names}.", es: "Pagado por {names}." } }
    photos: { rule: { en: At eye level. }, credit: true, treatments: [plain, duotone] }
    patterns: { rule: { en: Never under text. }, use: [dots] }
    sub-brands: { may: [tagline, accent, logos] }
    palette:
    """

  @Test func `rules for grounds, partners, pictures and sub-brands are read`() throws {
    var fixture = try CampaignFixture("Brand/brand.yaml", "palette:", Self.rules)
    try fixture.change("Brand/brand.yaml", "clear: 0.25", "clear: 0.25, on: [paper, accent 10%]")
    let reading = try fixture.read()
    let brand = try #require(reading.campaign?.brand, "\(reading.diagnostics)")
    #expect(brand.logos["mark"]?.grounds?.map(\.name) == ["paper", "accent 10%"])
    #expect(brand.logos["mark"]?.allows(RGB(red: 255, green: 238, blue: 235)) == true)
    #expect(brand.logos["mark"]?.allows(.black) == false)
    let rules = try #require(brand.coBrands)
    #expect(rules.order == ["funder", "partner"] && rules.size == 0.5...1.2)
    #expect(rules.lines.first?.words[LanguageTag("es")] == "Pagado por {names}.")
    #expect(rules.rank(of: "partner") == 1 && rules.rank(of: "guest") == 2)
    #expect(
      brand.pictures?.treatments == [.plain, .duotone] && brand.pictures?.patterns == ["dots"])
    #expect(brand.openToSubBrands == ["tagline", "accent", "logos"])
  }

  @Test(arguments: [
    Bad("unknown-key", "palette:", "co-brands: { ⟦ordre⟧: [funder] }\npalette:"),
    Bad("wrong-type", "palette:", "co-brands: { order: ⟦funder⟧ }\npalette:"),
    Bad("empty-list", "palette:", "co-brands: { order: ⟦⟧[] }\npalette:"),
    Bad("duplicate-role", "palette:", "co-brands: { order: [funder, ⟦funder⟧] }\npalette:"),
    Bad("wrong-type", "palette:", "co-brands: { size: ⟦large⟧ }\npalette:"),
    Bad("out-of-range", "palette:", "co-brands: { size: ⟦0..50%⟧ }\npalette:"),
    Bad("out-of-range", "palette:", "co-brands: { clear: ⟦9⟧ }\npalette:"),
    Bad("wrong-type", "palette:", "co-brands: { lines: { funder: ⟦Paid by them⟧ } }\npalette:"),
    Bad("unknown-language", "palette:", "co-brands: { lines: { a: { ⟦fr⟧: x } } }\npalette:"),
    Bad("line-without-names", "palette:", "co-brands: { lines: { a: { en: ⟦Paid⟧ } } }\npalette:"),
    Bad("unknown-key", "palette:", "photos: { ⟦credits⟧: true }\npalette:"),
    Bad("wrong-type", "palette:", "photos: { credit: ⟦always⟧ }\npalette:"),
    Bad("unknown-value", "palette:", "photos: { treatments: [⟦sepia⟧] }\npalette:"),
    Bad("wrong-type", "palette:", "patterns: { use: ⟦dots⟧ }\npalette:"),
    Bad("missing-key", "palette:", "sub-brands: ⟦⟧{}\npalette:"),
    Bad("unknown-value", "palette:", "sub-brands: { may: [⟦acent⟧] }\npalette:"),
    Bad(
      "empty-palette",
      "palette:\n  ink: { screen: \"#1B1B3A\", press: [92, 88, 42, 52] }\n  accent: \"#F53\"",
      "palette: ⟦⟧{}"),
  ])
  func `a mistake is an error at its place`(bad: Bad) throws {
    let reading = try CampaignFixture("Brand/brand.yaml", bad.old, bad.new).read()
    let found = try #require(reading.diagnostics.first)
    #expect(found.code == bad.code, "\(reading.diagnostics)")
    #expect(reading.isAtMark, "\(found)")
  }

  @Test func `partners stand in the order of their roles, and then in that of their file`() throws {
    var fixture = try CampaignFixture(
      "Brand/brand.yaml", "palette:", "co-brands: { order: [funder] }\npalette:")
    try fixture.change("campaign.yaml", "vision:", "partners: partners.yaml\nvision:")
    fixture.files["partners.yaml"] = """
      partners:
        - { name: B, role: partner }
        - { name: A, role: partner }
        - { name: C, role: funder }
      """
    let campaign = try #require(try fixture.read().campaign)
    guard case .list(let partners)? = campaign.fields["partners"]?.content else {
      Issue.record("there are no partners")
      return
    }
    let names = partners.compactMap { partner -> String? in
      guard case .words(let words)? = partner["name"]?.content,
        case .literal(let name)? = words.segments.first?.content
      else { return nil }
      return name
    }
    #expect(names == ["C", "B", "A"])
  }

  @Test func `a photograph without credit is warned of where it is named`() throws {
    var fixture = try CampaignFixture(
      "Brand/brand.yaml", "palette:", "photos: { credit: true }\npalette:")
    try fixture.change("campaign.yaml", "vision:", "stories: Stories\nvision:")
    fixture.files["Stories/bell.svg"] = CampaignFixture.good["Brand/mark.svg"]
    fixture.files["Stories/bell.md"] = """
      ---
      title: The bell
      consent: { by: A neighbour, uses: [print] }
      photo: bell.svg
      alt: A bell
      ---
      It rang.
      """
    let found = try fixture.read().diagnostics.first { $0.code == "photo-without-credit" }
    #expect(found?.span.file == "Stories/bell.md" && found?.span.line == 4)
    #expect(found?.severity == .warning)
  }

  /// A font of nothing but the table that says what its maker allows.
  private static func font(allowing flags: UInt8...) -> [UInt8] {
    let table: [UInt8] = [0, 4, 0, 0, 1, 144, 0, 5] + flags
    return Array("OTTO".utf8) + [0, 1, 0, 0, 0, 0, 0, 0] + Array("OS/2".utf8)
      + [0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 10] + table
  }

  @Test(arguments: [
    (font(allowing: 0, 2), true), (font(allowing: 2, 0), true), (font(allowing: 0, 8), false),
    (font(allowing: 0, 0), false), (font(allowing: 0, 6), false),
  ])
  func `a font that may not be embedded is told where the brand names it`(
    bytes: [UInt8], isRefused: Bool
  ) throws {
    var fixture = CampaignFixture()
    fixture.bytes["Brand/own.otf"] = bytes
    let reading = try fixture.read()
    #expect(reading.codes == (isRefused ? ["font-license"] : []))
    #expect(reading.diagnostics.allSatisfy { $0.span.file == "Brand/brand.yaml" })
  }
}
