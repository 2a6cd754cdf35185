import Assembly
import CampaignFile
import DocumentModel
import Testing

struct FieldTests {
  @Test(arguments: [
    ("As of {2026-09-01}", "en", "As of September 1, 2026"),
    ("{2026-09-01 : date MMMy}", "en", "Sep 2026"),
    ("Al {2026-09-01 : date long}", "es", "Al 1 de septiembre de 2026"),
    ("{2026-09-01}", "ar", "1 سبتمبر 2026"),
  ])
  func `a day is written as its language writes days`(
    text: String, language: String, expected: String
  ) {
    #expect(Campaign.said(text, language) == expected)
  }

  @Test(
    arguments: [
      ("{place.name}", "en", "Eastside"),
      ("{place.name}", "es", "Eastside"),
      ("{place.name}", "ar", "إيستسايد"),
      ("{campaign.name}", "es", "La Coalición"),
      ("{campaign.contact.phone}", "en", "555-0100"),
      ("{brand.name}", "en", "The Brand"),
      ("{story.title}", "es", "La enfermera"),
      ("{place.story.title}", "en", "The nurse in room 12"),
      (
        "{language} {language.name} {language.direction}", "ar",
        "\u{2068}ar\u{2069} العربية \u{2068}rtl\u{2069}"
      ),
      ("{template} {format}", "en", "flyer letter"),
      ("{strings.call}!", "es", "Llame al 555-0112!"),
      ("{place.missing_value | place.name}", "en", nil),
      ("{place.services}", "en", "clinic and supper"),
      ("{place.services}", "es", "clinic y supper"),
    ] as [(String, String, String?)])
  func `a field says its value in the edition's language`(
    text: String, language: String, expected: String?
  ) {
    #expect(Campaign.said(text, language) == expected)
  }

  @Test(arguments: [
    ("{place.phone | campaign.contact.phone}", "555-0100"),
    (#"{place.phone | "ask us"}"#, "ask us"),
    (#"{story.title | "no story"}"#, "no story"),
    ("{place.name | place.phone}", "Hill"),
  ])
  func `the first value that is not empty holds, then the default`(
    text: String, expected: String
  ) {
    #expect(Campaign.said(text, place: "hill") == expected)
  }

  @Test(arguments: [
    ("{place.students : number}", "en", "1,612"),
    ("{place.students : number 1}", "en", "1,612.0"),
    ("{place.students : number}", "ar", "1,612"),
    ("{place.phone}", "ar", "\u{2068}555-0112\u{2069}"),
    ("{place.drop : percent}", "en", "31%"),
    ("{place.drop : percent}", "es", "31\u{A0}%"),
    ("{place.students : currency USD}", "en", "$1,612.00"),
    ("{place.date : date full}", "en", "Thursday, October 8, 2026"),
    ("{place.date : date MMMd}", "en", "Oct 8"),
    ("{place.date : date long}", "es", "8 de octubre de 2026"),
    ("{place.name : upper}", "en", "EASTSIDE"),
    ("{place.name : lower}", "en", "eastside"),
    ("{story.title : slug}", "en", "the-nurse-in-room-12"),
    ("{place.services : list}", "en", "clinic and supper"),
  ])
  func `a format writes a value as the language does`(
    text: String, language: String, expected: String
  ) {
    #expect(Campaign.said(text, language) == expected)
  }

  @Test func `a time may be a span of time`() throws {
    let said = try #require(Campaign.said("{place.time : time}"))
    #expect(said.contains("6:00") && said.contains("–") && said.contains("7:30"))
  }

  @Test func `page numbers are left for layout`() {
    #expect(
      Campaign.said("{strings.page}; {page.number}/{page.count}")
        == "Page \u{F8F0} of \u{F8F1}; \u{F8F0}/\u{F8F1}")
  }

  @Test(
    arguments: [
      ("{place.nmae}", "unknown-field", "did you mean 'name'?"),
      ("{plaec.name}", "unknown-field", "did you mean 'place'?"),
      ("{place.name.first}", "unknown-field", nil),
      ("{language.nam}", "unknown-field", "did you mean 'name'?"),
      (
        "{audience.name}", "unknown-field",
        "add 'audiences' to the piece's `for`, or use another field"
      ),
      ("{index}", "unknown-field", nil),
      ("{place.story}", "wrong-field", nil),
      ("see {story.body}", "wrong-field", "name it alone in a box or frame"),
      ("see {story.photo}", "wrong-field", "show it in a `picture` box"),
      ("{strings.loop}", "field-loop", nil),
    ] as [(String, String, String?)])
  func `a field that leads nowhere is an error that holds for every edition`(
    text: String, code: String, hint: String?
  ) throws {
    let (document, diagnostics) = Campaign.sample(boxes: [.text(text)]).document()
    #expect(document == nil)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.code == code)
    #expect(diagnostic.edition == nil)
    if let hint { #expect(diagnostic.hint == hint) }
  }

  @Test func `a key that only another row has is empty, not unknown`() {
    let places: [Value] = [.eastside, .place("hill", ["phone": .cell("555")])]
    let campaign = Campaign.sample(
      boxes: [.text("{place.story.title}"), .text("x")], places: places)
    #expect(campaign.boxes(place: "hill").map(\.text) == ["x"])
  }

  @Test(arguments: [
    ("{place.students : number}", "bad-number"), ("{place.students : date}", "bad-date"),
    ("{place.students : time}", "bad-date"), ("{place.students : percent}", "bad-number"),
  ])
  func `data that does not fit a format is an error where the data stands`(
    text: String, code: String
  ) {
    let diagnostics = Campaign.sample(boxes: [.text(text)]).document(place: "hill").diagnostics
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.map(\.span) == [at(3, "places.csv")])
  }

  @Test func `words without a translation are an error that names language and field`() {
    let (document, diagnostics) = Campaign.sample(boxes: [.text("{strings.only}")]).document("es")
    #expect(document == nil)
    #expect(diagnostics.map(\.code) == ["missing-translation"])
    #expect(diagnostics.map(\.span) == [at(7, "en.yaml")])
    #expect(diagnostics.map(\.message) == ["'strings.only' is not translated into 'es'"])
  }

  @Test func `words that are empty on purpose need no translation`() {
    #expect(Campaign.said("{strings.silent}", "es") == nil)
    #expect(Campaign.sample(boxes: [.text("{strings.silent}"), .text("x")]).boxes("es").count == 1)
  }

  @Test func `bold, italic and links of values and of the words around them add up`() throws {
    let campaign = Campaign.sample(
      boxes: [.text("*Read* [{story.title}](https://x.example/{place.slug})")])
    let runs = try #require(campaign.boxes().first?.paragraphs.first?.runs)
    #expect(runs.map(\.text) == ["Read", " ", "The nurse in ", "room 12"])
    #expect(runs.map(\.style.isItalic) == [true, false, false, false])
    #expect(runs.map(\.style.weight) == [400, 400, 400, 700])
    #expect(
      runs.map(\.link) == [nil, nil] + Array(repeating: "https://x.example/eastside", count: 2))
    #expect(runs.map(\.style.isUnderlined) == [false, false, true, true])
    #expect(runs.map(\.source?.file) == ["template.yaml", "template.yaml", "story.md", "story.md"])
  }

  @Test func `words that multiply end in an error, not in hours`() {
    let levels = (0..<7).map { level in
      let next = String(repeating: "{strings.s\(level + 1)}", count: 12)
      return Value.Member(key: "s\(level)", value: .words(level == 6 ? "x" : next))
    }
    let strings = Value(.object(levels), source: at(1))
    let campaign = Campaign.sample(boxes: [.text("{strings.s0}")], strings: strings)
    #expect(campaign.document().diagnostics.map(\.code) == ["too-many-fields"])
  }
}
