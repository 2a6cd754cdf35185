import Brand
import CampaignFile
import DocumentModel
import Testing

struct PictureTests {
  private func picture(
    _ field: String = "story.photo", _ options: TemplateBox.PictureOptions = .init()
  ) -> TemplateBox {
    let expression = FieldExpression(paths: [path(field)], source: at(1))
    return .holding(.picture(.field(expression), options))
  }

  private func placed(_ box: Box?) -> PlacedPicture? {
    if case .picture(let placed)? = box?.content { return placed }
    return nil
  }

  @Test func `a field's picture has its words, and is left out where there is none`() {
    let campaign = Campaign.sample(boxes: [picture(), .text("a")])
    let box = campaign.boxes().first
    #expect(box?.role == .figure)
    #expect(placed(box)?.picture.alternative == "A nurse")
    #expect(campaign.boxes(place: "hill").map(\.text) == ["a"])
  }

  @Test func `a template's words win, and none make decoration`() {
    let said = TemplateBox.PictureOptions(alternative: words("{place.name}"))
    let none = TemplateBox.PictureOptions(alternative: words("", at(1)))
    let boxes = Campaign.sample(
      boxes: [picture("story.photo", said), picture("story.photo", none)]
    ).boxes()
    #expect(placed(boxes.first)?.picture.alternative == "Eastside")
    #expect(boxes.last?.role == .artifact)
    #expect(placed(boxes.last)?.picture.alternative == nil)
  }

  @Test(arguments: [nil, "", " "] as [String?])
  func `a picture without words is an error`(alternative: String?) {
    let places: [Value] = [.place("x", ["photo": .picture("x.png", alternative: alternative)])]
    let campaign = Campaign.sample(boxes: [picture("place.photo")], places: places)
    let diagnostics = campaign.document(place: "x").diagnostics
    #expect(diagnostics.map(\.code) == ["missing-alternative"])
    #expect(diagnostics.map(\.span) == [at(1, "story.md")])
  }

  @Test func `a mistake in a picture's words is not said twice`() {
    let options = TemplateBox.PictureOptions(alternative: words("{strings.only}"))
    let campaign = Campaign.sample(boxes: [picture("story.photo", options)])
    #expect(campaign.document("es").diagnostics.map(\.code) == ["missing-translation"])
  }

  @Test func `a field that is no picture is an error`() {
    let campaign = Campaign.sample(boxes: [picture("place.name")])
    #expect(campaign.document().diagnostics.map(\.code) == ["wrong-field"])
  }

  @Test func `a code says what it leads to and stands dark on white`() {
    let code = TemplateBox.holding(
      .qrCode(words("https://x.example/{place.slug}"), purpose: words("Save your seat")))
    let box = Campaign.sample(boxes: [code]).boxes().first
    guard case .qrCode(let made)? = box?.content else {
      Issue.record("not a code")
      return
    }
    #expect(made.text == "https://x.example/eastside")
    #expect(made.alternative == "Save your seat")
    #expect(made.ink.name == "ink" && made.ground.screen == .white)
  }

  @Test func `a code without content is left out, one without purpose is an error`() {
    let empty = TemplateBox.holding(.qrCode(words("https://{place.phone}"), purpose: words("x")))
    let campaign = Campaign.sample(boxes: [empty, .text("a")])
    #expect(campaign.boxes(place: "hill").map(\.text) == ["a"])
    let mute = TemplateBox.holding(.qrCode(words("https://x.example"), purpose: words("")))
    #expect(
      Campaign.sample(boxes: [mute]).document().diagnostics.map(\.code) == ["missing-alternative"])
  }

  @Test func `a logo says the brand's words in the language`() {
    var campaign = Campaign.sample(boxes: [.holding(.logo("mark"))])
    #expect(placed(campaign.boxes().first)?.picture.alternative == "The mark")
    var logo = Logo(picture: .sample("mark.svg", alternative: nil))
    logo.alternatives = [LanguageTag("en"): "A heart", LanguageTag("es"): "Un corazón"]
    campaign.brand.logos["mark"] = logo
    #expect(placed(campaign.boxes("es").first)?.picture.alternative == "Un corazón")
    #expect(placed(campaign.boxes("es").first)?.scaling == .contain)
    #expect(campaign.document("ar").diagnostics.map(\.code) == ["missing-alternative"])
  }

  @Test func `an unknown logo is an error`() {
    let diagnostics = Campaign.sample(boxes: [.holding(.logo("marc"))]).document().diagnostics
    #expect(diagnostics.map(\.code) == ["unknown-logo"])
    #expect(diagnostics.map(\.hint) == ["did you mean 'mark'?"])
  }

  // MARK: Treatments

  private func ink(_ name: String) -> InkName { InkName(.named(name), source: at(7)) }

  private func treated(
    _ change: (inout TemplateBox.PictureOptions) -> Void
  ) -> (recoloring: Recoloring?, diagnostics: [Diagnostic]) {
    var options = TemplateBox.PictureOptions()
    change(&options)
    let campaign = Campaign.sample(boxes: [picture("story.photo", options)])
    let box = campaign.boxes().first
    return (placed(box)?.picture.recoloring, campaign.document().diagnostics)
  }

  @Test func `a scrim is as strong as text on it needs, and no stronger`() throws {
    for name in ["white", "marigold"] {
      let made = treated { $0.scrim = ink(name) }
      guard case .veiled(nil, let veil, let part)? = made.recoloring else {
        Issue.record("no scrim")
        continue
      }
      let text = RGB(red: 27, green: 27, blue: 58)
      func worst(_ part: Double) -> Double {
        [RGB.white, .black].map {
          Contrast.ratio(text, $0.mixed(with: veil, part: part))
        }.min() ?? 0
      }
      #expect(worst(part) >= 4.5 && worst(part - 0.05) < 4.5 && part < 1)
    }
  }

  @Test func `two inks that are much alike are warned of`() {
    #expect(treated { $0.duotone = [ink("ink"), ink("white")] }.diagnostics.isEmpty)
    let flat = treated { $0.duotone = [ink("ink"), ink("ink")] }
    #expect(flat.diagnostics.map(\.code) == ["flat-duotone"])
    #expect(flat.diagnostics.first?.severity == .warning)
  }
}
