import DocumentModel
import Foundation
import PDFFile
import Prepress
import Rendering
import TestSupport
import Testing

@Suite struct FinisherTests {
  private static let metadata = Metadata(
    title: "Trường học — المدرسة", author: "Riverside Schools", subject: "Flyer",
    language: LanguageTag("vi"), date: "2026-10-08")

  private static let silence = Structure(language: LanguageTag("vi"))

  private func finish(
    _ items: [DisplayItem], metadata: Metadata = FinisherTests.metadata,
    by engine: PDFEditor.Engine = .any
  ) throws -> [UInt8] {
    let pages = [
      Page(size: Size(width: 595.276, height: 841.89), bleed: 9, items: items),
      Page(size: Size(width: 396, height: 612)),
    ]
    let pdf = try CairoPainter().pdf(pages, metadata: metadata)
    let tagged = TaggedPages(pages, language: metadata.language)
    return try Finisher(creator: "Broadside 0.1").finish(
      pdf, pages: tagged.pages, structure: tagged.structure, metadata: metadata,
      by: engine)
  }

  private var everything: [DisplayItem] {
    ShapedText.all.enumerated().map { index, sample in
      sample.item(at: Point(x: 40, y: 60 + 30 * Double(index)), size: 14)
    }
  }

  @Test func `the file is sound PDF 1.7`() throws {
    let pdf = try finish(everything)
    let report = try Tool("qpdf").output(["--check", "FILE"], for: pdf)
    #expect(report.contains("PDF Version: 1.7"))
    #expect(report.contains("No syntax or stream encoding errors"))
  }

  @Test func `the file is object by object what libqpdf makes of the same drawing`() throws {
    let (own, other) = (try finish(everything), try finish(everything, by: .qpdf))
    let texts = try [own, other].map { pdf in
      try PDFEditor.open(pdf, by: .qpdf) { editor throws(PDFError) in ObjectDump(editor).text }
    }
    #expect(texts[0].count > 1000)
    #expect(texts[0] == texts[1])
    #expect(try PDFEditor.open(own) { $0.isPlain })
  }

  @Test func `the file says what it is, and nothing of the clock`() throws {
    let report = try Tool("pdfinfo").output(["-rawdates", "FILE"], for: finish(everything))
    var facts: [String: String] = [:]
    for line in report.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      facts[String(parts[0])] = parts.last.map { String($0.drop { $0 == " " }) }
    }
    #expect(facts["Title"] == "Trường học — المدرسة")
    #expect(facts["Author"] == "Riverside Schools")
    #expect(facts["Subject"] == "Flyer")
    #expect(facts["Creator"] == "Broadside 0.1")
    #expect(facts["Producer"]?.hasPrefix("cairo") == true)
    #expect(facts["CreationDate"] == "D:20261008000000Z")
    #expect(facts["ModDate"] == "D:20261008000000Z")
    #expect(facts["Pages"] == "2")
    #expect(facts["Tagged"] == "yes")
  }

  @Test func `each page is boxed at its trim`() throws {
    let report = try Tool("pdfinfo").output(
      ["-box", "-f", "1", "-l", "2", "FILE"], for: finish(everything))
    let rows = report.split(separator: "\n").map { $0.split(separator: " ") }
    let boxes = rows.filter { $0.contains("MediaBox:") || $0.contains("TrimBox:") }
      .map { $0.suffix(4).joined(separator: " ") }
    #expect(
      boxes == [
        "0.00 0.00 595.28 841.89", "0.00 0.00 595.28 841.89", "0.00 0.00 396.00 612.00",
        "0.00 0.00 396.00 612.00",
      ])
  }

  @Test func `the same pages make the same bytes`() throws {
    #expect(try finish(everything) == finish(everything))
  }

  @Test func `many workers at once make the same bytes as one`() async throws {
    let alone = try finish(everything)
    let together = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try finish(everything) } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(together.count == 16)
    #expect(together.allSatisfy { $0 == alone })
  }

  @Test func `bytes that are no PDF are an error`() throws {
    let error = #expect(throws: PDFError.self) {
      try Finisher().finish(
        Array("no PDF".utf8), pages: [], structure: Self.silence, metadata: FinisherTests.metadata)
    }
    #expect(error?.code == "pdf-unreadable")
  }

  @Test func `a PDF of other pages is an error`() throws {
    let pages = [Page(size: Size(width: 396, height: 612))]
    let pdf = try CairoPainter().pdf(pages, metadata: FinisherTests.metadata)
    let error = #expect(throws: PDFError.self) {
      try Finisher().finish(
        pdf, pages: pages + pages, structure: Self.silence, metadata: FinisherTests.metadata)
    }
    #expect(error?.code == "pdf-pages")
  }

  @Test func `a link becomes an annotation with its address and words`() throws {
    let rect = Rect(x: 40, y: 100, width: 120, height: 12)
    let link = DisplayItem(
      .link(rect, address: "https://example.org/trường (1)?a=b"),
      tag: Tag(role: .link, alternative: "Our schools"))
    let bare = DisplayItem(.link(rect, address: "mailto:hello@example.org"), tag: Tag(role: .link))
    let group = DisplayItem(.group(Group(items: [bare])), tag: .artifact)
    let plain = try plain(finish([link, group]))
    #expect(plain.contains("/Annots"))
    #expect(plain.components(separatedBy: "/Subtype /Link").count == 3)
    #expect(plain.contains("/URI (https://example.org/tr%C6%B0%E1%BB%9Dng%20\\(1\\)?a=b)"))
    #expect(plain.contains("/URI (mailto:hello@example.org)"))
    #expect(plain.contains("/Contents (Our schools)"))
    #expect(plain.contains("/Contents (mailto:hello@example.org)"))
    #expect(plain.contains("/F 4\n"))
    // 841.89 − 112 and − 100: PDF counts from the bottom.
    let lines = plain.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let start = try #require(lines.firstIndex(of: "/Rect ["))
    #expect(lines[start + 1..<start + 5] == ["40", "729.89", "160", "741.89"])
  }

  @Test func `marks become the elements that they are of, and Cairo's tags go`() throws {
    let plain = try plain(finish(everything))
    #expect(plain.contains("/P <</MCID 3>> BDC"))
    #expect(!plain.contains("/Span << /MCID"))
    #expect(plain.components(separatedBy: "/Type /StructTreeRoot").count == 2)
    #expect(plain.components(separatedBy: "/S /P\n").count == everything.count + 1)
  }

  @Test func `the catalog names the language and shows the title`() throws {
    let plain = try plain(finish(everything))
    #expect(plain.contains("/Lang (vi)"))
    #expect(plain.contains("/DisplayDocTitle true"))
  }

  @Test func `no picture is to be smoothed and TrueType glyphs are mapped`() throws {
    let folder = try TemporaryFolder()
    let picture = Picture(
      path: try folder.write(SamplePictures.png, as: "alpha.png"), format: .png,
      size: Size(width: 4, height: 2), source: SourceSpan(file: "campaign.yaml"))
    let image = PlacedImage(picture: picture, frame: Rect(x: 9, y: 300, width: 40, height: 20))
    let items = everything + [DisplayItem(.image(image), tag: Tag(role: .figure))]
    let plain = try plain(finish(items))
    #expect(plain.contains("/Subtype /Image"))
    #expect(!plain.contains("/Interpolate true"))
    let fonts = plain.components(separatedBy: "/Subtype /CIDFontType2").count
    #expect(fonts > 1)
    #expect(plain.components(separatedBy: "/CIDToGIDMap /Identity").count == fonts)
  }

  @Test(arguments: ["2026-1-08", "8 October 2026", "", "2026-10-0a"])
  func `a date in another form is an error`(_ date: String) throws {
    var dated = FinisherTests.metadata
    let pages = [Page(size: Size(width: 396, height: 612))]
    let pdf = try CairoPainter().pdf(pages, metadata: dated)
    dated.date = date
    let error = #expect(throws: PDFError.self) {
      try Finisher().finish(pdf, pages: pages, structure: Self.silence, metadata: dated)
    }
    #expect(error?.code == "date-malformed")
    #expect(throws: RenderingError.self) { try CairoPainter().pdf(pages, metadata: dated) }
  }

  /// The file with streams and objects spelled out.
  private func plain(_ pdf: [UInt8]) throws -> String {
    try Tool("qpdf").output(["--qdf", "--object-streams=disable", "FILE", "-"], for: pdf)
  }
}
