import DocumentModel
import Testing

@testable import CampaignFile

@Suite struct TalkingPointsReaderTests {
  private static let funders = """
    ---
    audience: funders
    name: Funders
    as_of: 2026-09-01
    ask: $78,000
    objections:
      - { they: "“Why?”", you: Because. }
    ---
    ## Doors are *open*.

    **11 of 12** schools are open — after class.

    *Sign-in records, 2026*

    > “I came for a form — and
    > stayed.”
    > — Mari Vega, parent

    A second paragraph.

    ## No number

    Only words.
    """

  @Test func `points are read by what their parts look like`() throws {
    let disk = try TextsFixture([("T/funders.md", Self.funders)])
    let audience = try #require(disk.audiences().first)
    #expect(disk.found.isEmpty)
    #expect(shown(audience["id"]) == "funders")
    #expect(shown(audience["ask"]) == "<en:$78,000>")
    #expect(shown(audience["objections"]) == "<en:[{they: “Why?”, you: Because.}]>")
    guard case .localized(let translations) = audience["points"]?.content,
      case .list(let points) = translations.first?.value.content, points.count == 2
    else {
      Issue.record("there are no two points")
      return
    }
    let parts = ["claim", "number", "fact", "source", "voice", "speaker", "body"]
    #expect(
      parts.map { shown(points[0][$0]) } == [
        "Doors are i(open).", "11 of 12", "schools are open — after class.",
        "Sign-in records, 2026", "“I came for a form — and stayed.”", "Mari Vega, parent",
        "paragraph: A second paragraph.",
      ])
    #expect(
      parts.map { shown(points[1][$0]) } == ["No number", "-", "Only words.", "-", "-", "-", "-"])
  }

  @Test(arguments: [
    ("audience: funders", "audience: founders", "unknown-audience T/funders.md 2:11"),
    ("name: Funders", "nmae: Funders", "unknown-key T/funders.md 3:1"),
    ("## Doors are *open*.\n", "Doors.\n", "point-without-claim T/funders.md 9:1"),
    ("2026-09-01", "1. September", "bad-date T/funders.md 4:8"),
  ])
  func `a mistake is shown where it stands`(old: String, new: String, expected: String) throws {
    let text = Self.funders.replacing(old, with: new)
    let disk = try TextsFixture([("T/funders.md", text)])
    #expect(disk.audiences().count == 1)
    #expect(disk.found.first == expected)
  }

  @Test func `audiences stand in the order of their names, with their translations`() throws {
    let short = Self.funders.replacing("## No number\n\nOnly words.", with: "")
    let disk = try TextsFixture([
      ("T/funders.md", Self.funders), ("T/citizens.md", "---\nname: Citizens\n---\n"),
      ("T/ar/citizens.md", "---\nname: المواطنون\n---\n"), ("T/es/funders.md", short),
    ])
    let names = disk.audiences().map { shown($0["name"]) }
    #expect(names == ["<en:Citizens ar:المواطنون>", "<en:Funders es:Funders>"])
    #expect(disk.found == ["points-differ T/es/funders.md 1:1"])
  }
}

@Suite struct StringsReaderTests {
  @Test func `strings become one tree with localized leaves`() throws {
    let disk = try TextsFixture([
      ("W/en.yaml", "a:\n  b: One {place.name}\n  c: [x, y]\nd: Four"),
      ("W/es.yaml", "a:\n  b: Uno"), ("W/ar.yaml", "d: أربعة\na: {}"),
    ])
    #expect(
      shown(disk.strings())
        == "{a: {b: <en:One {place.name} es:Uno>, c: <en:[x, y]>}, d: <en:Four ar:أربعة>}")
    #expect(disk.found.isEmpty)
  }

  @Test func `keys that the source language lacks, and of another kind, are reported`() throws {
    let disk = try TextsFixture([
      ("W/en.yaml", "a:\n  b: One\nd: Four"), ("W/es.yaml", "a:\n  bb: Uno\nd: {e: x}"),
      ("W/ar.yaml", "a: x"), ("W/fr.yaml", "a: x"), ("W/en.yml", "a: x"),
    ])
    _ = disk.strings()
    #expect(
      disk.found == [
        "unknown-language W/en.yml 1:1", "unknown-language W/fr.yaml 1:1",
        "unknown-string W/es.yaml 2:7", "wrong-type W/es.yaml 3:4", "wrong-type W/ar.yaml 1:4",
      ])
    #expect(disk.findings.diagnostics[2].hint == "did you mean 'b'?")
  }

  @Test func `a language without strings, and strings outside the folder, are errors`() throws {
    let disk = try TextsFixture([("W/en.yaml", "a: x"), ("W/es.yaml", "->/etc/hostname")])
    #expect(shown(disk.strings()) == "{a: <en:x es:broken(path-outside)>}")
    #expect(disk.found == ["path-outside W/es.yaml 1:1", "file-missing campaign.yaml 1:1"])
  }
}
