import Brand
import CampaignFile
import DocumentModel
import Testing

struct StyleTests {
  private func paragraph(
    _ role: TemplateBox.TextRole, _ language: String,
    _ change: (inout TextOptions) -> Void = { _ in }
  ) -> Paragraph? {
    let box = TemplateBox.text("{place.name}", role: role) { change(&$0.text) }
    return Campaign.sample(boxes: [box]).boxes(language).first?.paragraphs.first
  }

  @Test func `a drop cap is the first paragraph's, and scripts that join their letters have none`()
    throws
  {
    let dropCap = DropCapOptions(
      lines: 3, ink: InkName(.named("ink"), source: at(7)), weight: 900, source: at(7))
    let english = try #require(paragraph(.body, "en") { $0.dropCap = dropCap }?.dropCap)
    #expect(english.lines == 3 && english.style.weight == 900)
    #expect(paragraph(.body, "ar") { $0.dropCap = dropCap }?.dropCap == nil)
    let box = TemplateBox.text("{place.name}", role: .body) { $0.text.dropCap = dropCap }
    #expect(Campaign.sample(boxes: [box]).document("ar").diagnostics.isEmpty)
    let found = Campaign.sample(boxes: [box], languages: ["ar"]).document("ar").diagnostics
    #expect(found.map(\.code) == ["drop-cap-joined"])
    #expect(found.first?.span == at(7))
  }

  @Test func `the brand's style is the role's, and the template changes it`() throws {
    let plain = try #require(paragraph(.headline, "en"))
    #expect(plain.role == .heading(1))
    #expect(plain.style.leading == 1)
    #expect(plain.style.isBalanced)
    #expect(plain.runs[0].style.weight == 800)
    #expect(plain.runs[0].style.tracking == -25)
    let changed = try #require(
      paragraph(.headline, "en") {
        $0.leading = 1.1
        $0.weight = 600
        $0.tracking = 10
        $0.isBalanced = false
        $0.alignment = .center
        $0.isUppercase = true
        $0.family = "text"
        $0.features = [FontFeature("tnum")]
        $0.ink = InkName(.tint("ink", 0.9), source: at(1))
      })
    #expect(changed.style.leading == 1.1)
    #expect(changed.style.alignment == .center)
    #expect(!changed.style.isBalanced)
    let style = changed.runs[0].style
    #expect(style.weight == 600)
    #expect(style.tracking == 10)
    #expect(style.families.map(\.name) == ["Text", "Naskh", "Display", "Kufi", "Tamil"])
    #expect(style.features == [FontFeature("tnum")])
    #expect(style.ink.name == "ink 90%")
    #expect(changed.text == "EASTSIDE")
  }

  @Test func `the template's forms go before the brand's, one by one`() throws {
    var campaign = Campaign.sample(
      boxes: [
        .text("a^b^") {
          $0.text.forms.figureWidth = .init(.tabular)
          $0.text.forms.smallCaps = .init(LetterForms.SmallCaps.none)
        }
      ])
    campaign.brand.styles["body"]?.forms = LetterForms(
      figureShape: .init(.oldStyle), smallCaps: .init(.all), hasFractions: true)
    let runs = try #require(campaign.boxes().first?.paragraphs.first?.runs)
    let expected = LetterForms(
      figureShape: .init(.oldStyle), figureWidth: .init(.tabular),
      smallCaps: .init(LetterForms.SmallCaps.none), hasFractions: true)
    #expect(runs.first?.style.forms == expected)
    #expect(runs.map(\.style.forms.position) == [.baseline, .superscript])
  }

  @Test func `right-to-left scripts have their own family, weight, leading and size`() throws {
    let arabic = try #require(paragraph(.headline, "ar"))
    let style = arabic.runs[0].style
    #expect(arabic.direction == .rightToLeft)
    #expect(style.families.map(\.name) == ["Kufi", "Display", "Text", "Naskh", "Tamil"])
    #expect(style.weight == 700)
    #expect(arabic.style.leading == 1.4)
    #expect(style.tracking == 0)
    #expect(style.size == 8)
    #expect(style.families.map { fixed($0.scale) } == ["1", "1.25", "1.25", "1.38", "1.25"])
  }

  @Test func `the template's weight and leading win over the script's, tracking does not`() throws {
    let arabic = try #require(
      paragraph(.headline, "ar") {
        $0.weight = 500
        $0.leading = 1.2
        $0.tracking = 40
      })
    #expect(arabic.runs[0].style.weight == 500)
    #expect(arabic.style.leading == 1.2)
    #expect(arabic.runs[0].style.tracking == 0)
  }

  @Test(arguments: [("en", 30.0, 44.0), ("ar", 24.0, 35.2)])
  func `a fit's sizes are the script's, and text starts at the largest`(
    language: String, least: Double, most: Double
  ) throws {
    let box = TemplateBox.text("{place.name}", role: .headline) {
      $0.text.fit = FitOptions(size: 30...44, lines: 2, source: $0.source)
    }
    let made = try #require(Campaign.sample(boxes: [box]).boxes(language).first)
    guard case .text(let block) = made.content else {
      Issue.record("not text")
      return
    }
    #expect(block.fit?.size == least...most && block.fit?.lines == 2)
    #expect(block.paragraphs[0].size == most)
  }

  @Test(arguments: [(TemplateBox.TextRole.headline, 800), (.body, 700)])
  func `bold is the next heavier face`(role: TemplateBox.TextRole, weight: Int) throws {
    let campaign = Campaign.sample(boxes: [.text("a **b**", role: role)])
    let runs = try #require(campaign.boxes().first?.paragraphs.first?.runs)
    #expect(runs.last?.style.weight == weight)
  }

  @Test(
    arguments: [
      ("missing-size", .text("a") { $0.text.size = nil }),
      ("unknown-typeface", .text("a") { $0.text.family = "dispaly" }),
      ("unknown-ink", .text("a") { $0.text.ink = InkName(.named("inkk"), source: at(1)) }),
      ("wrong-ink", .text("a") { $0.text.ink = InkName(.gradient(angle: 9, []), source: at(1)) }),
      ("unknown-ink", .text("a") { $0.fill = InkName(.tint("gold", 0.2), source: at(1)) }),
    ] as [(String, TemplateBox)])
  func `what the brand does not have is an error`(code: String, box: TemplateBox) {
    let (document, diagnostics) = Campaign.sample(boxes: [box]).document()
    #expect(document == nil)
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.map(\.edition) == [nil])
  }

  @Test func `a role without a style is an error`() {
    var campaign = Campaign.sample(boxes: [.text("a", role: .quote)])
    campaign.brand.styles["quote"] = nil
    #expect(campaign.document().diagnostics.map(\.code) == ["missing-style"])
  }
}
