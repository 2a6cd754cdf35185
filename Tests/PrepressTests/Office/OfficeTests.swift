import DocumentModel
import PDFFile
import Prepress
import Rendering
import TestSupport
import Testing

@Suite("Office files") struct OfficeTests {
  private static let size = Size(width: 200, height: 300)
  private static let red = Ink(name: "red", screen: RGB(red: 200, green: 30, blue: 30))
  private static let metadata = Metadata(
    title: "Sample", author: "Riverside Schools", subject: "Flyer", language: LanguageTag("en"),
    date: "2026-10-08")

  private func printer(_ change: (inout PrinterProfile) -> Void = { _ in }) -> PrinterProfile {
    var printer = PrinterProfile(name: "copier", source: SourceSpan(file: "copier.yaml"))
    printer.purpose = .office
    printer.standard = .pdfA2
    printer.colorPolicy = .gray
    printer.unprintable = 10
    change(&printer)
    return printer
  }

  private func fill(_ rect: Rect, _ ink: Ink = red) -> DisplayItem {
    DisplayItem(.path(Path(rect), fill: .solid(ink), stroke: nil), tag: .artifact)
  }

  private func file(_ items: [DisplayItem], for printer: PrinterProfile) throws -> [UInt8] {
    let tagged = TaggedPages(
      [Page(size: Self.size, bleed: 9, items: items)], language: Self.metadata.language)
    let drawing = try CairoPainter().press(tagged.pages, margin: 0, metadata: Self.metadata)
    return try OfficeFinisher(printer: printer).finish(
      drawing.pdf, pages: tagged.pages, at: OfficePlacement(of: tagged.pages, for: printer),
      inks: drawing.inks, structure: tagged.structure, metadata: Self.metadata)
  }

  @Test(
    arguments: [
      (Rect(x: -9, y: -9, width: 218, height: 318), 0.9),
      (Rect(x: 20, y: 20, width: 160, height: 260), 1),
      (Rect(x: 20, y: 295, width: 20, height: 5), 140.0 / 150),
      (Rect(x: 5, y: 100, width: 20, height: 5), 90.0 / 95),
    ] as [(Rect, Double)])
  func `are only as much smaller as keeps what is printed off the edge`(
    rect: Rect, scale: Double
  ) {
    let page = Page(size: Self.size, bleed: 9, items: [fill(rect)])
    #expect(abs(OfficePlacement(of: [page], for: printer()).scale - scale) < 0.0001)
  }

  @Test func `are not made smaller for a ground that is no darker than paper`() {
    let cream = Ink(name: "cream", screen: RGB(red: 255, green: 253, blue: 248))
    let page = Page(
      size: Self.size, items: [fill(Rect(origin: .zero, size: Self.size), cream)])
    #expect(OfficePlacement(of: [page], for: printer()).scale == 1)
  }

  @Test func `lie inside the unprintable edge, in grays, cut at the trim`() throws {
    let ground = fill(Rect(x: -9, y: -9, width: 218, height: 318))
    let pixels = try Pixels(pdf: file([ground], for: printer()))
    #expect((pixels.width, pixels.height) == (200, 300))
    for (x, y) in [(5, 150), (195, 150), (100, 5), (100, 10), (100, 295)] {
      #expect(pixels[x, y] == .white, "\(x), \(y)")
    }
    let middle = pixels[100, 150]
    #expect(middle.red == middle.green && middle.green == middle.blue)
    #expect((60...120).contains(middle.red))
    #expect(pixels[15, 150] == middle && pixels[185, 150] == middle)
  }

  @Test func `are moved against what the machine is off by`() throws {
    let spot = fill(Rect(x: 100, y: 100, width: 20, height: 20))
    let moved = printer { $0.offset = Point(x: 10, y: -30) }
    let pixels = try Pixels(pdf: file([spot], for: moved))
    #expect(pixels[100, 140] != .white)
    #expect(pixels[110, 110] == .white)
  }

  @Test func `keep colours for a printer that has them`() throws {
    let colored = printer { $0.colorPolicy = .keep }
    let tagged = TaggedPages(
      [Page(size: Self.size, items: [fill(Rect(x: 50, y: 50, width: 100, height: 100))])],
      language: Self.metadata.language)
    let drawn = try CairoPainter().pdf(tagged.pages, metadata: Self.metadata)
    let pdf = try OfficeFinisher(printer: colored).finish(
      drawn, pages: tagged.pages, at: OfficePlacement(of: tagged.pages, for: colored),
      inks: InkTable(), structure: tagged.structure, metadata: Self.metadata)
    #expect(try Pixels(pdf: pdf)[100, 100].isNear(Self.red.screen))
  }

  @Test func `lead nowhere, and are the same bytes every time`() throws {
    let link = DisplayItem(
      .link(Rect(x: 20, y: 20, width: 50, height: 12), address: "https://example.example"),
      tag: Tag(role: .link))
    let spot = fill(Rect(x: 100, y: 100, width: 20, height: 20))
    let pdf = try file([spot, link], for: printer())
    let text = try Tool("qpdf").output(
      ["--qdf", "--object-streams=disable", "FILE", "-"], for: pdf)
    #expect(!text.contains("/Annots"))
    #expect(!text.contains("/URI"))
    #expect(!text.contains(" rg"))
    #expect(try file([spot, link], for: printer()) == pdf)
  }
}
