import DocumentModel
import Testing
import Typesetting

@Suite struct FontChoiceTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var language = "en"
    var families = Samples.all
    /// The text that each font sets, in order, as `family: text`.
    var expected: [String]
    var testDescription: String { text }
  }

  static let general = FontFamily(
    name: "Noto Sans",
    faces: [FontFace(path: "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")])

  static let cases = [
    Case(text: "We met.", expected: ["Inter: We met."]),
    Case(
      text: "We say שלום, friends",
      expected: ["Inter: We say ", "NotoSansHebrew: שלום", "Inter: , friends"]),
    Case(text: "Café — 25 ½ €", expected: ["Inter: Café — 25 ½ €"]),
    // Digits and punctuation of an Arabic text come from the Arabic face if it has them.
    Case(
      text: "في 12 حيًّا (هنا).", language: "ar",
      expected: [
        "NotoSansArabic: في 12 حيًّا ", "Inter: (", "NotoSansArabic: هنا", "Inter: )",
        "NotoSansArabic: .",
      ]),
    // The Hebrew face lacks digits: they come from the Latin one, and only they.
    Case(text: "12 שכונות", language: "he", expected: ["Inter: 12", "NotoSansHebrew:  שכונות"]),
    Case(text: "नमस्ते।", language: "hi", expected: ["NotoSansDevanagari: नमस्ते।"]),
    // A family without scripts serves any, in its place; one with scripts comes after it for others.
    Case(
      text: "aж", families: [Samples.arabic, general, Samples.inter], expected: ["Noto Sans: aж"]),
    // A mark stays with its base even if an earlier family has the base alone.
    Case(
      text: "a\u{1AB0}", families: [Samples.inter, general],
      expected: ["Noto Sans: a\u{1AB0}"]),
    // Joiners and controls need no glyph.
    Case(text: "a\u{200D}b\u{2060}c\u{FE0F}d", expected: ["Inter: a\u{200D}bc\u{FE0F}d"]),
    Case(text: "5\u{202F}km\u{2009}5", expected: ["Inter: 5 km\u{2009}5"]),
  ]

  @Test(arguments: cases)
  func `clusters take the first family that serves them`(sample: Case) {
    let set = Samples.lines(
      Samples.paragraph(
        sample.text, LanguageTag(sample.language), families: sample.families),
      measure: 1000)
    #expect(set.problems.isEmpty)
    var found = [(family: String, text: String)]()
    for run in set.lines.flatMap(\.runs) {
      let family = sample.families.first { $0.faces.contains(run.face) }?.name ?? "?"
      if found.last?.family == family {
        found[found.count - 1].text += run.text
      } else {
        found.append((family, run.text))
      }
    }
    #expect(found.map { "\($0.family): \($0.text)" } == sample.expected)
  }

  @Test func `a family's scale multiplies the size`() {
    var arabic = Samples.arabic
    arabic.scale = 1.2
    let set = Samples.lines(
      Samples.paragraph("a م", families: [Samples.inter, arabic]), measure: 1000)
    #expect(set.lines[0].runs.map(\.size) == [10, 12])
  }

  @Test func `a character in no font is reported once a run and kept`() {
    let set = Samples.lines(
      Samples.paragraph("a ☃ b ☃", families: [Samples.garamond]), measure: 1000)
    let source = SourceSpan(file: "words.md")
    #expect(set.problems == [.missingGlyph("☃", source: source)])
    #expect(set.lines[0].runs.map(\.text).joined() == "a ☃ b ☃")
    #expect(set.lines[0].runs[0].glyphs.count { $0.id == 0 } == 2)
  }

  @Test func `without any family every character is missing and nothing is drawn`() {
    let set = Samples.lines(Samples.paragraph("ab", families: []), measure: 100)
    let source = SourceSpan(file: "words.md")
    #expect(
      set.problems == [.missingGlyph("a", source: source), .missingGlyph("b", source: source)])
    #expect(set.lines.flatMap(\.runs).isEmpty)
  }

  @Test func `a bold run takes the bold face of the family`() {
    var paragraph = Samples.paragraph("plain ")
    var bold = paragraph.runs[0]
    bold.text = "bold"
    bold.style.weight = 700
    paragraph.runs.append(bold)
    let set = Samples.lines(paragraph, measure: 1000)
    #expect(set.lines[0].runs.map(\.face.weight) == [400, 700])
    #expect(set.lines[0].runs.map(\.text) == ["plain ", "bold"])
  }

  @Test(arguments: ["a\u{7}b", "a\u{85}b", "a\u{2066}b\u{2069}", "ab\u{E0061}\u{E007F}"])
  func `controls are neither drawn nor missing`(text: String) {
    let set = Samples.lines(Samples.paragraph(text, families: [Samples.garamond]), measure: 1000)
    #expect(set.problems.isEmpty)
    #expect(set.lines.flatMap(\.runs).flatMap(\.glyphs).allSatisfy { $0.id != 0 })
  }

  @Test func `no missing glyph goes unreported`() {
    // Hangul fillers are ignorable in Unicode; HarfBuzz draws them.
    let set = Samples.lines(
      Samples.paragraph("a\u{3164}b", families: [Samples.garamond]), measure: 1000)
    let isDrawn = set.lines[0].runs.flatMap(\.glyphs).contains { $0.id == 0 }
    #expect(isDrawn == !set.problems.isEmpty)
  }
}
