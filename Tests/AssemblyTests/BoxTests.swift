import CampaignFile
import DocumentModel
import Testing

struct BoxTests {
  @Test func `boxes take their place, size and dress`() throws {
    let line = TemplateBox.Line(width: 2, ink: InkName(.named("ink"), source: at(1)))
    let box = TemplateBox.holding(.stack([.text("a")])) {
      $0.name = "panel"
      $0.padding = Insets(4)
      $0.gap = 5
      $0.fill = InkName(.tint("marigold", 0.5), source: at(1))
      $0.border = line
      $0.rules = [TemplateBox.SideLine(side: .top, line: line)]
      $0.radius = 3
      $0.bleed = [.start]
      $0.vertical = .center
      $0.minimumHeight = 30
    }
    let made = try #require(Campaign.sample(boxes: [box]).boxes().first)
    #expect(made.name == "panel")
    #expect(made.decoration.border?.width == 2)
    #expect(made.decoration.rules.map(\.side) == [.top])
    #expect(made.decoration.radius == 3)
    #expect(made.padding == Insets(4))
    #expect(made.bleed == [.start])
    #expect(made.alignment == Alignment(horizontal: .stretch, vertical: .center))
    #expect(made.minimumHeight == 30)
    guard case .solid(let ink)? = made.decoration.fill, case .stack(_, let gap) = made.content
    else {
      Issue.record("not a filled stack")
      return
    }
    #expect(ink.name == "marigold 50%")
    #expect(gap == 5)
  }

  @Test func `a place chooses the ground of a box among the inks that are open`() throws {
    let choices = ["white", "marigold"].map { (text: $0, ink: InkName(.named($0), source: at(1))) }
    let box = TemplateBox.holding(.stack([.text("a")])) {
      $0.name = "band"
      $0.fill = choices[0].ink
    }
    let place = Value.place("eastside", ["flyer/band": .words("marigold")])
    var campaign = Campaign.sample(boxes: [box], places: [place, .place("other")])
    campaign.templates["flyer"]?.open = [
      OpenPart(.ink(choices, of: "band"), name: "band", source: at(1))
    ]
    let names = ["eastside", "other"].map { place -> String? in
      guard case .solid(let ink)? = campaign.boxes(place: place).first?.decoration.fill else {
        return nil
      }
      return ink.name
    }
    #expect(names == ["marigold", "white"])
  }

  @Test func `growth goes along the box around`() {
    let grown = TemplateBox.text("a") { $0.grow = 2 }
    let row = TemplateBox.holding(.row([grown, .text("b") { $0.width = .span(3) }]))
    let campaign = Campaign.sample(boxes: [grown, row])
    let boxes = campaign.boxes()
    #expect(boxes[0].height == .share(2))
    #expect(boxes[0].width == .share(1))
    #expect(boxes[1].children.map(\.width) == [.share(2), .span(3)])
    #expect(boxes[1].children.map(\.height) == [.natural, .natural])
  }

  @Test func `a box appears once for each item, with its number`() {
    let point = TemplateBox.text("{index}. {point.claim} {point.number}") {
      $0.repetition = TemplateBox.Repetition(name: "point", items: .list(path("audience.points")))
    }
    let campaign = Campaign.sample(boxes: [point, .text("end")])
    #expect(
      campaign.boxes(place: nil, audience: "families").map(\.text)
        == ["1. First", "2. Second 31", "end"])
    #expect(campaign.boxes(place: nil, audience: "funders").map(\.text) == ["end"])
  }

  @Test func `conditions leave boxes out`() {
    let campaign = Campaign.sample(boxes: [
      .text("a") { $0.condition = condition("place.phone") },
      .text("b") { $0.condition = condition("language == ar") }, .text("c"),
    ])
    #expect(campaign.boxes().map(\.text) == ["a", "c"])
    #expect(
      campaign.boxes("ar", place: "hill").map(\.text) == ["\u{2068}b\u{2069}", "\u{2068}c\u{2069}"])
  }

  @Test func `a rule is a filled line, upright in a row`() {
    let rule = TemplateBox.holding(.rule(InkName(.named("ink"), source: at(1)), weight: 1.5))
    let boxes = Campaign.sample(boxes: [rule, .holding(.row([rule, .text("a")]))]).boxes()
    #expect(boxes[0].height == .fixed(1.5))
    #expect(boxes[0].role == .artifact)
    #expect(boxes[0].decoration.fill != nil)
    #expect(boxes[1].children[0].width == .fixed(1.5))
  }

  @Test func `a frame begins a thread, and others go on with it`() throws {
    let frame = TemplateBox.holding(.frameOfText(.body, words("{story.body}"))) {
      $0.name = "story"
      $0.text.size = 10
      $0.flow.columns = 2
    }
    let campaign = Campaign.sample(boxes: [
      frame, .holding(.frameContinuing("story")), .text("x"),
    ])
    let boxes = campaign.boxes()
    guard case .frame(let first) = boxes[0].content, case .frame(let second) = boxes[1].content
    else {
      Issue.record("not frames")
      return
    }
    #expect(first.thread == "story" && second.thread == "story")
    #expect(first.columns == 2 && first.gutter == 12)
    #expect(second.flow == [])
    #expect(first.flow.count == 1)
    #expect(campaign.boxes(place: "hill").map(\.text) == ["x"])
  }

  @Test(arguments: [("eastside", 2), ("hill", 1)])
  func `the page that follows appears if its thread has begun`(place: String, count: Int) throws {
    let frame = TemplateBox.holding(.frameOfText(.body, words("{story.body}"))) {
      $0.flow.thread = "story"
      $0.text.size = 10
    }
    var campaign = Campaign.sample(boxes: [frame, .text("x")])
    campaign.templates["flyer"]?.designs["letter"]?.continued = .holding(
      .stack([.holding(.frameContinuing("story"))]))
    campaign.templates["flyer"]?.designs["letter"]?.continuedThread = "story"
    campaign.templates["flyer"]?.designs["letter"]?.continuedLimit = 3
    let pages = try #require(campaign.document(place: place).document).pages
    #expect(pages.count == count)
    #expect(pages.first?.continues == nil)
    if count == 2 {
      #expect(pages[1].continues == "story")
      #expect(pages[1].limit == 3)
    }
  }

  @Test func `blocks become paragraphs with their roles, markers and indents`() {
    let campaign = Campaign.sample(boxes: [.text("{story.body}")])
    let paragraphs = campaign.boxes()[0].paragraphs
    #expect(paragraphs.map(\.text) == ["A title", "He ran home.", "one", "two", "Said"])
    #expect(paragraphs.map(\.role) == [.paragraph, .paragraph, .listItem, .listItem, .quote])
    #expect(paragraphs.map(\.marker?.text) == [nil, nil, "•", "2.", nil])
    #expect(paragraphs.map(\.style.indent) == [0, 0, 12, 13.5, 12])
    #expect(paragraphs.map(\.style.spaceBefore) == [0, 5, 5, 2.5, 5])
    #expect(paragraphs[0].runs.map(\.style.weight) == [700])
    #expect(paragraphs[1].runs.map(\.style.isItalic) == [false, true, false])
  }

  @Test func `line breaks part lines, not paragraphs, and none stands at an end`() {
    let lines = Value(
      .words(
        Words(
          segments: [.lineBreak, .literal("a"), .lineBreak, .literal("b"), .lineBreak].map {
            Words.Segment($0, source: at(1))
          }, source: at(1))), source: at(1))
    let campaign = Campaign.sample(
      boxes: [.text("{place.lines}")], places: [.place("x", ["lines": lines])])
    #expect(campaign.boxes(place: "x").map(\.text) == ["a\nb"])
  }

  @Test func `metadata say title, author, purpose, language and date`() throws {
    let document = try #require(Campaign.sample().document("es").document)
    #expect(
      document.metadata
        == Metadata(
          title: "La Coalición", author: "La Coalición", subject: "One page.",
          language: LanguageTag("es"), date: "2026-09-14"))
  }

  @Test func `a template without a title is named by template, place and language`() throws {
    var campaign = Campaign.sample()
    campaign.templates["flyer"]?.title = words("{place.phone}")
    let document = try #require(campaign.document(place: "hill").document)
    #expect(document.metadata.title == "flyer · Hill · en")
  }

  @Test func `a document of which nothing is left is an error`() {
    let campaign = Campaign.sample(boxes: [.text("{place.phone}")])
    #expect(campaign.document(place: "hill").diagnostics.map(\.code) == ["empty-document"])
  }
}
