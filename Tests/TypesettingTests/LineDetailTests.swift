import DocumentModel
import Testing
import Typesetting

@Suite struct LineDetailTests {
  private static func texts(_ set: SetParagraph) -> [String] {
    set.lines.map { $0.runs.map(\.text).joined() }
  }

  // MARK: Breaks

  @Test func `a line feed forces a line and reads as a space`() {
    let set = Samples.lines(Samples.paragraph("one\ntwo\u{2028}three"), measure: 1000)
    #expect(Self.texts(set) == ["one ", "two ", "three"])
    #expect(set.problems.isEmpty)
  }

  @Test func `an empty line keeps its height`() {
    let set = Samples.lines(Samples.paragraph("one\n\ntwo"), measure: 1000)
    #expect(Self.texts(set) == ["one ", " ", "two"])
    #expect(set.lines[1].width == 0)
    #expect(set.lines[1].advance == 13.5)
    #expect(set.lines[1].ascent > 5)
  }

  @Test func `an empty paragraph has no lines`() {
    #expect(Samples.lines(Samples.paragraph(""), measure: 100).lines.isEmpty)
  }

  @Test func `a wrapped line keeps its space outside its width`() {
    let set = Samples.lines(Samples.paragraph("fjord. Second"), measure: 40)
    #expect(Self.texts(set) == ["fjord. ", "Second"])
    let alone = Samples.lines(Samples.paragraph("fjord. "), measure: 1000)
    #expect(abs(set.lines[0].width - alone.lines[0].width) < 0.001)
  }

  @Test func `a soft hyphen shows only where a line ends at it`() {
    let paragraph = Samples.paragraph("extra\u{AD}ordinary")
    let whole = Samples.lines(paragraph, measure: 1000)
    #expect(Self.texts(whole) == ["extraordinary"])
    let plain = Samples.lines(Samples.paragraph("extraordinary"), measure: 1000)
    #expect(abs(whole.lines[0].width - plain.lines[0].width) < 0.3)
    let broken = Samples.lines(paragraph, measure: 50)
    #expect(Self.texts(broken) == ["extra-", "ordinary"])
    let extra = Samples.lines(Samples.paragraph("extra"), measure: 1000)
    #expect(broken.lines[0].width > extra.lines[0].width + 2)
    #expect(broken.lines[0].runs[0].glyphs.count == 6)
  }

  @Test func `a word is not divided where the font has no hyphen`() {
    let runic = Samples.noto("NotoSansRunic", scripts: ["Runr"])
    let set = Samples.lines(Samples.paragraph("ᚠᚢᚦ\u{AD}ᚨᚱᚲ", families: [runic]), measure: 20)
    #expect(set.lines.count == 1)
    #expect(set.lines[0].isOverfull)
    #expect(set.lines[0].runs.flatMap(\.glyphs).allSatisfy { $0.id != 0 })
  }

  @Test(arguments: [0.0, -20]) func `a measure without room sets every piece overfull`(
    measure: Double
  ) {
    let set = Samples.lines(Samples.paragraph("one two"), measure: measure)
    #expect(set.lines.map(\.isOverfull) == [true, true])
  }

  @Test func `a word longer than the measure stands whole and is reported`() throws {
    let set = Samples.lines(
      Samples.paragraph("an incomprehensibilities day"), measure: 50)
    #expect(Self.texts(set) == ["an ", "incomprehensibilities ", "day"])
    #expect(set.lines.map(\.isOverfull) == [false, true, false])
    guard case .overfullLine(let word, let excess, let source) = try #require(set.problems.first)
    else {
      Issue.record("not an overfull line")
      return
    }
    #expect(set.problems.count == 1)
    #expect(word == "incomprehensibilities")
    #expect(abs(excess - (set.lines[1].width - 50)) < 0.001)
    #expect(source == SourceSpan(file: "words.md"))
  }

  @Test func `the last line of a ragged paragraph is no stray word if that can be helped`() {
    let text = "Neighbours met and made a list of all that would help them so"
    for measure in stride(from: 80.0, to: 260, by: 7) {
      let set = Samples.lines(Samples.paragraph(text), measure: measure)
      guard set.lines.count > 1, set.lines.count < 5 else { continue }
      #expect(Self.texts(set).last?.contains(" ") ?? false, "at \(measure)")
    }
  }

  @Test func `a balanced headline does not end a line in a small word`() {
    let set = Samples.lines(
      Samples.paragraph("Every school is the heart of the neighbourhood", isBalanced: true),
      measure: 150)
    #expect(Self.texts(set).count == 2)
    #expect(
      Self.texts(set)[0] == "Every school is the heart " || Self.texts(set)[0] == "Every school is "
    )
  }

  @Test func `Thai breaks between words of the dictionary`() {
    let set = Samples.lines(
      Samples.paragraph("โรงเรียนเป็นหัวใจของชุมชน", LanguageTag("th")), measure: 50)
    let breaks = Self.texts(set)
    #expect(breaks.joined(separator: "|") == "โรงเรียน|เป็นหัวใจ|ของชุมชน")
  }

  // MARK: Direction

  struct BidiCase: CustomTestStringConvertible {
    var text: String
    var language: String
    /// The runs' texts from left to right.
    var visual: [String]
    var testDescription: String { text }
  }

  static let bidiCases = [
    BidiCase(text: "abc אבג def", language: "en", visual: ["abc ", "אבג", " def"]),
    BidiCase(text: "אבג abc דהו", language: "he", visual: [" דהו", "abc", "אבג "]),
    // European digits keep their order after Arabic letters.
    BidiCase(text: "عام 2026 هنا", language: "ar", visual: [" هنا", "2026", "عام "]),
    BidiCase(text: "See عام 2026 now", language: "en", visual: ["See ", "2026", "عام ", " now"]),
    // Brackets pair and are mirrored by the font.
    BidiCase(text: "a (אבג) b", language: "en", visual: ["a (", "אבג", ") b"]),
  ]

  @Test(arguments: bidiCases)
  func `runs stand in the order of the bidirectional algorithm`(sample: BidiCase) {
    let set = Samples.lines(
      Samples.paragraph(sample.text, LanguageTag(sample.language)), measure: 1000)
    let visual = set.lines[0].runs.sorted { left, right in
      (left.glyphs.first?.x ?? 0) < (right.glyphs.first?.x ?? 0)
    }
    #expect(visual.map(\.text) == sample.visual)
    #expect(set.lines[0].runs.map(\.text).joined() == sample.text)
  }

  @Test func `space at the end of a line has the paragraph's direction`() {
    let set = Samples.lines(
      Samples.paragraph("abc אבג דהו", LanguageTag("en")), measure: 45)
    let runs = set.lines[0].runs
    #expect(runs.map(\.text) == ["abc ", "אבג", " "])
    #expect(runs.map(\.isRightToLeft) == [false, true, false])
    #expect((runs[2].glyphs.first?.x ?? 0) > (runs[1].glyphs.last?.x ?? 0))
  }

  @Test func `glyphs of a right-to-left run stand from left to right`() {
    let run = Samples.lines(Samples.paragraph("אבג", LanguageTag("he")), measure: 100).lines[0]
      .runs[0]
    #expect(run.isRightToLeft)
    #expect(run.glyphs.map(\.x) == run.glyphs.map(\.x).sorted())
    #expect(run.text == "אבג")
  }

  // MARK: Indents, markers, hanging punctuation

  @Test(arguments: ["en", "ar"])
  func `a marker stands at the start edge and the text in the indent`(language: String) {
    let word = language == "en" ? "Neighbour " : "الحي "
    var paragraph = Samples.paragraph(
      String(repeating: word, count: 8) + word.dropLast(), LanguageTag(language))
    paragraph.marker = TextRun("•", style: Samples.style())
    paragraph.style.indent = 15
    let set = Samples.lines(paragraph, measure: 120)
    #expect(set.lines.count > 1)
    #expect(set.lines[0].runs[0].text == "•")
    #expect(set.lines[1].runs[0].text != "•")
    let marker = set.lines[0].runs[0].glyphs[0].x
    #expect(language == "en" ? abs(marker) < 1 : marker > 112)
    for line in set.lines {
      let places = line.runs.filter { $0.text != "•" }.flatMap(\.glyphs).map(\.x)
      if language == "en" {
        #expect(abs((places.min() ?? 0) - 15) < 1)
      } else {
        #expect((places.max() ?? 120) < 105)
      }
    }
  }

  @Test func `text gives way to a marker wider than the indent`() {
    var paragraph = Samples.paragraph("Neighbour")
    paragraph.marker = TextRun("1998.", style: Samples.style())
    paragraph.style.indent = 5
    let runs = Samples.lines(paragraph, measure: 120).lines[0].runs
    #expect((runs[1].glyphs.first?.x ?? 0) > (runs[0].glyphs.last?.x ?? 0) + 4)
  }

  @Test func `an opening quotation mark hangs outside the start edge`() {
    var paragraph = Samples.paragraph("“Here”")
    let plain = Samples.lines(paragraph, measure: 100).lines[0]
    paragraph.style.hangsPunctuation = true
    let hung = Samples.lines(paragraph, measure: 100).lines[0]
    #expect(abs(hung.runs[0].glyphs[1].x) < 0.001)
    #expect(hung.runs[0].glyphs[0].x < -3)
    #expect(abs(plain.width + hung.runs[0].glyphs[0].x - hung.width) < 0.001)
  }

  // MARK: Decoration and height

  @Test func `links and underlines cover their text without the space at the end`() {
    var paragraph = Samples.paragraph("Write to ")
    var link = paragraph.runs[0]
    link.text = "our open door"
    link.link = "mailto:door@example.org"
    link.style.isUnderlined = true
    paragraph.runs.append(link)
    let one = Samples.lines(paragraph, measure: 1000)
    #expect(one.lines[0].links.map(\.text) == ["our open door"])
    let set = Samples.lines(paragraph, measure: 70)
    #expect(set.lines.flatMap(\.links).map(\.text) == ["our", "open door"])
    for line in set.lines {
      let link = line.links[0]
      #expect(link.address == "mailto:door@example.org")
      #expect(abs(link.rect.maxX - line.width) < 0.001)
      #expect(abs(line.underlines[0].rect.width - link.rect.width) < 0.001)
      #expect(line.underlines[0].rect.y > 0)
      #expect(link.rect.y < 0 && link.rect.maxY > 0)
    }
  }

  @Test func `a raised run stands above the baseline`() {
    var paragraph = Samples.paragraph("x")
    var raised = paragraph.runs[0]
    raised.text = "2"
    raised.style.rise = 3
    paragraph.runs.append(raised)
    let runs = Samples.lines(paragraph, measure: 100, scale: 2).lines[0].runs
    #expect(runs.map { $0.glyphs[0].y } == [0, -6])
  }

  @Test func `heights come from the faces and scale with them`() {
    let line = Samples.lines(
      Samples.paragraph("Xx", families: [Samples.inter]), measure: 100, scale: 2
    ).lines[0]
    #expect(abs(line.capHeight - 20 * 2048 / 2816) < 0.2)
    #expect(line.ascent > 18 && line.ascent < 22)
    #expect(line.advance == 27)
  }
}
