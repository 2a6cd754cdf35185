import Assembly
import CampaignFile
import DocumentModel
import Testing

struct MatrixTests {
  private static let hill = Value.place(
    "hill",
    [
      "students": .cell("300"), "active": .cell("no"), "languages": .cell("en"),
      "phone": .cell(""), "date": .cell(""), "story": .cell(""),
    ])

  private func editions(_ pieces: [Piece], places: [Value] = [.eastside, hill]) -> (
    editions: [Edition], diagnostics: [Diagnostic]
  ) {
    Assembler(campaign: .sample(places: places, pieces: pieces)).editions()
  }

  @Test func `editions come by piece, subject, language and format`() {
    let made = editions([
      .sample(languages: .field(path("place.languages")), formats: ["letter", "a4"]),
      .sample(
        for: [.audiences], languages: .tags([LanguageTag("es")]),
        file: "points/{audience.id}-{language}"),
    ])
    #expect(made.diagnostics == [])
    #expect(
      made.editions.map(\.id) == [
        "flyer/eastside/en/letter", "flyer/eastside/en/a4", "flyer/eastside/es/letter",
        "flyer/eastside/es/a4", "flyer/eastside/ar/letter", "flyer/eastside/ar/a4",
        "flyer/hill/en/letter", "flyer/hill/en/a4", "flyer/families/es/letter",
        "flyer/funders/es/letter",
      ])
    #expect(made.editions[3].file == "eastside/es/flyer-a4")
    #expect(made.editions[3].place == "eastside")
    #expect(made.editions[8].audience == "families")
    #expect(made.editions[8].piece == 1)
  }

  @Test(
    arguments: [
      (nil, ["eastside", "hill"]), ("place.active", ["eastside"]), ("not place.active", ["hill"]),
      ("place.students > 300", ["eastside"]), ("place.students <= 300", ["hill"]),
      ("place.phone == 555-0112", ["eastside"]), ("place.phone != 555-0112", ["hill"]),
      ("place.date >= 2026-10-01", ["eastside"]), ("place.story", ["eastside"]),
    ] as [(String?, [String])])
  func `a condition chooses among the places`(text: String?, expected: [String]) {
    let piece = Piece.sample(
      where: text.flatMap(condition), languages: .tags([LanguageTag("en")]))
    #expect(editions([piece]).editions.compactMap(\.place) == expected)
  }

  @Test func `people have editions of their own with the fields of the place they belong to`() {
    let people = [
      Value.object(["id": .cell("ana"), "slug": .cell("ana"), "place": .cell("eastside")]),
      Value.object(["id": .cell("bo"), "slug": .cell("bo"), "place": .cell("")]),
    ]
    let campaign = Campaign.sample(
      boxes: [.text("{person.id}, {place.name | campaign.name}")], people: people,
      pieces: [
        .sample(
          for: [.people], languages: .tags([LanguageTag("en")]), file: "people/{person.slug}")
      ])
    let assembler = Assembler(campaign: campaign)
    let made = assembler.editions()
    #expect(made.diagnostics == [])
    #expect(made.editions.map(\.id) == ["flyer/eastside/ana/en/letter", "flyer/bo/en/letter"])
    #expect(made.editions.map(\.person) == ["ana", "bo"])
    #expect(made.editions.map(\.place) == ["eastside", nil])
    let texts = made.editions.map { edition in
      assembler.document(for: edition, using: assembler.services())
        .document?.pages[0].content.texts
    }
    #expect(texts == [["ana, Eastside"], ["bo, The Coalition"]])
  }

  @Test func `places and audiences multiply, and neither makes one edition a language`() {
    let both = editions([
      .sample(for: [.places, .audiences], file: "{place.id}/{audience.id}/{language}")
    ])
    #expect(both.editions.count == 2 * 2 * 3)
    #expect(both.editions[0].id == "flyer/eastside/families/en/letter")
    let one = editions([.sample(for: [], file: "vision-{language}")])
    #expect(one.editions.map(\.id) == ["flyer/en/letter", "flyer/es/letter", "flyer/ar/letter"])
  }

  @Test func `editions that would write one file are an error that names both, and none is made`() {
    let made = editions([.sample(formats: ["letter", "a4"], file: "{place.slug}/flyer-{language}")])
    #expect(made.editions == [])
    #expect(made.diagnostics.map(\.code) == Array(repeating: "duplicate-file", count: 6))
    #expect(
      made.diagnostics.contains {
        $0.message
          == "'flyer/eastside/es/letter' and 'flyer/eastside/es/a4' would write the same file"
          + " 'eastside/flyer-es.pdf'"
      })
    #expect(made.diagnostics.allSatisfy { $0.span == at(30) })
  }

  @Test func `pieces that differ in their files only have names of their own`() {
    let languages = Piece.Languages.tags([LanguageTag("en")])
    let made = editions([
      .sample(for: [], languages: languages, file: "a"),
      .sample(for: [], languages: languages, file: "b"),
    ])
    #expect(made.editions.map(\.id) == ["flyer/en/letter", "flyer/en/letter/2"])
  }

  @Test(arguments: [
    ("../../etc/passwd", "etc-passwd"), ("/root", "root"), ("a/b\\c", "a-b-c"),
    ("Ñandú & Søn", "nandu-son"), ("Đồng Nai", "dong-nai"), ("ab\u{0}c", "ab-c"),
  ])
  func `a file name never leaves its folder and is plain ASCII`(name: String, expected: String) {
    let place = Value.place("x", ["name": .cell(name)])
    let piece = Piece.sample(
      languages: .tags([LanguageTag("en")]), file: "{place.name}/f-{language}")
    let made = editions([piece], places: [place])
    #expect(made.editions.map(\.file) == ["\(expected)/f-en"])
  }

  @Test(arguments: ["شرق المدينة", "東区", "x̸̧", "🏫", String(repeating: "Long ", count: 60)])
  func `any name gives a file name of at most 80 bytes`(name: String) throws {
    let place = Value.place("x", ["name": .cell(name)])
    let piece = Piece.sample(languages: .tags([LanguageTag("en")]), file: "{place.name}-x")
    let file = try #require(editions([piece], places: [place]).editions.first?.file)
    #expect(!file.isEmpty && file.utf8.count <= 80)
    #expect(
      file.utf8.allSatisfy {
        ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D
      })
  }

  @Test func `long names that begin alike stay apart`() {
    let long = String(repeating: "Long ", count: 60)
    let places: [Value] = ["one", "two"].map { .place($0, ["name": .cell(long + $0)]) }
    let piece = Piece.sample(languages: .tags([LanguageTag("en")]), file: "{place.name}")
    let made = editions([piece], places: places)
    #expect(Set(made.editions.map(\.file)).count == 2)
  }

  @Test(arguments: [
    "{place.phone}/flyer", "/flyer-{place.slug}", "../{place.slug}", "a//{place.slug}",
  ])
  func `a file name with an empty part is an error`(file: String) {
    let piece = Piece.sample(languages: .tags([LanguageTag("en")]), file: file)
    let made = editions([piece], places: [Self.hill, .place("b", ["phone": .cell("")])])
    #expect(made.editions == [])
    #expect(made.diagnostics.map(\.code) == ["empty-file-name", "empty-file-name"])
    #expect(made.diagnostics.map(\.edition) == ["flyer/b/en/letter", "flyer/hill/en/letter"])
  }

  @Test func `no edition is written among the rejected files`() {
    let piece = Piece.sample(languages: .tags([LanguageTag("en")]), file: "{place.name}/flyer")
    let made = editions([piece], places: [.place("b", ["name": .cell("Rejected")])])
    #expect(made.editions == [])
    #expect(made.diagnostics.map(\.code) == ["reserved-file-name"])
  }

  @Test func `a piece that makes nothing says so`() {
    let made = editions([.sample(where: condition("place.students > 9000"))])
    #expect(made.diagnostics.map(\.code) == ["no-editions"])
    #expect(made.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `a place in no language of the campaign says so`() {
    let place = Value.place("x", ["languages": .cell("fr", at(9, "places.csv"))])
    let made = editions(
      [.sample(languages: .field(path("place.languages")))], places: [.eastside, place])
    #expect(made.diagnostics.map(\.code) == ["no-languages"])
    #expect(made.diagnostics.map(\.span) == [at(9, "places.csv")])
  }

  @Test func `a text that a condition compares as a number is an error where it stands`() {
    let made = editions(
      [.sample(where: condition("place.students > 300"))], places: [.eastside, .hill])
    #expect(Set(made.editions.map(\.place)) == ["eastside"])
    #expect(made.diagnostics.map(\.code) == ["bad-number"])
    #expect(made.diagnostics.map(\.span) == [at(3, "places.csv")])
  }

  @Test func `an unknown field in a condition is one error`() {
    let made = editions([.sample(where: condition("place.actve"))])
    #expect(made.diagnostics.map(\.code) == ["unknown-field"])
    #expect(made.diagnostics.map(\.hint) == ["did you mean 'active'?"])
  }
}
