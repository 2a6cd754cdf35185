import Assembly
import CampaignFile
import DocumentModel
import Testing

@Suite struct PseudoTests {
  private func document(
    _ pseudo: PseudoLocale, boxes: [TemplateBox], slots: [Template.Slot] = []
  ) throws -> Document {
    let campaign = Campaign.sample(boxes: boxes, slots: slots)
    let assembler = Assembler(campaign: campaign, pseudo: pseudo)
    let edition = try #require(assembler.editions().editions.first)
    let (document, diagnostics) = assembler.document(for: edition, using: LanguageServices())
    return try #require(document, "\(diagnostics)")
  }

  private func said(_ text: String, _ pseudo: PseudoLocale) throws -> String {
    let document = try document(pseudo, boxes: [.text(text)])
    return document.pages.first?.content.texts.first ?? ""
  }

  @Test(arguments: PseudoLocale.allCases)
  func `only the source language's editions are made`(pseudo: PseudoLocale) {
    let piece = Piece.sample(languages: .tags([LanguageTag("en"), LanguageTag("es")]))
    let campaign = Campaign.sample(pieces: [piece])
    let all = Assembler(campaign: campaign).editions().editions
    let made = Assembler(campaign: campaign, pseudo: pseudo).editions().editions
    #expect(Set(all.map(\.language.rawValue)) == ["en", "es"])
    #expect(!made.isEmpty && made == all.filter { $0.language.rawValue == "en" })
  }

  @Test(
    arguments: zip(
      PseudoLocale.allCases, [("en", "ltr"), ("ar-XB", "rtl"), ("ja", "ltr"), ("vi", "ltr")]))
  func `fonts and rules of the pseudo-locale's language hold`(
    pseudo: PseudoLocale, expected: (language: String, direction: String)
  ) throws {
    let document = try document(pseudo, boxes: [.text("{language.direction}")])
    #expect(document.language.rawValue == expected.language)
    #expect(document.direction.rawValue == expected.direction)
    let paragraph = document.pages.first?.content.children.first?.paragraphs.first
    #expect(paragraph?.language.rawValue == expected.language)
  }

  @Test(arguments: PseudoLocale.allCases)
  func `fields are read before their words are rewritten`(pseudo: PseudoLocale) throws {
    let said = try said("{strings.call}", pseudo)
    #expect(said.contains("555-0112") && !said.contains("Call") && !said.contains("{"))
  }

  @Test func `dates and numbers are those of the pseudo-locale's language, untouched`() throws {
    let expected: [(PseudoLocale, String, String)] = [
      (.expand, "{place.date : date long}", "October 8, 2026"),
      (.cjk, "{place.date : date long}", "2026年10月8日"),
      (.tall, "{place.students : number}", "1.612"),
    ]
    for (pseudo, field, text) in expected { #expect(try said(field, pseudo) == text) }
  }

  @Test func `codes and titles are not rewritten`() throws {
    let code = TemplateBox.holding(
      .qrCode(words("https://schools.example/{place.slug}"), purpose: words("Where to go")))
    let document = try document(.rtl, boxes: [code])
    guard case .qrCode(let code)? = document.pages.first?.content.children.first?.content else {
      Issue.record("no code")
      return
    }
    #expect(code.text == "https://schools.example/eastside")
    #expect(document.metadata.title == "The Coalition")
  }

  @Test func `words are counted before they are rewritten`() throws {
    let path = FieldPath(components: ["strings", "only"], source: at(1))
    let slot = Template.Slot(name: "only", from: path, words: 2...2, source: at(1))
    for pseudo in PseudoLocale.allCases {
      _ = try document(pseudo, boxes: [.text("{only}")], slots: [slot])
    }
  }
}
