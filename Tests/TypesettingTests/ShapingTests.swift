import DocumentModel
import Testing
import Typesetting

/// Our glyphs against those of the installed `hb-shape`, which must be there.
@Suite struct ShapingTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var language: String
    var script: String
    var family: FontFamily
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "Latin", text: "AVATAR fjord, “office” Ty. We’re", language: "en", script: "Latn",
      family: Samples.inter),
    Case(
      name: "Latin with ligatures", text: "The difficult affair, first flight", language: "en",
      script: "Latn", family: Samples.garamond),
    Case(
      name: "Latin broken within kerned words", text: "AVA-TAR WAY—TO–YOU A-V-A-T", language: "en",
      script: "Latn", family: Samples.lato),
    Case(
      name: "Nastaliq", text: "یہ اسکول ہمارا ہے اور ہم سب کا ہے", language: "ur",
      script: "Arab", family: Samples.noto("NotoNastaliqUrdu", scripts: ["Arab"])),
    Case(
      name: "Vietnamese", text: "Trường học của khu phố ở Việt Nam", language: "vi",
      script: "Latn", family: Samples.inter),
    Case(
      name: "Vietnamese, decomposed", text: "Vie\u{302}\u{323}t Nam", language: "vi",
      script: "Latn", family: Samples.inter),
    Case(
      name: "Arabic", text: "المدرسة قلب الحيّ", language: "ar", script: "Arab",
      family: Samples.arabic),
    Case(
      name: "Urdu", text: "یہ اسکول ہمارا ہے", language: "ur", script: "Arab",
      family: Samples.arabic),
    Case(
      name: "Hebrew with points", text: "בֵּית הַסֵּפֶר", language: "he", script: "Hebr",
      family: Samples.hebrew),
    Case(
      name: "Devanagari", text: "विद्यालय मोहल्ले का हृदय है क्षत्रिय", language: "hi",
      script: "Deva", family: Samples.devanagari),
    Case(
      name: "Thai", text: "โรงเรียนเป็นหัวใจของชุมชน น้ำ", language: "th", script: "Thai",
      family: Samples.thai),
  ]

  @Test(arguments: cases)
  func `a run equals what hb-shape makes of it`(sample: Case) throws {
    let set = Samples.lines(
      Samples.paragraph(sample.text, LanguageTag(sample.language), families: [sample.family]),
      measure: 10_000)
    let runs = set.lines.flatMap(\.runs)
    #expect(runs.count == 1)
    #expect(set.problems.isEmpty)
    try Self.expectEqual(set.lines[0], script: sample.script, language: sample.language)
  }

  /// Lines that are cut where that is safe, and shaped again where it is not, must look as if
  /// each had been shaped alone.
  @Test(arguments: cases, [30.0, 47, 62])
  func `every line equals what hb-shape makes of that line`(
    sample: Case, measure: Double
  ) throws {
    let set = Samples.lines(
      Samples.paragraph(sample.text, LanguageTag(sample.language), families: [sample.family]),
      measure: measure)
    for line in set.lines {
      #expect(line.runs.count == 1)
      try Self.expectEqual(line, script: sample.script, language: sample.language)
    }
  }

  private static func expectEqual(
    _ line: SetLine, script: String, language: String
  ) throws {
    let run = line.runs[0]
    let expected = try HarfBuzzTool.glyphs(of: run, script: script, language: language)
    #expect(run.glyphs.map(\.id) == expected.map(\.g))
    guard run.glyphs.count == expected.count, !expected.isEmpty else { return }
    let unitsPerEm = unitsPerEm[run.face.path] ?? 1000
    let unit = run.size / unitsPerEm
    let origin = run.glyphs[0].x - expected[0].dx * unit
    var pen = 0.0
    for (glyph, reference) in zip(run.glyphs, expected) {
      #expect(abs(glyph.x - origin - (pen + reference.dx) * unit) < 0.000_1)
      #expect(abs(glyph.y + reference.dy * unit) < 0.000_1)
      pen += reference.ax
    }
    let space = run.isRightToLeft ? expected[0].ax : expected[expected.count - 1].ax
    let width = pen - (run.text.hasSuffix(" ") ? space : 0)
    #expect(abs(line.width - width * unit) < 0.000_1)
  }

  /// Units in an em where they are not 1000.
  private static let unitsPerEm = [
    Samples.inter.faces[0].path: 2816.0, Samples.lato.faces[0].path: 2000,
  ]

  @Test func `tracking adds once after each letter and switches ligatures off`() {
    func line(tracking: Double) -> SetLine {
      var paragraph = Samples.paragraph("fine e\u{301}", families: [Samples.garamond])
      paragraph.runs[0].style.tracking = tracking
      return Samples.lines(paragraph, measure: 1000).lines[0]
    }
    var plain = Samples.paragraph("fine e\u{301}", families: [Samples.garamond])
    plain.runs[0].style.features = [FontFeature("liga", 0), FontFeature("clig", 0)]
    let width = Samples.lines(plain, measure: 1000).lines[0].width
    // Six letters, five gaps: none after the last, none before the accent.
    #expect(abs(line(tracking: 100).width - width - 5 * 1) < 0.001)
    #expect(line(tracking: 0).width < width)
  }

  @Test func `tracking leaves joined scripts alone`() {
    var paragraph = Samples.paragraph("المدرسة", LanguageTag("ar"))
    let plain = Samples.lines(paragraph, measure: 1000)
    paragraph.runs[0].style.tracking = 200
    #expect(Samples.lines(paragraph, measure: 1000).lines[0].width == plain.lines[0].width)
  }

  @Test func `features of the style are switched on`() {
    var paragraph = Samples.paragraph("111", families: [Samples.inter])
    let proportional = Samples.lines(paragraph, measure: 1000).lines[0].width
    paragraph.runs[0].style.features = [FontFeature("tnum")]
    let tabular = Samples.lines(paragraph, measure: 1000).lines[0].width
    #expect(tabular > proportional + 1)
  }
}
