import Broadside
import DocumentModel
import TestSupport
import Testing

/// The text of right-to-left paragraphs, and of stacked letters, as readers of PDF give it back.
@Suite struct ExtractionTests {
  /// The least share of letters in their order, by language, for Poppler and for PDFium.
  private static let bars: [String: (poppler: Double, pdfium: Double)] = [
    "ar": (0.97, 0.95), "he": (0.97, 0.95), "ur": (0.95, 0.9), "fa": (0.97, 0.95),
  ]

  @Test(arguments: LanguageSample.rightToLeft, [false, true])
  func `letters come back in their order`(sample: LanguageSample, isJustified: Bool) throws {
    let bars = try #require(Self.bars[sample.language.rawValue])
    let pdf = try Self.pdf(of: sample, isJustified: isJustified)
    let poppler = try Tool("pdftotext").output(["FILE", "-"], for: pdf)
    let pdfium = try Tool.python().output(["-c", Self.reader, "FILE"], for: pdf)
    #expect(LetterOrder(of: poppler, against: sample.text).share >= bars.poppler, "\(poppler)")
    #expect(LetterOrder(of: pdfium, against: sample.text).share >= bars.pdfium, "\(pdfium)")
  }

  @Test(arguments: ["th", "lo", "km", "my", "bo"])
  func `stacked letters come back in their order`(language: String) throws {
    let sample = try #require(LanguageSample.articleOne(in: language))
    let pdf = try Self.pdf(of: sample, isJustified: true)
    let poppler = try Tool("pdftotext").output(["FILE", "-"], for: pdf)
    let pdfium = try Tool.python().output(["-c", Self.reader, "FILE"], for: pdf)
    #expect(LetterOrder(of: poppler, against: sample.text).share >= 0.99, "\(poppler)")
    #expect(LetterOrder(of: pdfium, against: sample.text).share >= 0.99, "\(pdfium)")
  }

  private static func pdf(of sample: LanguageSample, isJustified: Bool) throws -> [UInt8] {
    let column = Column(
      text: sample.text, language: sample.language.rawValue, width: 227, size: 11, leading: 26,
      isJustified: isJustified)
    let (pdf, diagnostics) = column.pdf()
    #expect(diagnostics.isEmpty)
    return try #require(pdf)
  }

  private static let reader = """
    import pypdfium2, sys
    for page in pypdfium2.PdfDocument(sys.argv[1]):
        sys.stdout.buffer.write(page.get_textpage().get_text_range().encode())
    """
}
