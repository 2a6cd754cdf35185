import CampaignFile
import DocumentModel
import Testing

struct ContrastTests {
  private static func ink(_ name: String) -> InkName { InkName(.named(name), source: at(1)) }

  private static func white(_ size: Double = 10) -> TemplateBox {
    .text("a") {
      $0.text.ink = ink("white")
      $0.text.size = size
    }
  }

  private static func panel(_ fill: InkName, _ boxes: [TemplateBox]) -> TemplateBox {
    .holding(.stack(boxes)) { $0.fill = fill }
  }

  private static let photo = TemplateBox.holding(
    .picture(.file(.sample("p.jpg", alternative: "x")), TemplateBox.PictureOptions()))

  @Test(
    arguments: [
      ("white on the page", [white()], ["low-contrast"]),
      ("white on ink", [panel(ink("ink"), [white()])], []),
      ("white on marigold", [panel(ink("marigold"), [white(40)])], ["low-contrast"]),
      ("white on a panel in a panel", [panel(ink("marigold"), [panel(ink("ink"), [white()])])], []),
      (
        "white on a gradient",
        [
          panel(InkName(.gradient(angle: 0, [ink("white"), ink("ink")]), source: at(1)), [white()])
        ], []
      ),
      ("white over a picture", [.holding(.layers([photo, white()]))], []),
      (
        "white over a filled layer",
        [.holding(.layers([panel(ink("marigold"), [.text("b")]), white()]))], ["low-contrast"]
      ),
      ("white beside a picture", [photo, white()], ["low-contrast"]),
    ] as [(String, [TemplateBox], [String])])
  func `text is checked against the ground that it is known to stand on`(
    name: String, boxes: [TemplateBox], codes: [String]
  ) {
    #expect(Campaign.sample(boxes: boxes).document().diagnostics.map(\.code) == codes)
  }

  @Test(arguments: [(10.0, 400, 1), (18.0, 400, 0), (14.0, 700, 0), (14.0, 600, 1)])
  func `large text may be fainter`(size: Double, weight: Int, count: Int) {
    // 50 % of the ink on white has a contrast between 3 and 4.5 to 1.
    let box = TemplateBox.text("a") {
      $0.text.size = size
      $0.text.weight = weight
      $0.text.ink = InkName(.tint("ink", 0.55), source: at(1))
    }
    #expect(Campaign.sample(boxes: [box]).document().diagnostics.count == count)
  }

  @Test(arguments: ["en", "ar"])
  func `what counts is how large a script looks, not its nominal size`(language: String) {
    let box = TemplateBox.text("a", role: .headline) {
      $0.text.fit = FitOptions(size: 18...28, source: $0.source)
      $0.text.weight = 400
      $0.text.ink = InkName(.tint("ink", 0.55), source: at(1))
    }
    #expect(Campaign.sample(boxes: [box]).document(language).diagnostics == [])
  }

  @Test func `both inks and the ratio are named, once for all editions`() {
    let boxes = [Self.panel(Self.ink("marigold"), [Self.white()])]
    let campaign = Campaign.sample(boxes: boxes)
    let (first, second) = (campaign.document("en"), campaign.document("es"))
    #expect(first.diagnostics == second.diagnostics)
    #expect(
      first.diagnostics.map(\.message) == [
        "text in 'white' on 'marigold' has a contrast of 1.71 to 1, less than 4.5"
      ])
  }
}
