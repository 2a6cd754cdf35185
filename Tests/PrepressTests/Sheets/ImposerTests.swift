import DocumentModel
import PDFFile
import Prepress
import TestSupport
import Testing

@Suite struct ImposerTests {
  @Test func `sheets show the pages where the plan puts them`() throws {
    let design = SheetSamples.grid(
      2, 1, { ($0.fill, $0.backs) = (.sequence, .longEdge) }, design: { $0.hasMarks = false })
    let pdf = try Imposer().sheets(
      from: SheetSamples.pdf(4), design: design, metadata: SheetSamples.metadata())
    let (front, back) = (try Pixels(pdf: pdf), try Pixels(pdf: pdf, page: 2))
    #expect((front.width, front.height) == (792, 612))
    #expect(front[10, 10].isNear(.black))
    #expect(front[396 + 10, 10].isNear(.black))
    #expect(front[200, 300].isNear(SheetSamples.grounds[0]))
    #expect(front[600, 300].isNear(SheetSamples.grounds[2]))
    // Turned over the long edge: the squares are at the lower right of pages on their heads.
    #expect(back[396 - 10, 612 - 10].isNear(.black))
    #expect(back[792 - 10, 612 - 10].isNear(.black))
    #expect(back[200, 300].isNear(SheetSamples.grounds[1]))
    #expect(back[600, 300].isNear(SheetSamples.grounds[3]))
  }

  @Test func `sheets are sound, keep the pages as forms and say how they are printed`() throws {
    let design = SheetSamples.grid(2, 1, { $0.backs = .longEdge })
    let pdf = try Imposer().sheets(
      from: SheetSamples.pdf(2), design: design, metadata: SheetSamples.metadata("ar"))
    let report = try Tool("qpdf").output(["--check", "FILE"], for: pdf)
    #expect(report.contains("No syntax or stream encoding errors"))
    let plain = try Tool("qpdf").output(
      ["--qdf", "--object-streams=disable", "FILE", "-"], for: pdf)
    #expect(plain.contains("/Subtype /Form"))
    #expect(plain.contains("/Duplex /DuplexFlipLongEdge"))
    #expect(plain.contains("/PrintScaling /None"))
    #expect(plain.contains("/Artifact << /Type /Layout >> BDC"))
    #expect(plain.contains("/Lang (ar)"))
    for gone in ["/MCID", "/Annot", "/StructTreeRoot"] { #expect(!plain.contains(gone)) }
    #expect(try PDFEditor.open(pdf) { $0.pageCount } == 2)
  }

  @Test func `everything is moved against the printer's offset`() throws {
    var printer = PrinterProfile(name: "copier", source: SourceSpan(file: "copier.yaml"))
    printer.offset = Point(x: -10, y: -20)
    let design = SheetSamples.grid(1, 1, design: { $0.hasMarks = false })
    let pdf = try Imposer(printer: printer).sheets(
      from: SheetSamples.pdf(1), design: design, metadata: SheetSamples.metadata())
    let pixels = try Pixels(pdf: pdf)
    // In the middle of the paper the page begins at 108, 90.
    #expect(pixels[108 + 12, 90 + 22].isNear(.black))
    #expect(pixels[108 + 8, 90 + 22].isNear(.white))
    #expect(pixels[108 + 12, 90 + 18].isNear(.white))
  }

  @Test func `sheets are called in a reader's list as they are on paper`() throws {
    let design = SheetSamples.design(.tiles(SheetTiling()))
    let pdf = try Imposer().sheets(
      from: SheetSamples.pdf(1, size: Size(width: 792, height: 1224)), design: design,
      metadata: SheetSamples.metadata())
    let names = try PDFEditor.open(pdf) { editor in
      let tree = editor[editor[editor.catalog, "/PageLabels"], "/Nums"]
      return editor.items(of: tree).compactMap { editor.string(editor[$0, "/P"]) }
    }
    #expect(names == ["0", "A1", "A2", "B1", "B2"])
  }

  @Test func `the same pages make the same bytes`() throws {
    let pdf = try SheetSamples.pdf(1)
    let design = SheetSamples.grid(2, 1)
    #expect(
      try Imposer().sheets(from: pdf, design: design, metadata: SheetSamples.metadata())
        == Imposer().sheets(from: pdf, design: design, metadata: SheetSamples.metadata()))
  }
}
