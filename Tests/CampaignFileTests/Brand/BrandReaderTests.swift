import Brand
import CampaignFile
import DocumentModel
import TestSupport
import Testing

struct `Brand files are read and checked` {
  struct Bad: Sendable, CustomTestStringConvertible {
    var code: String
    var old: String
    var new: String
    var testDescription: String { "\(code): \(new)" }

    init(_ code: String, _ old: String, _ new: String) {
      self.code = code
      self.old = old
      self.new = new
    }
  }

  @Test func `a good brand has its inks, typefaces, styles, logos and fallbacks`() throws {
    let reading = try CampaignFixture().read()
    let brand = try #require(reading.campaign?.brand)
    #expect(brand.palette.inks.map(\.name) == ["ink", "accent"])
    #expect(brand.palette["ink"]?.press?.cyan == 0.92)
    #expect(brand.palette["accent"]?.screen.hex == "#FF5533")
    #expect(brand.typefaces["display"]?.variants.map(\.scripts) == [["Latn"], ["Arab"]])
    #expect(brand.typefaces["display"]?.variants.map(\.scale) == [1, 0.8])
    #expect(brand.typefaces["text"]?.variants.map(\.family.name) == ["Own Face"])
    #expect(brand.styles["headline"]?.weight == 800)
    #expect(brand.styles["headline"]?.tracking == -25)
    #expect(brand.styles["headline"]?.hangsPunctuation == true)
    #expect(brand.styles["body"]?.features == [FontFeature("tnum"), FontFeature("liga", 0)])
    #expect(brand.logos["mark"]?.alternatives[LanguageTag("es")] == "un corazón")
    #expect(brand.logos["mark"]?.picture.size == Size(width: 20, height: 10))
    #expect(abs((brand.logos["mark"]?.minimumWidth ?? 0) - 34.016) < 0.001)
  }

  @Test func `an ink may be a spot and overprint`() throws {
    let reading = try CampaignFixture(
      "Brand/brand.yaml", "accent: \"#F53\"",
      "accent: { screen: \"#F53\", spot:  Warm  Red C, press: [0, 83, 80, 0], overprint: true }"
    ).read()
    let ink = try #require(reading.campaign?.brand.palette["accent"])
    #expect(ink.spot?.name == "Warm Red C" && ink.spot?.values == ink.press)
    #expect(ink.spot?.part == 1 && ink.overprints == true)
  }

  @Test func `families for scripts that the brand leaves out are fallbacks if they are there`()
    throws
  {
    let brand = try #require(try CampaignFixture().read().campaign?.brand)
    #expect(brand.fallbacks.map(\.name) == ["Sample Greek"])
    #expect(brand.fallbacks.first?.faces.map(\.weight) == [400])
    #expect(
      brand.offers == [FontOffer(family: "Sample Thai", scripts: ["Thai"], package: "fonts-thai")])
  }

  @Test(arguments: [
    Bad("unknown-key", "palette:", "⟦pallette⟧: {}\npalette:"),
    Bad("unknown-key", "palette:", "voice: { ⟦tune⟧: Plain }\npalette:"),
    Bad("wrong-type", "palette:", "voice: { never: { en: ⟦stakeholders⟧ } }\npalette:"),
    Bad("unknown-language", "palette:", "voice: { never: { ⟦english⟧: [a] } }\npalette:"),
    Bad("out-of-range", "palette:", "lint: { difference: ⟦99⟧ }\npalette:"),
    Bad("unknown-template", "palette:", "lint: { boilerplate: [⟦leaflet⟧] }\npalette:"),
    Bad("unknown-key", "palette:", "lint: { ⟦colors⟧: 3 }\npalette:"),
    Bad("wrong-type", "palette:", "boilerplate: ⟦⟧[Words]\npalette:"),
    Bad("ink-without-contrast", "  ink: { screen: \"#1B1B3A\"", "  ⟦ink⟧: { screen: \"#F64\""),
    Bad("unknown-key", "palette:", "roles: { ⟦primery⟧: ink }\npalette:"),
    Bad("unknown-ink", "palette:", "roles: { primary: ⟦inc⟧ }\npalette:"),
    Bad("role-order", "palette:", "roles: { paper: ⟦on-band⟧ }\npalette:"),
    Bad("low-contrast", "palette:", "roles: { band: ink, on-band: ⟦ink 90%⟧ }\npalette:"),
    Bad("unknown-theme", "palette:", "theme: ⟦cvic⟧\npalette:"),
    Bad("file-missing", "palette:", "extends: ⟦parent.yaml⟧\npalette:"),
    Bad("brand-elsewhere", "palette:", "extends: ⟦../brand.yaml⟧\npalette:"),
    Bad("brand-loop", "palette:", "extends: ⟦brand.yaml⟧\npalette:"),
    Bad("wrong-type", "palette:", "lengths: { corner: ⟦3⟧ }\npalette:"),
    Bad("wrong-type", "\"#F53\"", "⟦\"#F5\"⟧"),
    Bad("wrong-type", "accent: \"#F53\"", "⟦accent⟧: #F53"),
    Bad("wrong-type", "[92, 88, 42, 52]", "⟦⟧[92, 88, 42]"),
    Bad("out-of-range", "[92, 88, 42, 52]", "[92, 88, ⟦420⟧, 52]"),
    Bad("missing-key", "{ screen: \"#1B1B3A\", press", "⟦⟧{ press"),
    Bad("duplicate-key", "accent: \"#F53\"", "⟦ink⟧: \"#F53\""),
    Bad("spot-without-values", "press: [92, 88, 42, 52]", "spot: ⟦PANTONE 286 C⟧"),
    Bad("spot-without-values", "[92, 88, 42, 52]", "⟦PANTONE 286 C⟧"),
    Bad(
      "spot-twice", "press: [92, 88, 42, 52] }\n  accent: \"#F53\"",
      "spot: Reflex Blue, press: [92, 88, 42, 52] }\n"
        + "  accent: ⟦⟧{ screen: \"#F53\", spot: Reflex Blue, press: [1, 2, 3, 4] }"),
    Bad("wrong-spot", "press: [92", "spot: ⟦Black⟧, press: [92"),
    Bad("wrong-type", "press: [92", "spot: ⟦[PANTONE 286 C]⟧, press: [92"),
    Bad("wrong-type", "press: [92", "overprint: ⟦sometimes⟧, press: [92"),
    Bad("wrong-type", "scripts: [Arab]", "scripts: [⟦arabic⟧]"),
    Bad("out-of-range", "own.otf, weight: 400", "own.otf, sizes: ⟦9..6pt⟧"),
    Bad("wrong-type", "own.otf, weight: 400", "own.otf, sizes: ⟦small⟧"),
    Bad("wrong-type", "own.otf, weight: 400", "own.otf, axes: { ⟦weight⟧: 600 }"),
    Bad("wrong-type", "own.otf, weight: 400", "own.otf, axes: { wght: ⟦bold⟧ }"),
    Bad("unknown-font", "family: Own Face", "family: ⟦Own Fase⟧"),
    Bad("unknown-ink", "ink: ink, hang", "ink: ⟦imk⟧, hang"),
    Bad("unknown-typeface", "type: display", "type: ⟦dislay⟧"),
    Bad("unknown-key", "  headline:", "  ⟦headlin⟧:"),
    Bad("wrong-type", "leading: 0.95", "leading: ⟦tight⟧"),
    Bad("out-of-range", "leading: 0.95", "leading: ⟦95⟧"),
    Bad("wrong-type", "hang: true", "hang: ⟦1⟧"),
    Bad("wrong-type", "hang: true", "hang: true, hyphenate: ⟦often⟧"),
    Bad("wrong-type", "liga=0", "⟦ligature⟧"),
    Bad("unknown-value", "align: start", "align: ⟦left⟧"),
    Bad("wrong-type", "align: start", "run-in: ⟦bold⟧"),
    Bad("out-of-range", "align: start", "item-space: ⟦12⟧"),
    Bad("unknown-value", "align: start", "figures: ⟦oldstyle⟧"),
    Bad("unknown-value", "align: start", "figures: [tabular, ⟦wide⟧]"),
    Bad("key-conflict", "align: start", "figures: [tabular, old-style, ⟦lining⟧]"),
    Bad("unknown-value", "align: start", "small-caps: ⟦some⟧"),
    Bad("wrong-type", "align: start", "fractions: ⟦1/2⟧"),
    Bad("wrong-type", "align: start", "ordinals: ⟦st⟧"),
    Bad("wrong-type", "minimum: 12mm", "minimum: ⟦12⟧"),
    Bad("wrong-type", "minimum: 12mm", "minimum: ⟦12%w⟧"),
    Bad("wrong-type", "clear: 0.25", "on: ⟦paper⟧"),
    Bad("empty-list", "clear: 0.25", "on: ⟦⟧[]"),
    Bad("unknown-ink", "clear: 0.25", "on: [ink, ⟦papr⟧]"),
    Bad("unknown-ink", "clear: 0.25", "on: [⟦mark⟧]"),
    Bad("wrong-type", "clear: 0.25", "on: [⟦\"gradient(0, ink, accent)\"⟧]"),
    Bad("image-missing", "file: mark.svg", "file: ⟦mrk.svg⟧"),
    Bad("unknown-language", "es: un corazón", "⟦fr⟧: un cœur"),
    Bad("font-missing", "file: own.otf", "file: owm.otf"),
    Bad("path-outside", "file: own.otf", "file: ⟦../own.otf⟧"),
    Bad("font-broken", "file: own.otf", "file: mark.svg"),
  ])
  func `a mistake is an error at its place`(bad: Bad) throws {
    let reading = try CampaignFixture("Brand/brand.yaml", bad.old, bad.new).read()
    let found = try #require(reading.diagnostics.first)
    #expect(found.code == bad.code)
    #expect(reading.marks.isEmpty || reading.isAtMark)
    #expect(found.span.file == "Brand/brand.yaml")
  }

  @Test func `a missing font names the package that brings it`() throws {
    var fixture = CampaignFixture()
    fixture.files["Assets/Fonts/sample.otf"] = nil
    let reading = try fixture.read()
    #expect(Set(reading.codes) == ["font-missing"])
    #expect(reading.diagnostics.first?.hint == "apt-get install fonts-sample")
  }

  @Test(arguments: [
    ("oklch(62.8% 0.2577 29.23)", "#FF0000", []), ("oklch(0.452 0.3132 264.05deg)", "#0000FF", []),
    ("oklch(100% 0 0)", "#FFFFFF", []),
    ("oklch(70% 0.4 145)", "#00BF34", ["color-out-of-gamut"]),
  ])
  func `colours may be written by lightness, chroma and hue`(
    text: String, hex: String, codes: [String]
  ) throws {
    let reading = try CampaignFixture("Brand/brand.yaml", "\"#F53\"", text).read()
    #expect(reading.codes.filter { $0 == "color-out-of-gamut" } == codes)
    let inks = try #require(reading.campaign).brand.palette.inks
    #expect(inks.contains { $0.screen.hex == hex }, "\(inks.map(\.screen.hex))")
  }

  @Test(arguments: ["oklch(62% 0.19)", "oklch(162% 0.1 29)", "oklch(62% -1 29)", "lab(1 2 3)"])
  func `other colours are none`(text: String) { #expect(OKLCH(css: text) == nil) }

  @Test func `a colour without quotes is explained`() throws {
    let reading = try CampaignFixture("Brand/brand.yaml", "\"#F53\"", "#F53").read()
    #expect(reading.diagnostics.first?.hint?.contains("quotes") == true)
  }

  @Test func `a broken ink is not an unknown one in the templates as well`() throws {
    let reading = try CampaignFixture("Brand/brand.yaml", "\"#F53\"", "orange").read()
    #expect(reading.codes == ["wrong-type"])
  }
}
