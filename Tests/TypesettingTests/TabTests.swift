import DocumentModel
import Testing

@testable import Typesetting

@Suite struct TabTests {
  private static func set(
    _ text: String, tabs: [TabStop], measure: Double = 200, language: String = "en",
    alignment: ParagraphStyle.Alignment = .start, scale: Double = 1
  ) -> SetParagraph {
    var paragraph = Samples.paragraph(text, LanguageTag(language), alignment: alignment)
    paragraph.style.tabs = tabs
    return Samples.lines(paragraph, measure: measure, scale: scale)
  }

  /// The left and right edge of the last word of a line.
  private static func lastWord(_ line: SetLine?) throws -> ClosedRange<Double> {
    let run = try #require(line?.runs.last)
    let text = try #require(run.text.split(separator: " ").last)
    let alone = Samples.lines(Samples.paragraph(String(text)), measure: 1000).lines[0]
    // A forced line end is the last glyph, a space.
    let count = alone.runs.flatMap(\.glyphs).count + (run.text.hasSuffix(" ") ? 1 : 0)
    let start = run.glyphs[run.glyphs.count - count].x
    return start...(start + alone.width)
  }

  @Test(arguments: [1.0, 1.5]) func `text stands at its stop by its start, middle or end`(
    scale: Double
  ) throws {
    func word(_ alignment: TabStop.Alignment) throws -> ClosedRange<Double> {
      let stop = TabStop(.at(120), alignment: alignment)
      return try Self.lastWord(Self.set("a\tword", tabs: [stop]).lines.first)
    }
    #expect(abs(try word(.start).lowerBound - 120) < 0.01)
    #expect(abs(try word(.end).upperBound - 120) < 0.01)
    let middle = try word(.center)
    #expect(abs((middle.lowerBound + middle.upperBound) / 2 - 120) < 0.01)
    let line = Self.set("a\tword", tabs: [TabStop(.at(120))], scale: scale).lines.first
    let run = try #require(line?.runs.last)
    #expect(abs(run.glyphs[run.glyphs.count - 4].x - 120) < 0.01)
  }

  @Test(arguments: ["en", "ar"]) func `decimals stand under each other in every direction`(
    language: String
  ) {
    let stop = TabStop(.at(100), alignment: .decimal, decimalSign: ".")
    var points = Set<String>()
    for number in ["1.25", "1,204.5", "31.0", "7.125"] {
      let set = Self.set("x\t\(number)", tabs: [stop], language: language)
      for run in set.lines[0].runs {
        guard let point = run.text.firstIndex(of: ".") else { continue }
        let index = run.text.distance(from: run.text.startIndex, to: point)
        points.insert(fixed(run.glyphs[index].x))
      }
    }
    #expect(points.count == 1)
  }

  @Test(arguments: [
    ("1,204.50", ".", 5), ("1.204,50", ",", 5), ("$12.", ".", 3), ("31 %", ".", 2),
    ("none", ".", 4), ("", ".", 0), ("1.2.3", ".", 3), ("٣٫٥", "٫", 1),
  ]) func `the decimal sign is the last between figures`(text: String, sign: Character, point: Int)
  {
    let scalars = Array(text.unicodeScalars)
    #expect(DecimalPoint.offset(in: scalars[...], sign: sign) == point)
  }

  @Test func `leaders share one grid, keep clear of the text and are not read`() throws {
    let stop = TabStop(.end, alignment: .end, leader: ".")
    let set = Self.set("One\t3\nAnother one\t12\nA third\t126", tabs: [stop])
    #expect(set.lines.map(\.leaders.count) == [1, 1, 1])
    let pitch = 5.0
    for line in set.lines {
      let leader = line.leaders[0]
      #expect(leader.text.isEmpty)
      #expect(leader.clusters.map(\.glyphCount) == [leader.glyphs.count])
      for glyph in leader.glyphs {
        #expect(abs((glyph.x / pitch).rounded() * pitch - glyph.x) < 0.01)
      }
      let number = try Self.lastWord(line)
      #expect(abs(number.upperBound - 200) < 0.01)
      #expect(try #require(leader.glyphs.last).x + 5 < number.lowerBound)
    }
    let texts = set.lines.map { $0.runs.map(\.text).joined() }
    #expect(texts == ["One 3 ", "Another one 12 ", "A third 126"])
  }

  @Test func `a tab at the end of a line leaves room over its leader`() {
    let stop = TabStop(.end, alignment: .end, leader: "_")
    let set = Self.set("Name:\t", tabs: [stop])
    let xs = set.lines[0].leaders.flatMap(\.glyphs).map(\.x)
    #expect(xs.min().map { $0 > 20 && $0 < 45 } == true)
    #expect(xs.max().map { $0 > 180 && $0 < 200 } == true)
    #expect(set.problems.isEmpty)
  }

  @Test func `lines of right-to-left text are mirrored`() throws {
    let stops = [TabStop(.at(60)), TabStop(.end, leader: ".")]
    let left = Self.set("a\tb\tc", tabs: stops, language: "en").lines[0]
    let right = Self.set("a\tb\tc", tabs: stops, language: "he").lines[0]
    let widths = [left, right].map { line in line.runs.flatMap(\.glyphs).map(\.x).max() ?? 0 }
    #expect(try #require(right.runs.first?.glyphs.first).x > 190)
    #expect(widths[0] > 190 && widths[1] > 190)
    #expect(left.leaders[0].glyphs.count == right.leaders[0].glyphs.count)
    let (lefts, rights) = (left.leaders[0].glyphs.map(\.x), right.leaders[0].glyphs.map(\.x))
    for (a, b) in zip(lefts, rights) { #expect(abs(a - lefts[0] - (rights[0] - b)) < 0.01) }
  }

  @Test(arguments: [ParagraphStyle.Alignment.justify, .center, .end])
  func `a line with tabs is set as it stands`(alignment: ParagraphStyle.Alignment) {
    let stops = [TabStop(.at(80))]
    let plain = Self.set("one two three\tb c d\nnext", tabs: stops)
    let other = Self.set("one two three\tb c d\nnext", tabs: stops, alignment: alignment)
    #expect(other.lines[0].runs == plain.lines[0].runs)
    #expect(other.lines.count == 2)
  }

  @Test(arguments: [
    ("a name that is longer than its stop\tb", [TabStop(.at(60))]),
    ("a\tthe text behind the stop runs over the end of the measure", [TabStop(.at(60))]),
    ("a\tthe text in front of the stop runs into the name", [TabStop(.at(60), alignment: .end)]),
  ]) func `text that does not fit its stops is told, not moved to others`(
    text: String, tabs: [TabStop]
  ) throws {
    let set = Self.set(text, tabs: tabs)
    #expect(set.lines.count == 1)
    #expect(set.lines[0].isOverfull)
    guard case .tabOverrun(let line, let excess, let source) = try #require(set.problems.first)
    else {
      Issue.record("not a tab's problem")
      return
    }
    #expect(line == text)
    #expect(excess == set.lines[0].excess)
    #expect(source == SourceSpan(file: "words.md"))
    #expect(set.problems.count == 1)
  }

  @Test func `a leader that the font does not have is told`() {
    let set = Self.set("a\tb\nc\td", tabs: [TabStop(.end, alignment: .end, leader: "ก")])
    #expect(set.problems == [.missingGlyph("ก", source: SourceSpan(file: "words.md"))])
    #expect(set.lines.allSatisfy { $0.leaders.isEmpty })
  }

  @Test func `a tab without a stop is told, and without any stops it is a space`() {
    let set = Self.set("a\tb\tc\td", tabs: [TabStop(.at(60))])
    #expect(set.problems == [.missingTab(source: SourceSpan(file: "words.md"))])
    #expect(Self.set("a\tb", tabs: []).problems.isEmpty)
  }
}
