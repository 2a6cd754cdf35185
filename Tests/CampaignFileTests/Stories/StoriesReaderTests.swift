import DocumentModel
import TestSupport
import Testing

@testable import CampaignFile

@Suite struct StoriesReaderTests {
  private static let spanish = """
    ---
    title: La campana
    photo: ../../bell.svg
    alt: Una campana
    ---
    Sonó.
    """

  @Test func `a story speaks each language that it is written in`() throws {
    let disk = try TextsFixture([
      ("S/bell.md", TextsFixture.story), ("S/es/bell.md", Self.spanish),
      ("S/README.md", "not a story"), ("bell.svg", TextsFixture.picture),
    ])
    let story = try #require(disk.stories()["bell"])
    #expect(disk.found.isEmpty)
    #expect(shown(story["title"]) == "<en:The b(bell) es:La campana>")
    #expect(shown(story["body"]) == "<en:paragraph: The bell rang. es:paragraph: Sonó.>")
    #expect(shown(story["photo"]) == "<en:picture(svg, A bell) es:picture(svg, Una campana)>")
    #expect(shown(story["speaker"]) == "<en:Ada Sample>")
    #expect(shown(story["id"]) == "bell")
    #expect(shown(story["place"]) == "birch")
    #expect(
      shown(story["consent"]) == "{by: Ada Sample, until: 2028-12-31, uses: [print]}")
  }

  /// A mistake in the story, and where it is shown.
  struct Bad: CustomTestStringConvertible, Sendable {
    var code: String
    var old: String
    var new: String
    var place: String
    /// What can no longer be used: the story, a member of it, or nothing.
    var breaks: String? = "story"
    var testDescription: String { "\(code): \(new.debugDescription)" }
  }

  @Test(arguments: [
    Bad(code: "front-matter", old: "A bell\n---", new: "A bell", place: "1:1"),
    Bad(code: "front-matter", old: "---\ntitle", new: "title", place: "1:1"),
    Bad(code: "consent-missing", old: "consent: {", new: "agreed: {", place: "2:1"),
    Bad(code: "consent-missing", old: "by: Ada Sample,", new: "", place: "5:10"),
    Bad(code: "consent-expired", old: "2028-12-31", new: "2026-09-13", place: "5:35"),
    Bad(code: "consent-missing", old: ", uses: [print]", new: "", place: "5:10"),
    Bad(code: "unknown-value", old: "[print]", new: "[print, wep]", place: "5:61"),
    Bad(code: "wrong-type", old: "[print]", new: "print", place: "5:53"),
    Bad(code: "empty-list", old: "[print]", new: "[]", place: "5:53"),
    Bad(code: "bad-date", old: "2028-12-31", new: "2028-13-31", place: "5:35"),
    Bad(code: "image-missing", old: "bell.svg", new: "ball.svg", place: "6:8", breaks: "photo"),
    Bad(
      code: "path-outside", old: "../bell.svg", new: "../../bell.svg", place: "6:8", breaks: "photo"
    ),
    Bad(code: "yaml-syntax", old: "title: The **bell**", new: "title: [", place: "4:8"),
    Bad(code: "unknown-key", old: "alt:", new: "alts:", place: "7:1", breaks: nil),
    Bad(
      code: "bad-field", old: "The bell rang", new: "{The bell} rang", place: "9:6",
      breaks: "body"),
    Bad(
      code: "wrong-type", old: "place: birch", new: "focus: [2, 0]", place: "3:8", breaks: nil),
  ])
  func `a story's mistake is shown and breaks what it spoils`(bad: Bad) throws {
    let text = TextsFixture.story.replacing(bad.old, with: bad.new)
    let disk = try TextsFixture([("S/bell.md", text), ("bell.svg", TextsFixture.picture)])
    let story = disk.stories()["bell"]
    #expect(disk.found == ["\(bad.code) S/bell.md \(bad.place)"])
    #expect((story?.problem?.code == bad.code) == (bad.breaks == "story"))
    for key in ["title", "photo", "body"] where bad.breaks != "story" {
      guard case .localized(let translations) = story?[key]?.content else {
        Issue.record("there is no '\(key)'")
        continue
      }
      #expect(translations.map { $0.value.problem?.code } == [bad.breaks == key ? bad.code : nil])
    }
  }

  @Test func `a translation may have a consent of its own`() throws {
    let spanish = Self.spanish.replacing("alt:", with: "consent: {by: Ada, uses: [web]}\nalt:")
    let disk = try TextsFixture([
      ("S/bell.md", TextsFixture.story), ("S/es/bell.md", spanish),
      ("bell.svg", TextsFixture.picture),
    ])
    let consent = disk.stories()["bell"]?["consent"]
    #expect(disk.found.isEmpty)
    #expect(
      shown(consent)
        == "<en:{by: Ada Sample, until: 2028-12-31, uses: [print]} es:{by: Ada, uses: [web]}>")
  }

  @Test func `a broken translation leaves the story in the other languages`() throws {
    let disk = try TextsFixture([
      ("S/bell.md", TextsFixture.story), ("S/es/bell.md", "title: x"),
      ("bell.svg", TextsFixture.picture),
    ])
    #expect(shown(disk.stories()["bell"]?["title"]) == "<en:The b(bell) es:broken(front-matter)>")
    #expect(disk.found == ["front-matter S/es/bell.md 1:1"])
  }

  @Test func `files that belong to no story are reported`() throws {
    let disk = try TextsFixture([
      ("S/bell.md", TextsFixture.story), ("S/es/bel.md", Self.spanish),
      ("S/en/bell.md", TextsFixture.story), ("S/fr/bell.md", Self.spanish),
      ("bell.svg", TextsFixture.picture),
    ])
    _ = disk.stories()
    #expect(
      disk.found == [
        "unknown-language S/fr 1:1", "misplaced-text S/en/bell.md 1:1",
        "misplaced-text S/es/bel.md 1:1",
      ])
  }

  @Test func `a story that is a link out of the folder is not read`() throws {
    let outside = try TemporaryFolder()
    let secret = try outside.write(Array(TextsFixture.story.utf8), as: "secret.md")
    let disk = try TextsFixture([
      ("S/bell.md", "->\(secret)"), ("S/es", "->\(outside.path)"), ("S/note.txt", ""),
    ])
    #expect(disk.stories().keys.isEmpty)
    #expect(disk.found == ["path-outside S/bell.md 1:1", "path-outside S/es 1:1"])
  }
}
