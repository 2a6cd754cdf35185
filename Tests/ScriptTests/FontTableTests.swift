import Broadside
import CampaignFile
import DocumentModel
import Foundation
import TestSupport
import Testing
import Typesetting

/// Every language of the sample texts, set without a brand in the families of the project's table.
@Suite struct FontTableTests {
  @Test func `the samples have more than forty languages and every script of the table`() {
    let languages = LanguageSample.articleOne.map(\.language)
    #expect(languages.count >= 60)
    #expect(Set(languages).count == languages.count)
    #expect(Set(languages.map(\.script)).count >= 29)
  }

  @Test(arguments: LanguageSample.articleOne)
  func `a text is set in at most two fonts and has every glyph`(sample: LanguageSample) throws {
    let set = Typesetting.lines(of: sample, measure: 300)
    #expect(set.problems.isEmpty)
    let runs = set.lines.flatMap(\.runs)
    #expect(Set(runs.map(\.face)).count <= 2)
    #expect(runs.allSatisfy { run in run.glyphs.allSatisfy { $0.id != 0 } })
  }

  @Test(arguments: LanguageSample.articleOne)
  func `no letter is lost on the way to the PDF and back`(sample: LanguageSample) throws {
    let column = Column(text: sample.text, language: sample.language.rawValue, width: 300, size: 11)
    let (pdf, diagnostics) = column.pdf()
    #expect(diagnostics.isEmpty)
    let text = try Tool("pdftotext").output(["FILE", "-"], for: try #require(pdf))
    let order = LetterOrder(of: text, against: sample.text)
    #expect(order.missing == [], "lost: \(order.missing)")
  }

  @Test func `brackets that an Arabic font lacks are not taken from Nastaliq`() {
    let sample = LanguageSample(language: LanguageTag("ar"), text: "ما (عدا) يوم")
    let line = Typesetting.lines(of: sample, measure: 300).lines[0]
    #expect(!line.runs.contains { $0.face.path.contains("Nastaliq") })
    #expect(abs(line.advance - 1.35 * 11) < 0.01)
  }

  /// The letters of Han look different in each country, and Urdu is written in Nastaliq.
  @Test(arguments: [
    ("zh-Hans", "NotoSansCJK-Regular.ttc", 2), ("zh-Hant", "NotoSansCJK-Regular.ttc", 3),
    ("zh-TW", "NotoSansCJK-Regular.ttc", 3), ("ja", "NotoSansCJK-Regular.ttc", 0),
    ("ko", "NotoSansCJK-Regular.ttc", 1), ("ur", "NotoNastaliqUrdu-Regular.ttf", 0),
    ("ar", "NotoSansArabic-Regular.ttf", 0), ("fa", "NotoSansArabic-Regular.ttf", 0),
  ])
  func `the language decides whose forms the letters have`(
    language: String, file: String, index: Int
  ) throws {
    let isArabic = ["ur", "ar", "fa"].contains(language)
    let sample = LanguageSample(
      language: LanguageTag(language), text: isArabic ? "حق" : "権利直骨 10")
    let faces = Typesetting.lines(of: sample, measure: 300).lines.flatMap(\.runs).map(\.face)
    #expect(Set(faces).map { $0.path.split(separator: "/").last } == [Substring(file)])
    #expect(faces.first?.index == index)
  }

  /// Noto Sans Arabic says that its capitals are 0.42 em high, Noto Kufi Arabic 1.27.
  @Test(arguments: ["Noto Sans Arabic", "Noto Kufi Arabic", "Noto Naskh Arabic"])
  func `Arabic stands below an edge by the height of its letters`(family: String) throws {
    let sample = try #require(LanguageSample.articleOne(in: "ar"))
    let families = Typesetting.families.filter { $0.name == family }
    let line = try #require(
      Typesetting.lines(of: sample, measure: 300, families: families).lines.first)
    #expect((0.64...0.78).contains(line.capHeight / 11))
  }
}
