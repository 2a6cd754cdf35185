import Broadside
import DocumentModel
import TestSupport
import Testing
import Typesetting

/// How lines of each script reach their measure.
@Suite struct JustificationTests {
  private static let measure = 155.0
  private static let narrow = 95.0

  @Test(arguments: [
    "ja", "zh-Hans", "zh-Hant", "ko", "th", "lo", "km", "my", "bo", "ar", "fa", "ur",
  ])
  func `justified lines reach their measure`(language: String) throws {
    let sample = try #require(LanguageSample.articleOne(in: language))
    let set = Typesetting.lines(of: sample, measure: Self.measure, alignment: .justify)
    #expect(set.lines.count > 2)
    for line in set.lines.dropLast() { #expect(abs(line.width - Self.measure) < 0.01) }
  }

  /// JIS X 4051 and UAX #14: what may not begin a line, and what may not end it.
  @Test(arguments: ["ja", "zh-Hans", "zh-Hant"], [60.0, 100, 155])
  func `no line begins with what closes or ends with what opens`(
    language: String, measure: Double
  ) throws {
    let sample = try #require(LanguageSample.articleOne(in: language))
    let scalars = Array(sample.text.unicodeScalars)
    let set = Typesetting.lines(of: sample, measure: measure, alignment: .justify)
    for line in set.lines {
      let (first, last) = (scalars[line.range.lowerBound], scalars[line.range.upperBound - 1])
      #expect(!"、。，．」』）ーぁぃぅぇぉっゃゅょァィゥェォッャュョ".unicodeScalars.contains(first))
      #expect(!"「『（".unicodeScalars.contains(last))
    }
  }

  @Test(arguments: [
    ("日本", 2), ("日、本", 3), ("日、「本", 3.5), ("日」。本", 3.5), ("日「『本", 3.5), ("日本。", 2.5),
    ("「日本", 2.5), ("日『本』」", 4),
  ])
  func `signs that meet share one blank, and lines end without`(text: String, ems: Double) {
    let sample = LanguageSample(language: LanguageTag("ja"), text: text)
    let width = Typesetting.lines(of: sample, measure: 300).lines[0].width
    #expect(abs(width - ems * 11) < 0.01)
  }

  @Test func `a quarter of an em parts Han and Latin, but not at the ends of lines`() throws {
    func width(_ text: String) -> Double {
      let sample = LanguageSample(language: LanguageTag("zh-Hans"), text: text)
      return Typesetting.lines(of: sample, measure: 300).lines[0].width
    }
    #expect(abs(width("学校A学校") - width("学校") * 2 - width("A") - 5.5) < 0.01)
    let sample = LanguageSample(language: LanguageTag("zh-Hans"), text: "学校学校A学校")
    let set = Typesetting.lines(of: sample, measure: 46)
    #expect(abs(set.lines[0].width - 44) < 0.01)
  }

  @Test func `Korean is broken at its spaces, and within words only where it must be`() throws {
    let sample = try #require(LanguageSample.articleOne(in: "ko"))
    let scalars = Array(sample.text.unicodeScalars)
    let wide = Typesetting.lines(of: sample, measure: Self.measure)
    for line in wide.lines {
      #expect(line.range.upperBound == scalars.count || scalars[line.range.upperBound - 1] == " ")
    }
    let narrow = Typesetting.lines(of: sample, measure: 35)
    #expect(narrow.lines.allSatisfy { !$0.isOverfull })
  }

  @Test func `Ethiopic lines open behind the signs between words, which end lines`() throws {
    let plain = try #require(LanguageSample.articleOne(in: "am"))
    let sample = LanguageSample(
      language: plain.language, text: plain.text.replacing(" ", with: "\u{1361}"))
    let scalars = Array(sample.text.unicodeScalars)
    let set = Typesetting.lines(of: sample, measure: Self.measure, alignment: .justify)
    #expect(set.lines.count > 2)
    for line in set.lines.dropLast() {
      #expect(scalars[line.range.upperBound - 1] == "\u{1361}")
      #expect(abs(line.width - Self.measure) < 0.01)
    }
  }

  @Test(arguments: ["ar", "ps", "ckb", "ug"])
  func `Arabic words are lengthened before their spaces gape, and read as before`(
    language: String
  ) throws {
    let sample = try #require(LanguageSample.articleOne(in: language))
    let plain = Typesetting.lines(of: sample, measure: Self.narrow)
    let set = Typesetting.lines(of: sample, measure: Self.narrow, alignment: .justify)
    let runs = set.lines.flatMap(\.runs)
    #expect(runs.map(\.text).joined() == plain.lines.flatMap(\.runs).map(\.text).joined())
    #expect(!runs.contains { $0.text.contains("\u{640}") })
    let glyphs = { (set: SetParagraph) in set.lines.flatMap(\.runs).map(\.glyphs.count).reduce(0, +)
    }
    #expect(glyphs(set) > glyphs(plain))
  }

  @Test func `words in Nastaliq are never lengthened`() throws {
    let sample = try #require(LanguageSample.articleOne(in: "ur"))
    let set = Typesetting.lines(of: sample, measure: Self.measure, alignment: .justify)
    // Each word of its letters alone: cut at the lines' ends the ragged setting has the same glyphs.
    for line in set.lines {
      let text = String(String.UnicodeScalarView(Array(sample.text.unicodeScalars)[line.range]))
      let alone = Typesetting.lines(
        of: LanguageSample(language: sample.language, text: text), measure: 1000)
      let ids = { (lines: [SetLine]) in lines.flatMap(\.runs).flatMap(\.glyphs).map(\.id) }
      #expect(ids([line]) == ids(alone.lines))
    }
  }
}
