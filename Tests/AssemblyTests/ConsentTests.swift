import Assembly
import CampaignFile
import DocumentModel
import Testing

struct ConsentTests {
  /// A place whose story may be used as is said here, and whose Spanish one in print alone.
  private func place(_ uses: [String]) -> Value {
    func consent(_ uses: [String], _ file: String) -> Value {
      .object([
        "by": .cell("Ada Sample"),
        "uses": Value(.list(uses.map { .cell($0) }), source: at(5, file)),
      ])
    }
    return .place(
      "eastside",
      [
        "story": .object([
          "title": .words("The bell"), "photo": .picture("bell.svg", alternative: "A bell"),
          "place": .cell("eastside"),
          "consent": .localized(
            ["en": consent(uses, "bell.md"), "es": consent(["print"], "es/bell.md")],
            fallsBack: true),
        ])
      ])
  }

  private func problems(
    _ boxes: [TemplateBox], uses: [String], outputs: [Piece.Output], language: String = "en",
    slots: [Template.Slot] = []
  ) -> [String] {
    let campaign = Campaign.sample(boxes: boxes, places: [place(uses)], slots: slots)
    let edition = Edition(
      id: "e", piece: 0, template: "flyer", place: "eastside", language: LanguageTag(language),
      format: "letter", file: "file",
      outputs: outputs.map { EditionOutput($0, files: ["\($0.name).pdf"]) })
    let made = Assembler(campaign: campaign).document(for: edition, using: LanguageServices())
    #expect((made.document == nil) == made.diagnostics.hasErrors)
    return made.diagnostics.map { "\($0.code) \($0.span.file) \($0.edition ?? "")" }
  }

  struct Use: CustomTestStringConvertible, Sendable {
    var text = "{story.title}"
    var uses: [String]
    var outputs: [Piece.Output]
    var language = "en"
    var refusals: [String] = []
    var testDescription: String { "\(text) \(uses) \(outputs.map(\.name)) \(language)" }
  }

  @Test(arguments: [
    Use(uses: ["print", "web"], outputs: Piece.Output.known),
    Use(uses: ["print"], outputs: [.press, .office]),
    Use(uses: ["web"], outputs: [.screen, .preview, .image, .web]),
    Use(uses: ["print"], outputs: [.press, .screen], refusals: ["bell.md"]),
    Use(uses: ["web"], outputs: [.screen, .office], refusals: ["bell.md"]),
    Use(uses: [], outputs: [.screen, .press], refusals: ["bell.md", "bell.md"]),
    Use(text: "{place.name}", uses: [], outputs: [.screen, .press]),
    Use(text: "{story.place}", uses: [], outputs: [.screen, .press]),
    Use(text: "{place.story.title}", uses: ["print"], outputs: [.web], refusals: ["bell.md"]),
    // The translation's own consent holds for it; without one that of the original does.
    Use(uses: ["web"], outputs: [.screen], language: "es", refusals: ["es/bell.md"]),
    Use(uses: ["web"], outputs: [.screen], language: "ar"),
  ])
  func `a story is shown only as was agreed`(use: Use) {
    let found = problems(
      [.text(use.text)], uses: use.uses, outputs: use.outputs, language: use.language)
    #expect(found == use.refusals.map { "consent-use \($0) e" })
  }

  @Test func `a picture of a story is a use, and a question is none`() {
    let photo = FieldExpression(paths: [path("place.story.photo")], source: at(20))
    let picture = TemplateBox.holding(.picture(.field(photo), TemplateBox.PictureOptions()))
    #expect(problems([picture], uses: ["print"], outputs: [.web]) == ["consent-use bell.md e"])
    let asking = TemplateBox.text("{place.name}") { $0.condition = condition("place.story.photo") }
    #expect(problems([asking], uses: [], outputs: [.web, .press]) == [])
  }

  @Test func `a slot is a use where it is shown`() {
    let slots = [
      Template.Slot(
        name: "heading", from: path("place.story.title"), words: nil, count: nil,
        isOptional: false, source: at(40, "template.yaml"))
    ]
    func found(_ text: String) -> [String] {
      problems([.text(text)], uses: ["print"], outputs: [.web], slots: slots)
    }
    #expect(found("{place.name}") == [])
    #expect(found("{heading}") == ["consent-use bell.md e"])
  }

  @Test func `a refusal says who, what and where to ask`() {
    let campaign = Campaign.sample(boxes: [.text("{story.title}")], places: [place(["print"])])
    let problem = campaign.document().diagnostics.first
    #expect(
      problem?.message
        == "Ada Sample has not agreed that the story is shown on the web, as 'screen' would")
    #expect(problem?.hint?.contains("add 'web' to 'uses'") == true)
  }
}
