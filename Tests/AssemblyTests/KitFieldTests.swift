import Brand
import DocumentModel
import Testing

@testable import Assembly
@testable import CampaignFile

struct KitFieldTests {
  /// The boxes of a page, one a text.
  private func made(_ boxes: [TemplateBox]) -> (boxes: [Box], diagnostics: [Diagnostic]) {
    let (document, diagnostics) = Campaign.sample(boxes: boxes, pieces: [.sample()])
      .document("en", place: "eastside")
    guard case .stack(let made, _)? = document?.pages.first?.content.content else {
      return ([], diagnostics)
    }
    return (made, diagnostics)
  }

  private func list(_ name: String, of path: [String]) -> TemplateBox.Repetition {
    TemplateBox.Repetition(
      name: name, items: .list(FieldPath(components: path, source: at(30, "template.yaml"))))
  }

  private func field(_ path: String) -> FieldExpression {
    let source = at(31, "template.yaml")
    let components = path.split(separator: ".").map(String.init)
    return FieldExpression(
      paths: [FieldPath(components: components, source: source)], source: source)
  }

  @Test func `every colour of the palette is a field, and the ink that it names fills a box`() {
    let box = TemplateBox.holding(.space) {
      $0.repetition = list("color", of: ["brand", "colors"])
      $0.fill = InkName(.field(field("color.name"), part: 1), source: at(31, "template.yaml"))
      $0.height = .fixed(10)
    }
    let (boxes, diagnostics) = made([box, .text("end")])
    #expect(diagnostics.isEmpty)
    let fills = boxes.dropLast().compactMap { box -> String? in
      guard case .solid(let ink)? = box.decoration.fill else { return nil }
      return ink.name
    }
    #expect(fills.count == boxes.count - 1 && Set(fills).count == fills.count)
  }

  @Test func `a field that names no ink is an error where it stands`() {
    let box = TemplateBox.holding(.space) {
      $0.fill = InkName(.field(field("place.name"), part: 0.5), source: at(31, "template.yaml"))
      $0.height = .fixed(10)
    }
    #expect(made([box, .text("end")]).diagnostics.map(\.code) == ["unknown-ink"])
  }

  @Test func `pairings tell contrast rounded down, and what may be set so`() throws {
    let campaign = KitFields(campaign: .sample(boxes: [], pieces: [.sample()])).added()
    let rows = try #require(campaign.brandFields["pairings"]?.items)
    for row in rows {
      for cell in try #require(row["cells"]?.items) {
        let ratio = try #require(cell["ratio"].flatMap { Double($0.literal) })
        let level = try #require(cell["level"]?.literal)
        #expect(level == "same" || (level == "any") == (ratio >= 4.5))
        #expect(level != "none" || ratio < 3)
      }
    }
  }

  @Test(arguments: [
    ("ar", "en", "\u{2067}نعم.\u{2069}"), ("en", "ar", "\u{2066}نعم.\u{2069}"),
    ("es", "en", "نعم."), ("ar", "ar", "نعم."),
  ])
  func `words in a language that runs the other way are set apart with their full stop`(
    named: String, edition: String, shown: String
  ) {
    let source = at(31, "template.yaml")
    let words = Words(
      segments: [Words.Segment(.literal("نعم."), link: "lang:\(named)", source: source)],
      source: source)
    let box = TemplateBox.holding(.text(.body, words)) { $0.text.size = 10 }
    let (document, diagnostics) = Campaign.sample(
      boxes: [box, .text("end")], pieces: [.sample()]
    ).document(edition, place: "eastside")
    #expect(diagnostics.isEmpty)
    guard case .stack(let made, _)? = document?.pages.first?.content.content,
      case .text(let block)? = made.first?.content
    else {
      Issue.record("there is no text")
      return
    }
    #expect(block.paragraphs.flatMap(\.runs).map(\.text) == [shown])
  }

  @Test func `a campaign's own fields go before`() {
    var campaign = Campaign.sample(boxes: [], pieces: [.sample()])
    let own = Value(.words(Words(literal: "mine", source: at(1))), source: at(1))
    campaign.fields = Value(
      .object([Value.Member(key: "languages", value: own)]), source: at(1))
    #expect(KitFields(campaign: campaign).added().fields["languages"] == own)
  }
}

extension Value {
  fileprivate var items: [Value]? {
    guard case .list(let items) = content else { return nil }
    return items
  }

  fileprivate var literal: String {
    guard case .words(let words) = content else { return "" }
    return words.literal
  }
}
