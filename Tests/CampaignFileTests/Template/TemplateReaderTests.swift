import CampaignFile
import DocumentModel
import TestSupport
import Testing

struct `Templates are read and checked in each format` {
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

  private func design(_ format: String) throws -> Template.Design {
    let campaign = try #require(try CampaignFixture().read().campaign)
    return try #require(campaign.templates["flyer"]?.designs[format])
  }

  private func boxes(_ design: Template.Design) -> [TemplateBox] {
    guard case .stack(let boxes) = design.first.content else { return [] }
    return boxes
  }

  @Test func `the head says what the template is, needs and comes in`() throws {
    let template = try #require(try CampaignFixture().read().campaign?.templates["flyer"])
    #expect(template.formats == ["letter", "a4", "card"])
    #expect(template.slots.map(\.name) == ["headline", "extra"])
    #expect(template.slots[0].words == 0...9)
    #expect(template.slots[0].from.text == "campaign.vision")
    #expect(template.slots[1].count == 1...3)
    #expect(template.slots[1].isOptional)
    #expect(template.designs["card"]?.trim == Size(width: 216, height: 360))
  }

  @Test func `lengths are points of the format's own page`() throws {
    let design = try design("letter")
    #expect(design.trim == Size(width: 612, height: 792))
    let expected = Insets(top: 36, end: 61.2, bottom: 36, start: 61.2)
    #expect(abs(design.margin.end - expected.end) < 1e-9)
    #expect(design.margin.top == 36 && design.margin.bottom == 36)
    #expect(abs(design.bleed - 8.504) < 0.001)
    #expect(design.first.gap == 6)
    #expect(design.continuedThread == "story" && design.continuedLimit == 3)
    #expect(design.continued?.gap == 6)
  }

  @Test func `an adaptation hides boxes and changes keys in its format only`() throws {
    let (letter, a4) = (try design("letter"), try design("a4"))
    #expect(a4.margin == Insets(20))
    #expect(boxes(letter)[0].text.size == 40)
    #expect(boxes(a4)[0].text.size == 36)
    guard case .row(let inLetter) = boxes(letter)[1].content,
      case .row(let inA4) = boxes(a4)[1].content
    else {
      Issue.record("the second box is a row")
      return
    }
    #expect(inLetter.map(\.name) == ["dot", "story", nil])
    #expect(inA4.map(\.name) == ["story", nil])
  }

  @Test func `adaptations with conditions make a design for each combination of them`() throws {
    let changes = """
      adapt:
        long: { when: headline.words > 4, headline.weight: 300 }
        a4 wide: { when: place.students > 300, page.columns: 6 }

      """
    let reading = try CampaignFixture("Templates/flyer/template.yaml", "adapt:\n", changes).read()
    #expect(reading.diagnostics.isEmpty, "\(reading.codes)")
    let template = try #require(reading.campaign?.templates["flyer"])
    let (letter, a4) = (try #require(template.designs["letter"]), template.designs["a4"])
    #expect(letter.conditions.count == 1 && letter.variants.count == 1)
    #expect(a4?.variants.map(\.columns) == [12, 6, 6])
    #expect(a4?.variants.map { boxes($0)[0].text.weight == 300 } == [true, false, true])
    #expect(boxes(letter.adapted { _ in true })[0].text.weight == 300)
    #expect(boxes(letter.adapted { _ in false })[0].text.weight != 300)
  }

  @Test func `boxes say what they hold, where they stand and how they are dressed`() throws {
    let boxes = boxes(try design("letter"))
    #expect(boxes.count == 7)
    #expect(boxes[0].text.fit?.size == 30...44 && boxes[0].text.fit?.lines == 2)
    #expect(boxes[0].text.alignment == .center)
    guard case .row(let row) = boxes[1].content,
      case .grid(let cells, let tracks, 3) = boxes[2].content,
      case .layers(let layers) = boxes[3].content, case .stack(let stacked) = boxes[4].content,
      case .picture(.file(let picture), let options) = row[0].content
    else {
      Issue.record("rows, grids, layers, stacks and pictures are what they are named")
      return
    }
    #expect(boxes[1].gap == 12)
    #expect(row[0].width == .span(5) && options.ratio == 1.5)
    #expect(options.focus == Point(x: 0.5, y: 0.4) && options.alternative?.segments == [])
    #expect(picture.format == .svg)
    #expect(row[1].flow.thread == "story" && row[1].flow.columns == 2 && row[1].flow.isBalanced)
    #expect(row[2].width == .fixed(5) && row[2].height == nil)
    #expect(tracks == [.fixed(40), .share(2)])
    #expect(cells[1].text.paragraphSpace == 4)
    #expect(layers[1].anchor == Anchor(at: Point(x: 0.5, y: 1), offset: Point(x: 12, y: -6)))
    #expect(boxes[3].rules.map(\.side) == [.top, .bottom])
    #expect(boxes[3].bleed == [.start, .end])
    #expect(boxes[4].padding == Insets(top: 1, end: 2, bottom: 3, start: 4))
    #expect(boxes[4].isArtifact && boxes[4].grow == 1)
    #expect(stacked[0].repetition?.name == "item")
    #expect(stacked[0].repetition?.path?.text == "campaign.items")
    #expect(boxes[6].width == .natural)
  }

  @Test func `inks are names, tints and gradients`() throws {
    let design = try design("letter")
    #expect(design.ground?.kind == .tint("accent", 0.2))
    guard case .gradient(let angle, let inks) = boxes(design)[3].fill?.kind else {
      Issue.record("the fill is a gradient")
      return
    }
    #expect(angle == 90)
    #expect(inks.map(\.kind) == [.named("ink"), .tint("accent", 0.3)])
  }

  @Test(arguments: [
    Bad("template-name", "template: flyer", "template: ⟦flier⟧"),
    Bad("unknown-key", "purpose:", "⟦porpose⟧: x\npurpose:"),
    Bad("missing-key", "purpose: One page.\n", ""),
    Bad("unknown-format", "[letter, a4,", "[letter, a4, ⟦a44⟧,"),
    Bad("unknown-format", "adapt:\n", "adapt:\n  ⟦theme bold a44⟧: {}\n"),
    Bad("unknown-art", "layout:\n", "layout:\n  - art: ⟦no-such⟧\n"),
    Bad("duplicate-format", "[letter, a4,", "[letter, a4, ⟦letter⟧,"),
    Bad("wrong-type", "[3in, 5in]", "[3in, ⟦5⟧]"),
    Bad("slot-name", "  extra:", "  ⟦place⟧:"),
    Bad("unknown-slot", "layout:\n", "open: { ⟦hedline⟧: { words: 2..4 } }\nlayout:\n"),
    Bad("unknown-key", "layout:\n", "open: { headline: { ⟦word⟧: 2..4 } }\nlayout:\n"),
    Bad("out-of-range", "layout:\n", "open: { headline: { words: ⟦4..2⟧ } }\nlayout:\n"),
    Bad(
      "key-conflict", "layout:\n",
      "open: { headline: { words: 2..4, ⟦picture⟧: true } }\nlayout:\n"),
    Bad("slot-name", "layout:\n", "open: { ⟦headline⟧: { choice: [a, b] } }\nlayout:\n"),
    Bad("empty-list", "layout:\n", "open: { meal: { choice: ⟦[]⟧ } }\nlayout:\n"),
    Bad("unknown-ink", "layout:\n", "open: { a: { ink: [⟦pink⟧], of: headline } }\nlayout:\n"),
    Bad("unknown-box", "layout:\n", "open: { a: { ink: [ink], of: ⟦head⟧ } }\nlayout:\n"),
    Bad("missing-key", "layout:\n", "open: { a: { ink: [ink] } }\nlayout:\n"),
    Bad("missing-key", "{ from: campaign.nested, count", "⟦⟧{ count"),
    Bad("wrong-type", "words: ..9", "words: ⟦few⟧"),
    Bad("out-of-range", "count: 1..3", "count: ⟦3..1⟧"),
    Bad("bad-field", "from: campaign.nested,", "from: campaign.nested.⟦,⟧"),
    Bad("unknown-key", "columns: 12,", "⟦colums⟧: 12,"),
    Bad("wrong-type", "gutter: 12pt", "gutter: ⟦12⟧"),
    Bad("wrong-type", "10%w", "⟦10%⟧"),
    Bad("out-of-range", "gutter: 12pt", "baseline: ⟦3pt⟧"),
    Bad("missing-key", "span: 7", "⟦on-grid⟧: true\n        span: 7"),
    Bad("unknown-ink", "ground: accent 20%", "ground: ⟦acent⟧ 20%"),
    Bad("page-too-small", "margin: [36pt, 10%w]", "⟦margin⟧: [36pt, 60%w]"),
    Bad("box-kind", "- headline: \"{headline}\"", "- ⟦heading⟧: \"{headline}\""),
    Bad("box-kind", "  - headline: \"{headline}\"", "  - headline: x\n    ⟦row⟧: []"),
    Bad("wrong-type", "- headline: \"{headline}\"\n", "- ⟦just words⟧\n  - headline: x\n"),
    Bad("wrong-type", "size: 40pt", "size: ⟦large⟧"),
    Bad("key-conflict", "size: 40pt", "size: ⟦50pt⟧"),
    Bad("wrong-type", "30..44pt", "⟦30..44⟧"),
    Bad("wrong-type", "lines: ..2", "lines: ⟦two⟧"),
    Bad("out-of-range", "30..44pt", "⟦44..30pt⟧"),
    Bad("unknown-key", "lines: ..2", "⟦trackin⟧: -5..0"),
    Bad("out-of-range", "lines: ..2", "tracking: ⟦-50..0⟧"),
    Bad("out-of-range", "lines: ..2", "leading: ⟦1.4..1.2⟧"),
    Bad("wrong-type", "lines: ..2", "leading: ⟦1.2..⟧"),
    Bad("out-of-range", "lines: ..2", "word-space: ⟦50..100%⟧"),
    Bad("out-of-range", "lines: ..2", "expansion: ⟦90..100%⟧"),
    Bad("unknown-value", "lines: ..2", "ladder: [tracking, ⟦leding⟧]"),
    Bad("duplicate-value", "lines: ..2", "ladder: [size, ⟦size⟧]"),
    Bad("bad-field", "lines: ..2", "then: [story ⟦short⟧]"),
    Bad("unknown-box", "lines: ..2", "then: [drop ⟦nothing⟧]"),
    Bad("unknown-key", "align: center", "⟦scaling⟧: cover"),
    Bad("unknown-value", "align: center", "align: ⟦middle⟧"),
    Bad("wrong-type", "align: center", "run-in: ⟦3⟧"),
    Bad("wrong-type", "align: center", "item-space: ⟦3⟧"),
    Bad("missing-key", "align: center", "tabs: [⟦⟧{ leader: . }]"),
    Bad("wrong-type", "align: center", "tabs: [{ at: ⟦60⟧ }]"),
    Bad("unknown-value", "align: center", "tabs: [{ at: 9pt, align: ⟦decimals⟧ }]"),
    Bad("tab-order", "align: center", "tabs: [{ at: 9pt }, { at: ⟦9pt⟧ }]"),
    Bad("tab-order", "align: center", "tabs: [{ at: end }, { at: ⟦end⟧ }]"),
    Bad("wrong-type", "align: center", "tabs: [{ at: end, leader: ⟦dots!⟧ }]"),
    Bad("unknown-key", "align: center", "tabs: [{ at: end, ⟦leeder⟧: . }]"),
    Bad("empty-list", "align: center", "tabs: ⟦⟧[]"),
    Bad("slot-name", "  extra:", "  ⟦tab⟧:"),
    Bad(
      "empty-list", "  - headline: \"{headline}\"",
      "  - checklist: ⟦⟧[]\n  - headline: x"),
    Bad(
      "unknown-key", "  - headline: \"{headline}\"",
      "  - checklist: [{ text: a, ⟦span⟧: 2 }]\n  - headline: x"),
    Bad(
      "wrong-type", "  - headline: \"{headline}\"",
      "  - lines: ⟦many⟧\n  - headline: x"),
    Bad(
      "out-of-range", "  - headline: \"{headline}\"",
      "  - lines: ⟦0⟧\n  - headline: x"),
    Bad(
      "out-of-range", "  - headline: \"{headline}\"",
      "  - lines: 3\n    step: ⟦4pt⟧\n  - headline: x"),
    Bad(
      "key-conflict", "  - headline: \"{headline}\"",
      "  - lines: [a]\n    columns: ⟦⟧[b]\n  - headline: x"),
    Bad(
      "missing-key", "  - headline: \"{headline}\"",
      "  - steps: [⟦⟧{ text: a }]\n  - headline: x"),
    Bad(
      "missing-key", "  - headline: \"{headline}\"",
      "  - steps: [{ title: a }]\n    ⟦current⟧: 1\n  - headline: x"),
    Bad(
      "unknown-value", "  - headline: \"{headline}\"",
      "  - steps: [{ title: a }]\n    course: ⟦up⟧\n  - headline: x"),
    Bad(
      "unknown-key", "  - headline: \"{headline}\"",
      "  - steps: [{ title: a }]\n    styles: { title: { ⟦siz⟧: 9pt } }\n  - headline: x"),
    Bad("empty-list", "  - headline: \"{headline}\"", "  - logos: ⟦⟧[]\n  - headline: x"),
    Bad(
      "missing-key", "  - headline: \"{headline}\"",
      "  - logos: [⟦⟧{ logo: a.svg }]\n  - headline: x"),
    Bad(
      "out-of-range", "  - headline: \"{headline}\"",
      "  - logos: [{ name: a }]\n    columns: ⟦0⟧\n  - headline: x"),
    Bad(
      "image-missing", "  - headline: \"{headline}\"",
      "  - logos: [{ name: a, logo: ⟦none.svg⟧ }]\n  - headline: x"),
    Bad(
      "missing-key", "  - headline: \"{headline}\"",
      "  - ⟦⟧map: city\n  - headline: x"),
    Bad(
      "missing-key", "  - headline: \"{headline}\"",
      "  - map: city\n    alt: x\n    points: [⟦⟧{ name: a, latitude: 1 }]\n  - headline: x"),
    Bad(
      "unknown-value", "  - headline: \"{headline}\"",
      "  - map: city\n    alt: x\n    show: ⟦some⟧\n  - headline: x"),
    Bad(
      "unknown-value", "  - headline: \"{headline}\"",
      "  - chart: ⟦pie⟧\n    alt: x\n    rows: [{ label: a, value: 1 }]\n  - headline: x"),
    Bad(
      "empty-list", "  - headline: \"{headline}\"",
      "  - chart: bar\n    alt: x\n    rows: ⟦⟧[]\n  - headline: x"),
    Bad(
      "missing-key", "  - headline: \"{headline}\"",
      "  - ⟦⟧chart: bar\n    rows: [{ label: a, value: 1 }]\n  - headline: x"),
    Bad(
      "missing-key", "  - headline: \"{headline}\"",
      "  - chart: bar\n    alt: x\n    rows: [⟦⟧{ label: a }]\n  - headline: x"),
    Bad(
      "key-conflict", "  - headline: \"{headline}\"",
      "  - chart: bar\n    alt: x\n    rows: [{ label: a, values: [1, 2], value: ⟦1⟧ }]\n  - headline: x"
    ),
    Bad(
      "unknown-key", "  - headline: \"{headline}\"",
      "  - chart: bar\n    alt: x\n    rows: [{ label: a, ⟦valu⟧: 1 }]\n  - headline: x"),
    Bad(
      "unknown-value", "  - headline: \"{headline}\"",
      "  - chart: bar\n    alt: x\n    series: [{ text: a, texture: ⟦dotted⟧ }]\n    rows: [{ label: a, value: 1 }]\n  - headline: x"
    ),
    Bad(
      "out-of-range", "  - headline: \"{headline}\"",
      "  - chart: bar\n    alt: x\n    decimals: ⟦9⟧\n    rows: [{ label: a, value: 1 }]\n  - headline: x"
    ),
    Bad(
      "unknown-ink", "  - headline: \"{headline}\"",
      "  - chart: bar\n    alt: x\n    rows: [{ label: a, value: 1, ink: ⟦acent⟧ }]\n  - headline: x"
    ),
    Bad(
      "empty-list", "  - headline: \"{headline}\"",
      "  - strips: ⟦⟧[]\n  - headline: x"),
    Bad(
      "out-of-range", "  - headline: \"{headline}\"",
      "  - strips: [a]\n    count: ⟦1⟧\n  - headline: x"),
    Bad("unknown-value", "align: center", "turn: ⟦upward⟧"),
    Bad("unknown-value", "align: center", "measure: ⟦wide⟧"),
    Bad("wrong-type", "align: center", "crop: ⟦end⟧"),
    Bad("key-conflict", "align: center", "measure: full\n    ⟦crop⟧: true"),
    Bad("wrong-type", "picture: art/dot.svg", "picture: art/dot.svg\n        duotone: ⟦primary⟧"),
    Bad(
      "unknown-ink", "picture: art/dot.svg", "picture: art/dot.svg\n        duotone: [ink, ⟦acent⟧]"
    ),
    Bad(
      "wrong-type", "picture: art/dot.svg",
      "picture: art/dot.svg\n        scrim: ⟦\"gradient(90, ink, paper)\"⟧"),
    Bad(
      "key-conflict", "picture: art/dot.svg",
      "picture: art/dot.svg\n        ⟦tint⟧: ink\n        duotone: [ink, paper]"),
    Bad("empty-list", "  - headline: \"{headline}\"", "  - table: ⟦⟧[]\n  - headline: x"),
    Bad("wrong-type", "  - headline: \"{headline}\"", "  - table: [⟦Monday⟧]\n  - headline: x"),
    Bad("empty-list", "  - headline: \"{headline}\"", "  - table: [⟦⟧[]]\n  - headline: x"),
    Bad(
      "unknown-key", "  - headline: \"{headline}\"",
      "  - table: [[{ text: a, ⟦colspan⟧: 2 }]]\n  - headline: x"),
    Bad(
      "out-of-range", "  - headline: \"{headline}\"",
      "  - table: [[{ text: a, span: ⟦0⟧ }]]\n  - headline: x"),
    Bad(
      "unknown-value", "  - headline: \"{headline}\"",
      "  - table: [[a]]\n    align: ⟦right⟧\n  - headline: x"),
    Bad(
      "wrong-type", "  - headline: \"{headline}\"",
      "  - table: [[a]]\n    columns: [⟦wide⟧]\n  - headline: x"),
    Bad(
      "unknown-key", "  - headline: \"{headline}\"",
      "  - table: [[a]]\n    rules: { ⟦start⟧: 1pt ink }\n  - headline: x"),
    Bad(
      "wrong-type", "  - headline: \"{headline}\"",
      "  - table: [[a]]\n    header: ⟦first⟧\n  - headline: x"),
    Bad(
      "unknown-key", "  - headline: \"{headline}\"",
      "  - table: [[a]]\n    ⟦fit⟧: { size: 8..9pt }\n  - headline: x"),
    Bad("unknown-value", "align: center", "figures: ⟦tabullar⟧"),
    Bad("out-of-range", "align: center", "drop-cap: ⟦1⟧"),
    Bad("missing-key", "align: center", "drop-cap: ⟦⟧{ ink: accent }"),
    Bad("unknown-value", "span: 7", "notes: ⟦foots⟧\n        span: 7"),
    Bad("unknown-value", "align: center", "wrap: ⟦left⟧"),
    Bad("missing-key", "align: center", "wrap: ⟦⟧{ gap: 4pt }"),
    Bad("unknown-key", "align: center", "wrap: { side: end, ⟦outlin⟧: ellipse }"),
    Bad("unknown-value", "align: center", "wrap: { side: end, outline: ⟦circle⟧ }"),
    Bad("wrong-type", "align: center", "wrap: { side: end, outline: ⟦⟧[[0, 0], [1, 1]] }"),
    Bad(
      "out-of-range", "align: center", "wrap: { side: end, outline: [[0, 0], [1, ⟦2⟧], [0, 1]] }"),
    Bad("wrap-outside-frame", "align: center", "wrap: ⟦end⟧"),
    Bad("out-of-range", "align: center", "width: ⟦120%⟧"),
    Bad("unknown-ink", "align: center", "drop-cap: { lines: 3, ink: ⟦acent⟧ }"),
    Bad("unknown-typeface", "align: center", "family: ⟦txt⟧"),
    Bad("image-missing", "art/dot.svg", "⟦art/dt.svg⟧"),
    Bad("path-outside", "art/dot.svg", "⟦../../../dot.svg⟧"),
    Bad("wrong-type", "picture: art/dot.svg", "picture: ⟦\"{a.b} and\"⟧"),
    Bad("wrong-type", "ratio: 3:2", "ratio: ⟦wide⟧"),
    Bad("out-of-range", "focus: [0.5, 0.4]", "focus: [0.5, ⟦4⟧]"),
    Bad("key-conflict", "span: 7", "width: 3pt\n        ⟦span⟧: 7"),
    Bad("out-of-range", "span: 7", "span: ⟦0⟧"),
    Bad("missing-key", "    columns: [40pt, 2]\n", ""),
    Bad("wrong-type", "[40pt, 2]", "[40pt, ⟦wide⟧]"),
    Bad("unknown-ink", "rule: ink", "rule: ⟦imk⟧"),
    Bad("missing-key", "at: [0.5, 1]\n        offset", "⟦offset⟧"),
    Bad("bad-condition", "campaign.season, not", "campaign.season ⟦=⟧ x, not"),
    Bad("wrong-type", "3pt ink", "⟦ink 3pt⟧"),
    Bad("unknown-ink", "0.75pt accent", "0.75pt ⟦acent⟧"),
    Bad("unknown-value", "bleed: [start, end]", "bleed: [start, ⟦left⟧]"),
    Bad("unknown-ink", "ink, accent 30%", "ink, ⟦acent⟧ 30%"),
    Bad("wrong-type", "gradient(90, ink", "⟦gradient(down⟧, ink"),
    Bad("wrong-type", "item in campaign.items", "⟦item of campaign.items⟧"),
    Bad("wrong-type", "pad: [1pt, 2pt, 3pt, 4pt]", "pad: ⟦⟧[1pt, 2pt, 3pt, 4pt, 5pt]"),
    Bad("unknown-value", "role: artifact", "role: ⟦heading⟧"),
    Bad("unknown-logo", "logo: mark", "logo: ⟦marc⟧"),
    Bad("missing-key", "  thread: story\n  limit", "  limit"),
    Bad("unknown-thread", "thread: story", "thread: ⟦storey⟧"),
    Bad("unknown-thread", "frame: []\n      continues: story", "⟦⟧frame: []\n      continues: x"),
    Bad("unknown-format", "  a4:\n", "  ⟦a5⟧:\n"),
    Bad("unknown-box", "hide: [dot]", "hide: [⟦dott⟧]"),
    Bad("unknown-box", "headline.size", "⟦headlin⟧.size"),
    Bad("unknown-key", "headline.size", "headline.⟦sise⟧"),
    Bad("unknown-box", "layout:\n", "layout:\n  - space: 4pt\n    anchor: ⟦nowhere.top⟧\n"),
    Bad("unknown-value", "layout:\n", "layout:\n  - space: 4pt\n    anchor: ⟦headline.right⟧\n"),
    Bad("wrong-type", "layout:\n", "layout:\n  - space: 4pt\n    anchor: ⟦headline⟧\n"),
    Bad(
      "anchor-loop", "layout:\n",
      "layout:\n  - stack: [{ space: 4pt, name: in }]\n    anchor: ⟦in.top⟧\n"),
    Bad(
      "key-conflict", "layout:\n",
      "layout:\n  - space: 4pt\n    anchor: headline.top\n    ⟦wrap⟧: start\n"),
    Bad("misplaced-key", "layout:\n", "layout:\n  - space: 4pt\n    ⟦across⟧: 2\n"),
    Bad("misplaced-key", "layout:\n", "layout:\n  - row: [{ space: 4pt, ⟦down⟧: 2 }]\n"),
    Bad("bad-condition", "    hide: [dot]", "    when: place.students ⟦=⟧ 3\n    hide: [dot]"),
    Bad("unknown-format", "adapt:\n", "adapt:\n  ⟦long⟧: { hide: [dot] }\n"),
    Bad(
      "too-many-conditions", "adapt:\n",
      "adapt:\n"
        + ["one", "two", "three", "four", "⟦five⟧"]
        .map { "  \($0): { when: place.students, hide: [dot] }\n" }.joined()),
    Bad("unknown-key", "page.margin", "page.⟦margins⟧"),
    Bad("unknown-key", "hide: [dot]", "⟦hidden⟧: [dot]"),
    Bad("wrong-type", "headline.size: 36pt", "headline.size: ⟦36⟧"),
    Bad("duplicate-key", "    hide: [dot]", "    hide: [dot]\n    ⟦hide⟧: []"),
  ])
  func `a mistake is an error at its place, told once for all formats`(bad: Bad) throws {
    let reading = try CampaignFixture("Templates/flyer/template.yaml", bad.old, bad.new).read()
    let found = try #require(reading.diagnostics.first)
    #expect(found.code == bad.code)
    #expect(reading.marks.isEmpty || reading.isAtMark, "\(found.span) \(found.message)")
    #expect(found.span.file == "Templates/flyer/template.yaml")
    #expect(reading.codes.filter { $0 == bad.code }.count == 1)
  }

  @Test func `a format whose adaptation is wrong is left out and the others are kept`() throws {
    let reading = try CampaignFixture(
      "Templates/flyer/template.yaml", "headline.size: 36pt", "headline.size: big"
    ).read()
    let template = try #require(reading.campaign?.templates["flyer"])
    #expect(template.designs.keys.sorted() == ["card", "letter"])
  }

  @Test func `boxes very deep in one another are an error, not a crash`() throws {
    let depth = 300
    let layout =
      String(repeating: "[{stack: ", count: depth) + "[]" + String(repeating: "}]", count: depth)
    var fixture = CampaignFixture()
    fixture.files["Templates/flyer/template.yaml"] = """
      template: flyer
      purpose: Deep.
      formats: [letter, a4]
      layout: \(layout)
      """
    #expect(try fixture.read().codes == ["box-depth"])
  }

  @Test func `no change of bytes crashes the reader`() throws {
    let seed = Array((CampaignFixture.good["Templates/flyer/template.yaml"] ?? "").utf8)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<150 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        bytes[index] = UInt8.random(in: 9...126, using: &random)
      }
      var fixture = CampaignFixture()
      fixture.files["Templates/flyer/template.yaml"] = String(decoding: bytes, as: UTF8.self)
      let reading = try fixture.read()
      #expect(reading.campaign != nil || !reading.diagnostics.isEmpty)
    }
  }
}

extension TemplateBox.Repetition {
  /// The list that it goes through, if it is one.
  fileprivate var path: FieldPath? {
    if case .list(let path) = items { path } else { nil }
  }
}
