import DocumentModel
import Foundation
import Rendering
import TestSupport
import Testing

@Suite struct PathTests {
  private func rectangle(
    _ rect: Rect, _ fill: Paint? = .solid(.signal), stroke: Stroke? = nil
  ) -> DisplayItem {
    DisplayItem(.path(Path(rect), fill: fill, stroke: stroke), tag: .artifact)
  }

  private let square = Rect(x: 100, y: 200, width: 100, height: 100)

  @Test func `a path is filled and stroked where it says`() throws {
    let stroke = Stroke(paint: .solid(.ink), width: 10)
    let pixels = try Pixels(pdf: paint([rectangle(square, stroke: stroke)]))
    #expect(pixels[150, 250].isNear(Ink.signal.screen, within: 1))
    #expect(pixels[100, 250].isNear(Ink.ink.screen, within: 1))
    #expect(pixels[90, 250] == .white)
  }

  @Test(arguments: [
    (0.0, 110, 250, 190, 250), (90.0, 150, 210, 150, 290), (180, 190, 250, 110, 250),
  ])
  func `a gradient runs along its angle`(
    angle: Double, x0: Int, y0: Int, x1: Int, y1: Int
  ) throws {
    let stops = [GradientStop(offset: 0, ink: .ink), GradientStop(offset: 1, ink: .signal)]
    let pdf = try paint([rectangle(square, .gradient(angle: angle, stops: stops))])
    let pixels = try Pixels(pdf: pdf)
    #expect(pixels[x0, y0].isNear(Ink.ink.screen))
    #expect(pixels[x1, y1].isNear(Ink.signal.screen))
    #expect(
      try Tool("pdfimages").output(["-list", "FILE"], for: pdf).split(separator: "\n").count == 2)
  }

  @Test func `a pattern repeats its tile over its ground, and is no longer for a larger area`()
    throws
  {
    let dot = Path(Rect(x: 4, y: 4, width: 8, height: 8))
    let tiling = Tiling(
      name: "dots", shape: dot, size: Size(width: 16, height: 16), scale: 1.25)
    let fill = Paint.pattern(tiling, .ink, ground: .signal)
    let pdf = try paint([rectangle(square, fill)])
    let pixels = try Pixels(pdf: pdf)
    // Five tiles of 20 points stand side by side, the first one's dot from 105 to 115.
    for (x, y) in [(110, 210), (150, 210), (190, 290)] {
      #expect(pixels[x, y].isNear(Ink.ink.screen, within: 1), "\(x), \(y)")
    }
    for (x, y) in [(101, 210), (120, 220), (140, 250)] {
      #expect(pixels[x, y].isNear(Ink.signal.screen, within: 1), "\(x), \(y)")
    }
    #expect(pixels[98, 210] == .white)
    let large = try paint([rectangle(Rect(x: 0, y: 0, width: 600, height: 700), fill)])
    #expect(abs(large.count - pdf.count) < 60)
  }

  @Test func `a group is clipped and drawn at its opacity`() throws {
    let wide = rectangle(Rect(x: 0, y: 0, width: 612, height: 792))
    let group = Group(items: [wide, wide], clip: Path(square), opacity: 0.5)
    let pixels = try Pixels(pdf: paint([DisplayItem(.group(group), tag: .artifact)]))
    // Half of the ink on white, and not three quarters: the group is composed first.
    #expect(pixels[150, 250].isNear(RGB(red: 228, green: 148, blue: 158), within: 2))
    #expect(pixels[250, 250] == .white)
  }

  @Test func `every piece has a mark, and its number is its place among the page's tags`() throws {
    let text = ShapedText.english.item(at: Point(x: 40, y: 40), size: 10, element: 4)
    let clear = Group(items: [text, rectangle(square)], clip: Path(square))
    let veiled = Group(items: [text, rectangle(square), text], opacity: 0.4)
    let figure = Tag(role: .figure, element: 9, alternative: "A veil")
    let items = [
      text, rectangle(square),
      DisplayItem(.group(clear), tag: Tag(role: .section)),
      DisplayItem(.group(veiled), tag: figure),
      DisplayItem(.link(square, address: "https://example.org"), tag: Tag(role: .link)),
      rectangle(Rect(x: 5000, y: 0, width: 10, height: 10)),
    ]
    let page = Page(size: Size(width: 612, height: 792), items: items)
    let marks = [text.tag, .artifact, text.tag, .artifact, figure, .artifact]
    #expect(page.marks == marks)
    let pdf = try CairoPainter().pdf([page], metadata: metadata)
    let plain = try Tool("qpdf").output(
      ["--qdf", "--object-streams=disable", "FILE", "-"], for: pdf)
    let numbers = plain.split(separator: "\n").filter { $0.hasPrefix("/Span << /MCID") }
    #expect(numbers == marks.indices.map { "/Span << /MCID \($0) >> BDC" })
  }

  @Test(arguments: [Double.nan, .infinity, -1e12])
  func `a coordinate that is no place on paper is an error`(_ x: Double) throws {
    var run = ShapedText.english.run(at: Point(x: 40, y: 40), size: 10)
    run.glyphs[3].x = x
    let bad = [
      rectangle(Rect(x: x, y: 0, width: 10, height: 10)),
      DisplayItem(.glyphs(run), tag: .artifact),
    ]
    for item in bad {
      let error = #expect(throws: RenderingError.self) { try paint([item]) }
      #expect(error?.code == "coordinate")
    }
  }

  @Test(arguments: [Double.nan, 0, -1, .infinity])
  func `a number that makes no sense never ends the program`(_ number: Double) throws {
    var run = ShapedText.english.run(at: Point(x: 40, y: 40), size: 10)
    run.size = number
    let stops = [GradientStop(offset: number, ink: .ink), GradientStop(offset: 1, ink: .signal)]
    let stroke = Stroke(paint: .solid(.ink), width: number)
    let items = [
      DisplayItem(.glyphs(run), tag: .artifact),
      rectangle(square, .gradient(angle: number, stops: stops)),
      rectangle(square, stroke: stroke),
      DisplayItem(.group(Group(items: [rectangle(square)], opacity: number)), tag: .artifact),
      DisplayItem(.path(Path(), fill: .solid(.ink), stroke: stroke), tag: .artifact),
    ]
    for item in items {
      // Either the page is sound or there is an error that says so.
      guard let pdf = try? paint([item]) else { continue }
      _ = try Tool("qpdf").output(["--check", "FILE"], for: pdf)
    }
  }

  @Test func `a page without a size is an error`() throws {
    let error = #expect(throws: RenderingError.self) {
      try CairoPainter().pdf([Page(size: Size(width: 0, height: 10))], metadata: metadata)
    }
    #expect(error?.code == "page-size")
  }

  @Test func `pages keep their own sizes and the same pages make the same bytes`() throws {
    let pages = [
      Page(size: Size(width: 612, height: 792), items: [rectangle(square)]),
      Page(size: Size(width: 300, height: 200), items: [rectangle(square)]),
    ]
    let painter = CairoPainter()
    let pdf = try painter.pdf(pages, metadata: metadata)
    let report = try Tool("pdfinfo").output(["-f", "1", "-l", "2", "FILE"], for: pdf)
    #expect(report.contains("612 x 792 pts"))
    #expect(report.contains("300 x 200 pts"))
    #expect(try painter.pdf(pages, metadata: metadata) == pdf)
    #expect(try CairoPainter().pdf(pages, metadata: metadata) == pdf)
  }
}
