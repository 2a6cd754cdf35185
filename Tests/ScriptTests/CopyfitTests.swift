import DocumentModel
import Language
import Layout
import TestSupport
import Testing
import Typesetting

/// One text in all languages of the samples, in a frame of 80 by 60 millimetres.
@Suite struct CopyfitTests {
  private static let frame = Size(width: 80 * 72 / 25.4, height: 60 * 72 / 25.4)
  /// The usual room for a text that has to fill its frame whatever the language.
  private static let fit = Fit(
    name: "text", size: 8...24, hyphenates: true, tracking: -10...0, wordSpace: 0.9...1,
    expansion: 0.98...1,
    leading: 1.15...1.45)

  private let engine = LayoutEngine(
    typesetter: Typesetter(
      hyphenator: Hyphenator(
        library: HyphenationLibrary { Asset.bytes("Hyphenation/\($0)") })))

  private func layout(_ sample: LanguageSample, _ fit: Fit) -> LaidOutDocument {
    let source = SourceSpan(file: sample.language.rawValue)
    var paragraph = Typesetting.paragraph(sample, size: fit.size?.upperBound ?? 24)
    paragraph.style.leading = 1.3
    let box = Box(
      .text(TextBlock(paragraphs: [paragraph], fit: fit)), source: source,
      height: .fixed(Self.frame.height))
    return engine.layout(
      of: Document(
        edition: sample.language.rawValue,
        metadata: Metadata(title: "", author: "", language: sample.language, date: "2026-09-14"),
        page: PageGeometry(trim: Self.frame, margin: .zero, columns: 1, bleed: 0),
        pages: [PageDesign(content: box)]))
  }

  /// The bars that are asked for: none overset, none silently; 95 % of the frames filled to 92 % or
  /// more where the text is long enough; and a tenth of a point more would not fit.
  @Test func `a text fits one frame in every language, and fills it`() throws {
    let samples = LanguageSample.articleOne
    var fills: [(language: LanguageTag, fill: Double)] = []
    for sample in samples {
      let result = layout(sample, Self.fit)
      #expect(result.diagnostics.isEmpty, "\(sample): \(result.diagnostics.map(\.message))")
      let record = try #require(result.fits.first)
      #expect(record.size >= 8)
      let fill = try #require(record.fill)
      #expect(fill <= 1.0001, "\(sample)")
      if record.size < 24 { fills.append((sample.language, fill)) }
      guard record.size < 24 else { continue }
      var next = Self.fit
      next.size = record.size + 0.1...record.size + 0.1
      #expect(layout(sample, next).diagnostics.map(\.code) == ["overset-text"], "\(sample)")
    }
    let full = fills.filter { $0.fill >= 0.92 }
    let poor = fills.filter { $0.fill < 0.92 }.map { "\($0.language) \(fixed($0.fill))" }
    #expect(samples.count >= 40 && fills.count >= 40)
    #expect(Double(full.count) >= 0.95 * Double(fills.count), "\(poor)")
  }

  /// Justified text moves by at most 0.3 points (`FitTests`); ragged lines cannot share out what a word
  /// takes, so that a word may cost a line when everything else is spent.
  @Test(arguments: ["en", "de"])
  func `one more word moves the size of ragged text by at most half a point`(
    language: String
  ) throws {
    let sample = try #require(LanguageSample.articleOne(in: language))
    let words = Array(repeating: sample.text.split(separator: " "), count: 9).joined()
    var fit = Self.fit
    fit.size = 8...12
    var before: Double?
    for count in 86..<102 {
      let text = words.prefix(count).joined(separator: " ")
      let record = try #require(
        layout(LanguageSample(language: sample.language, text: text), fit).fits.first)
      if record.excess != nil { break }
      if let before {
        #expect(abs(before - record.size) <= 0.501, "\(count) words: \(before) to \(record.size)")
      }
      before = record.size
    }
    #expect(before.map { $0 < 11 } == true, "the sizes should have moved far")
  }
}
