import CampaignFile
import DocumentModel
import Testing

struct SlotTests {
  private func slot(
    _ name: String, _ from: String, words: ClosedRange<Int>? = nil,
    count: ClosedRange<Int>? = nil, isOptional: Bool = false
  ) -> Template.Slot {
    Template.Slot(
      name: name, from: path(from), words: words, count: count, isOptional: isOptional,
      source: at(40, "template.yaml"))
  }

  @Test func `a slot is a field of its own`() {
    let campaign = Campaign.sample(
      boxes: [.text("{headline}: {tale.title}")],
      slots: [slot("headline", "strings.call"), slot("tale", "place.story")])
    #expect(
      campaign.boxes().map(\.text) == ["Call 555-0112: The nurse in room 12"])
  }

  @Test(arguments: [
    ("strings.call", 1...2, "too-many-words", Diagnostic.Severity.error),
    ("strings.call", 6...9, "too-few-words", .warning),
    ("strings.only", 1...1, "too-many-words", .error),
    ("place.story.title", 1...3, "too-many-words", .error),
  ])
  func `a slot counts its words`(
    from: String, range: ClosedRange<Int>, code: String, severity: Diagnostic.Severity
  ) {
    let campaign = Campaign.sample(slots: [slot("words", from, words: range)])
    let diagnostics = campaign.document().diagnostics
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.map(\.severity) == [severity])
    // What differs from place to place says in which edition it showed.
    let isOfPlace = from != "strings.only"
    #expect(diagnostics.map(\.edition) == [isOfPlace ? "flyer/eastside/en/letter" : nil])
  }

  @Test func `words within the range are no matter, and a number is a word`() {
    let slots = [slot("words", "strings.call", words: 3...3)]
    #expect(Campaign.sample(slots: slots).document().diagnostics == [])
  }

  @Test(
    arguments: [(1...2, nil), (3...9, "too-few-items"), (0...1, "too-many-items")]
      as [(ClosedRange<Int>, String?)])
  func `a slot counts its items`(range: ClosedRange<Int>, code: String?) {
    let campaign = Campaign.sample(slots: [slot("points", "place.services", count: range)])
    #expect(campaign.document().diagnostics.map(\.code) == (code.map { [$0] } ?? []))
  }

  @Test func `an empty slot is an error where the data is empty, unless it is optional`() {
    let needed = Campaign.sample(slots: [slot("phone", "place.phone")])
    let diagnostics = needed.document(place: "hill").diagnostics
    #expect(diagnostics.map(\.code) == ["empty-slot"])
    #expect(diagnostics.map(\.span) == [at(1, "places.csv")])
    let optional = Campaign.sample(slots: [slot("phone", "place.phone", isOptional: true)])
    #expect(optional.document(place: "hill").diagnostics == [])
  }

  @Test func `words whose fields are all empty are an empty slot`() {
    let campaign = Campaign.sample(slots: [slot("call", "strings.call")])
    #expect(campaign.document(place: "hill").diagnostics.map(\.code) == ["empty-slot"])
  }

  @Test func `a mistake in a slot is said once`() {
    let campaign = Campaign.sample(
      boxes: [.text("{only} and {only}")], slots: [slot("only", "strings.only")])
    #expect(campaign.document("es").diagnostics.map(\.code) == ["missing-translation"])
  }
}
