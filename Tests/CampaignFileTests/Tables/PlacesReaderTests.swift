import DocumentModel
import TestSupport
import Testing

@testable import CampaignFile

@Suite struct PlacesReaderTests {
  private static let stories = Value(
    .object([
      Value.Member(
        key: "clinic",
        value: Value(
          .object([
            Value.Member(
              key: "title",
              value: Value(
                .words(Words(literal: "A nurse", source: SourceSpan(file: "s"))),
                source: SourceSpan(file: "s")))
          ]), source: SourceSpan(file: "s")))
    ]), source: SourceSpan(file: "s"))

  private func read(_ text: String) -> (places: [Value], findings: [Diagnostic]) {
    let findings = Findings()
    findings.register(text, of: "places.csv")
    let reader = PlacesReader(
      languages: ["en", "es", "ar"].map { LanguageTag($0) }, stories: Self.stories,
      day: DayOfUse(campaign: "2026-09-14"), findings: findings)
    return (reader.places(text, file: "places.csv"), findings.diagnostics)
  }

  @Test(arguments: [
    ("id,name\na,EASTSIDE", ["name-in-capitals 2:3"]),
    ("id,name\na,ALDER STREET SCHOOL", ["name-in-capitals 2:3"]),
    ("id,name,name.es\na,Alder,ESCUELA ALDER", ["name-in-capitals 2:9"]),
    ("id,name\na,PS 118\nb,YMCA\nc,Eastside YMCA\nd,حي", []),
    ("id,event_date\na,2026-09-13", ["event-past 2:3"]),
    ("id,event_date\na,2026-09-14\nb,\nc,soon", []),
    ("id,founded_date\na,1912-09-13", []),
  ])
  func `what is seldom meant in a row is warned of`(text: String, expected: [String]) {
    let (places, findings) = read(text)
    #expect(!places.isEmpty && findings.allSatisfy { $0.severity == .warning && $0.hint != nil })
    #expect(findings.map { "\($0.code) \($0.span.line):\($0.span.column)" } == expected)
  }

  @Test(arguments: [
    ("id,name\na,Alder", ["{id: a, name: Alder, slug: a}"]),
    (
      "id,name\r\na,Alder\r\n\r\nb,Birch\r\n",
      ["{id: a, name: Alder, slug: a}", "{id: b, name: Birch, slug: b}"]
    ),
    ("id,name\ra,Alder\r", ["{id: a, name: Alder, slug: a}"]),
    ("id;name\na;Alder, Birch", ["{id: a, name: Alder, Birch, slug: a}"]),
    ("id\tname\na\tAlder; Birch", ["{id: a, name: Alder; Birch, slug: a}"]),
    ("\"id\";\"a,b,c\"\nx;1", ["{id: x, a,b,c: 1, slug: x}"]),
    ("id,name\na,\"Alder, \"\"Old\"\"\"", ["{id: a, name: Alder, \"Old\", slug: a}"]),
    ("id,name\na,\"two\nlines\"", ["{id: a, name: two/lines, slug: a}"]),
    (" id , name \n a , Alder ", ["{id: a, name: Alder, slug: a}"]),
    ("id,name\na, \"Alder\" \n", ["{id: a, name: Alder, slug: a}"]),
    ("id,name\na,5\" pipe", ["{id: a, name: 5\" pipe, slug: a}"]),
    ("id,name\na,{b} **c**", ["{id: a, name: {b} **c**, slug: a}"]),
    ("id,name\na,\n,\n", ["{id: a, name: -, slug: a}"]),
    ("id,name,,\na,Alder,,", ["{id: a, name: Alder, slug: a}"]),
    ("id\nA b_C", ["{id: A b_C, slug: a-b-c}"]),
    ("id\nحي", ["{id: حي, slug: حي}"]),
    ("id\n../../etc", ["{id: ../../etc, slug: etc}"]),
    ("id,slug\na,own", ["{id: a, slug: own}"]),
  ])
  func `a table is read as it is written`(text: String, expected: [String]) {
    let (places, findings) = read(text)
    #expect(places.map { shown($0) } == expected)
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("id,name,name.es\na,Alder,Aliso", "<en:Alder es:Aliso>"),
    ("id,name,name.es\na,Alder,", "<en:Alder>"),
    ("id,name,name.es\na,,Aliso", "<es:Aliso>"),
    ("id,name,name.es\na,,", "-"),
    ("id,name.en,name.es\na,Alder,Aliso", "<en:Alder es:Aliso>"),
    ("id,name.es,name\na,Aliso,Alder", "<en:Alder es:Aliso>"),
  ])
  func `columns by language make one field that falls back`(text: String, expected: String) {
    let (places, findings) = read(text)
    let name = places.first?["name"]
    #expect(shown(name) == expected)
    #expect(name?.fallsBack == (expected != "-"))
    #expect(findings.isEmpty)
  }

  @Test func `a place has its story and its languages`() {
    let (places, findings) = read("id,story,languages\na,clinic,\"en, ar\"\nb,,")
    #expect(shown(places.first) == "{id: a, story: {title: A nurse}, languages: [en, ar], slug: a}")
    #expect(shown(places.last) == "{id: b, story: -, languages: -, slug: b}")
    #expect(findings.isEmpty)
  }

  @Test func `people belong to places, and say so where there is none`() throws {
    let findings = Findings()
    let text = "id,name,place,languages\na,Ana,eastside,en es\nb,Bo,,\nc,Cy,estside,\na,Ada,,"
    findings.register(text, of: "people.csv")
    let reader = PlacesReader(
      languages: ["en", "es"].map { LanguageTag($0) }, stories: Self.stories, kind: .person,
      known: ["eastside"], findings: findings)
    let people = reader.places(text, file: "people.csv")
    #expect(people.map(\.id) == ["a", "b", "c"])
    #expect(people[0].literal(of: "place") == "eastside")
    #expect(people[2]["place"]?.problem?.code == "unknown-place")
    #expect(
      findings.diagnostics.map { "\($0.code) \($0.span.line):\($0.span.column) \($0.hint ?? "")" }
        == [
          "unknown-place 4:6 did you mean 'eastside'?",
          "duplicate-person 5:1 give each person an 'id' of its own",
        ])
  }

  /// A table with a mistake, what is left of it, and the code of its diagnostic.
  struct Bad: CustomTestStringConvertible, Sendable {
    var code: String
    var marked: String
    var ids: [String]
    var testDescription: String { "\(code): \(marked.debugDescription)" }

    init(_ code: String, _ marked: String, leaves ids: [String] = []) {
      self.code = code
      self.marked = marked
      self.ids = ids
    }
  }

  @Test(arguments: [
    Bad("table-empty", "⟦⟧"),
    Bad("table-empty", "⟦⟧ \n\n"),
    Bad("table-header-only", "⟦id⟧,name\n\n"),
    Bad("table-ragged", "id,name\na,A\n⟦b⟧\nc,C", leaves: ["a", "c"]),
    Bad("table-ragged", "id,name\na,A,⟦B⟧\nc,C", leaves: ["c"]),
    Bad("table-duplicate-header", "id,name,⟦name⟧\na,b,c"),
    Bad("table-duplicate-header", "id,name,⟦name.en⟧\na,b,c"),
    Bad("table-unnamed-column", "id,⟦⟧,name\na,b,c"),
    Bad("table-unclosed-quote", "id,name\na,A\nb,⟦\"⟧B\nc,C", leaves: ["a"]),
    Bad("table-stray-text", "id,name\na,\"A\"⟦bc⟧\nd,D", leaves: ["d"]),
    Bad("table-column-missing", "⟦name⟧\nA"),
    Bad("missing-id", "id,name\n⟦⟧,A\nb,B", leaves: ["b"]),
    Bad("duplicate-place", "id,name\na,A\n⟦a⟧,B", leaves: ["a"]),
    Bad("unknown-language", "id,name,name.⟦fr⟧\na,A,B", leaves: ["a"]),
    Bad("unknown-language", "id,name,\"name.⟦fr⟧\"\na,A,B", leaves: ["a"]),
    Bad("unknown-language", "id,languages\na,en ⟦fr⟧ es", leaves: ["a"]),
    Bad("unknown-language", "id,languages\na,\"en, ⟦fr⟧\"", leaves: ["a"]),
    Bad("unknown-story", "id,story\na,clinic\nb,⟦clinik⟧", leaves: ["a", "b"]),
    Bad("unknown-story", "id,name,story\na,👩‍👩‍👧é,⟦x⟧", leaves: ["a"]),
    Bad(
      "table-cell-too-long", "id,name\na,⟦" + String(repeating: "x", count: 10_001) + "⟧\nb,B",
      leaves: ["b"]),
  ])
  func `a mistake is shown at its cell and its row left out`(bad: Bad) throws {
    let source = MarkedSource(bad.marked)
    let (places, findings) = read(source.text)
    #expect(findings.map(\.code) == [bad.code])
    let mark = try #require(source.marks.first)
    let span = try #require(findings.first?.span)
    #expect(
      [span.line, span.column, span.length] == [mark.line, mark.column, max(1, mark.length)])
    #expect(places.map { shown($0["id"]) } == bad.ids)
  }

  @Test func `an unknown story breaks what would show it, and nothing else`() {
    let place = read("id,name,story\na,Alder,x").places.first
    #expect(place?["story"]?.problem?.code == "unknown-story")
    #expect(shown(place?["name"]) == "Alder")
  }

  @Test func `cells know where they stand`() throws {
    let (places, _) = read("id,name,b\n\"x\ny\",  Alder ,\"q\"")
    let place = try #require(places.first)
    let spans = ["id", "name", "b"].compactMap { place[$0]?.source }
    #expect(
      spans.map { [$0.line, $0.column, $0.length] } == [[2, 1, 1], [3, 6, 5], [3, 13, 3]])
  }

  @Test func `random slips in a table are read or reported`() {
    var slips = Slips(seed: 5)
    let good =
      "id,name,name.es,languages,story\na,\"Al\"\"der\",Aliso,en es,clinic\r\nb;,\"x\ny\",,ar,\n"
    for _ in 0..<600 {
      let text = String(decoding: slips.mutated(Array(good.utf8)), as: UTF8.self)
      let (places, findings) = read(text)
      #expect(places.count <= 8)
      #expect(!places.isEmpty || !findings.isEmpty)
    }
  }

  @Test(.timeLimit(.minutes(1))) func `a table of ten thousand places is read in good time`() {
    let row = ",\"Name, with comma\",Nombre,en es,clinic,some more text,and more,12,13\n"
    let text =
      "id,name,name.es,languages,story,e,f,g,h\n" + (0..<10_000).map { "p\($0)\(row)" }.joined()
    #expect(read(text).places.count == 10_000)
  }
}
