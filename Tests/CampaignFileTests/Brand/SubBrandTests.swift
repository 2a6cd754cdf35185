import Brand
import CampaignFile
import DocumentModel
import TestSupport
import Testing

struct `A sub-brand changes what its parent lets it` {
  typealias Bad = `Brand files are read and checked`.Bad

  private static let own = """
    parent: brand.yaml
    tagline: { en: By the water, es: Junto al agua }
    palette: { lagoon: "#0E7C86" }
    roles: { accent: lagoon }
    logos:
      mark: { file: mark.svg, alt: { en: a wave, es: una ola } }
    """

  /// A campaign whose places are `shore` and `hill`, of which the first has a brand of its own.
  private static func fixture(_ own: String = own, may: String = "tagline, accent, logos") throws
    -> CampaignFixture
  {
    var fixture = try CampaignFixture(
      "Brand/brand.yaml", "palette:\n",
      "sub-brands: { may: [\(may)] }\npalette:\n  paper: \"#FFF\"\n")
    try fixture.change(
      "campaign.yaml", "brand: Brand/brand.yaml",
      "brand: Brand/brand.yaml\nbrands: { shore: Brand/shore.yaml }\nplaces: places.csv")
    fixture.files["places.csv"] = "id,name\nshore,Shore\nhill,Hill\n"
    fixture.files["Brand/shore.yaml"] = own
    return fixture
  }

  @Test func `it has its own accent, line and mark, and all else of the parent`() throws {
    let reading = try Self.fixture().read()
    let campaign = try #require(reading.campaign, "\(reading.diagnostics)")
    #expect(campaign.subBrands.keys.sorted() == ["shore"])
    let own = try #require(campaign.subBrands["shore"])
    #expect(own.problem == nil, "\(reading.diagnostics)")
    #expect(own.book.palette["accent"]?.screen.hex == "#FF5533", "an ink goes before a role")
    #expect(own.book.palette.roles["accent"]?.screen.hex == "#0E7C86")
    #expect(own.book.palette["ink"] == campaign.brand.palette["ink"])
    #expect(own.book.styles == campaign.brand.styles)
    #expect(own.book.logos["mark"]?.alternatives[LanguageTag("en")] == "a wave")
    #expect(campaign.brand.logos["mark"]?.alternatives[LanguageTag("en")] == "a heart")
    #expect(own.fields["tagline"] != campaign.brandFields["tagline"])
    #expect(own.fields["name"] == campaign.brandFields["name"])
  }

  @Test(arguments: [
    Bad("brand-locked", "palette: {", "palette: { ⟦ink⟧: \"#000\","),
    Bad("brand-locked", "roles: {", "roles: { ⟦primary⟧: lagoon,"),
    Bad("brand-locked", "roles: {", "roles: { ⟦on-band⟧: ink,"),
    Bad("brand-locked", "tagline:", "⟦brand⟧: Ours\ntagline:"),
    Bad("brand-locked", "tagline:", "⟦theme⟧: civic\ntagline:"),
    Bad("brand-locked", "tagline:", "⟦styles⟧: { body: { leading: 2 } }\ntagline:"),
    Bad("brand-locked", "tagline:", "⟦voice⟧: { never: { en: [a] } }\ntagline:"),
    Bad("brand-locked", "tagline:", "⟦co-brands⟧: {}\ntagline:"),
    Bad("brand-locked", "tagline:", "sub-brands: { may: [accent, ⟦primary⟧] }\ntagline:"),
    Bad("key-conflict", "tagline:", "⟦extends⟧: brand.yaml\ntagline:"),
    Bad("brand-loop", "parent: brand.yaml", "parent: ⟦shore.yaml⟧"),
    Bad("brand-elsewhere", "parent: brand.yaml", "parent: ⟦../Brand/brand.yaml⟧"),
    Bad("file-missing", "parent: brand.yaml", "parent: ⟦brnd.yaml⟧"),
    Bad("unknown-ink", "accent: lagoon", "accent: ⟦lagon⟧"),
  ])
  func `everything else is an error where it stands`(bad: Bad) throws {
    let marked = MarkedSource(Self.own.replacing(bad.old, with: bad.new, maxReplacements: 1))
    let reading = try Self.fixture(marked.text).read()
    let found = try #require(reading.diagnostics.first)
    #expect(found.code == bad.code, "\(reading.diagnostics)")
    let mark = try #require(marked.marks.first)
    #expect(found.span.file == "Brand/shore.yaml" && found.span.line == mark.line)
    #expect(found.span.column == mark.column && found.hint != nil)
    #expect(reading.campaign?.subBrands["shore"]?.problem != nil)
  }

  @Test func `a parent that opens nothing locks all, and says so`() throws {
    var fixture = try Self.fixture()
    try fixture.change("Brand/brand.yaml", "sub-brands: { may: [tagline, accent, logos] }\n", "")
    let reading = try fixture.read()
    #expect(reading.codes.allSatisfy { $0 == "brand-locked" } && reading.codes.count == 4)
    #expect(reading.diagnostics.first?.hint?.contains("change nothing") == true)
  }

  @Test func `parents in a circle are told, however long it is`() throws {
    var fixture = try Self.fixture("parent: bay.yaml")
    fixture.files["Brand/bay.yaml"] = "parent: cove.yaml"
    fixture.files["Brand/cove.yaml"] = "parent: bay.yaml"
    let found = try #require(try fixture.read().diagnostics.first)
    #expect(found.code == "brand-loop" && found.span.file == "Brand/cove.yaml")
  }

  @Test func `a brand of its own is no sub-brand, and a place must be there`() throws {
    var fixture = try Self.fixture(CampaignFixture.good["Brand/brand.yaml"] ?? "")
    #expect(try fixture.read().codes == ["brand-unrelated"])
    try fixture.change("campaign.yaml", "{ shore:", "{ ⟦shroe⟧:")
    let reading = try fixture.read()
    #expect(reading.codes == ["unknown-place"] && reading.isAtMark)
  }

  @Test func `grandchildren are held to what is handed on`() throws {
    var fixture = try Self.fixture("parent: bay.yaml\ntagline: { en: Ours, es: Nuestro }")
    fixture.files["Brand/bay.yaml"] = "parent: brand.yaml\nsub-brands: { may: [accent] }"
    let found = try #require(try fixture.read().diagnostics.first)
    #expect(found.code == "brand-locked" && found.span.file == "Brand/shore.yaml")
    #expect(found.hint?.contains("bay.yaml") == true)
  }
}
