import DocumentModel
import Testing
import Typesetting

/// First letters that are set large.
@Suite struct InitialTests {
  private static let words =
    " goes on long after the bell, and every child is known here by name, by neighbours who come"
    + " to help and stay for supper when the work is done."

  private static func paragraph(
    _ text: String, lines: Int = 3, language: String = "en",
    families: [FontFamily] = [Samples.inter]
  ) -> Paragraph {
    var paragraph = Samples.paragraph(text, LanguageTag(language), families: families)
    paragraph.dropCap = DropCap(lines: lines, style: paragraph.runs[0].style)
    return paragraph
  }

  /// What is read, without joiners.
  private static func read(_ set: SetParagraph) -> String {
    set.lines.flatMap(\.runs).map(\.text).joined().filter { $0 != "\u{2060}" }
  }

  private static func letter(_ set: SetParagraph) throws -> GlyphRun {
    try #require(set.lines.first?.runs.max { $0.size < $1.size })
  }

  @Test(arguments: [2, 3, 5], [1.0, 0.8])
  func `the letter reaches from the capitals of the first line to the last line's baseline`(
    lines: Int, scale: Double
  ) throws {
    let set = Samples.lines(
      Self.paragraph("Teaching" + Self.words, lines: lines), measure: 150, scale: scale)
    let letter = try Self.letter(set)
    let advance = set.lines[0].advance
    // Inter's capitals are 2118 of 2816 units high as drawn, 2048 as its table says.
    let height = set.lines[0].capHeight + Double(lines - 1) * advance
    #expect(abs(letter.size * 2048 / 2816 - height) < 0.01)
    #expect(abs(letter.glyphs[0].y - Double(lines - 1) * advance) < 0.01)
    #expect(set.initialLines == lines)
  }

  @Test(arguments: ["After", "Learning", "The", "Questions", "Why", "Improving", "“How", "¿Qué"])
  func `lines beside the letter stand clear of it and the others are whole`(word: String) throws {
    let set = Samples.lines(Self.paragraph(word + Self.words), measure: 160)
    let starts = set.lines.map { line in
      line.runs.filter { $0.size < 20 }.last?.glyphs.first?.x ?? 0
    }
    #expect(starts.prefix(3).allSatisfy { $0 > 6 })
    #expect(starts.dropFirst(4).allSatisfy { abs($0) < 0.01 })
    #expect(!set.lines.contains { $0.isOverfull })
    let text = Self.read(set)
    #expect(text == word + Self.words)
    let covered = set.lines.map(\.range)
    #expect(covered.first?.lowerBound == 0)
    #expect(zip(covered, covered.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(covered.last?.upperBound == text.unicodeScalars.count)
  }

  @Test func `the run behind the letter reads as the whole word`() throws {
    let set = Samples.lines(Self.paragraph("School" + Self.words), measure: 160)
    #expect(try Self.letter(set).text == "\u{2060}")
    #expect(set.lines[0].runs[1].text.hasPrefix("School goes"))
    #expect(set.lines[0].sources.count == set.lines[0].runs.count)
    for run in set.lines[0].runs {
      #expect(run.clusters.reduce(0) { $0 + $1.utf8Count } == run.text.utf8.count)
      #expect(run.clusters.reduce(0) { $0 + $1.glyphCount } == run.glyphs.count)
    }
  }

  @Test func `the outline of an A lets the first line come nearer than that of an H`() {
    func gap(_ word: String) -> Double {
      let set = Samples.lines(Self.paragraph(word + Self.words), measure: 160)
      let first = set.lines[0].runs[1].glyphs[0].x
      return (set.lines[1].runs[0].glyphs[0].x) - first
    }
    #expect(gap("After") > 4)
    #expect(abs(gap("How")) < 1)
  }

  @Test(arguments: ["Too short for it.", "2026" + Self.words, "…and so" + Self.words, "A"])
  func `short paragraphs and those without a first letter have none`(text: String) {
    let set = Samples.lines(Self.paragraph(text), measure: 160)
    let plain = Samples.lines(Samples.paragraph(text, families: [Samples.inter]), measure: 160)
    #expect(set.lines == plain.lines)
    #expect(set.initialLines == 0)
  }

  @Test func `a column that is too narrow for it has none`() {
    let set = Samples.lines(Self.paragraph("How" + Self.words), measure: 60)
    #expect(set.initialLines == 0)
  }

  @Test func `the letter of a right-to-left text stands at the right`() throws {
    let hebrew = String(repeating: "בית הספר נשאר פתוח הרבה אחרי הצלצול. ", count: 5)
    let set = Samples.lines(
      Self.paragraph(hebrew, language: "he", families: [Samples.hebrew]), measure: 200)
    let letter = try Self.letter(set)
    #expect(letter.glyphs[0].x > 160)
    #expect(set.initialLines == 3)
    for line in set.lines.prefix(3) {
      let right = line.runs.filter { $0.size < 20 }.flatMap(\.glyphs).map(\.x).max() ?? 0
      #expect(right < letter.glyphs[0].x)
    }
  }

  @Test func `the rest of the paragraph goes on in another width`() {
    let typesetter = Typesetter()
    let prepared = typesetter.prepare(Self.paragraph("School" + Self.words))
    let set = typesetter.lines(of: prepared, measure: 150)
    let rest = typesetter.lines(of: prepared, measure: 220, from: set.lines[3].range.upperBound)
    var whole = set
    whole.lines = Array(set.lines.prefix(4)) + rest.lines
    #expect(Self.read(whole) == "School" + Self.words)
  }
}
