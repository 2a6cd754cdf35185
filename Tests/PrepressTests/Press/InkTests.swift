import DocumentModel
import PDFFile
import Prepress
import Rendering
import TestSupport
import Testing

@Suite struct `Inks on the plates of a press` {
  private let black = CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1)

  @Test func `a brand ink is printed as it was declared`() throws {
    let file = try PressFile([.area(.teal, 20, 20, 100, 100)])
    #expect(try file.process(x: 60, y: 60) == [80, 10, 40, 20])
    #expect(try file.process(x: 150, y: 60) == [0, 0, 0, 0])
  }

  @Test func `an ink without a recipe is made through the printer's profile`() throws {
    let red = Ink(name: "red", screen: RGB(red: 200, green: 30, blue: 30))
    let inks = try PressFile([.area(red, 20, 20, 100, 100)]).process(x: 60, y: 60)
    #expect(inks[1] > 85 && inks[2] > 75 && inks[0] < 30)
  }

  @Test func `a pattern is printed in its ink, on a ground of its own`() throws {
    let dot = Path(Rect(x: 5, y: 5, width: 10, height: 10))
    let tiling = Tiling(name: "dots", shape: dot, size: Size(width: 20, height: 20))
    let area = Path(Rect(x: 20, y: 20, width: 100, height: 100))
    let fill = Paint.pattern(tiling, .teal, ground: .cyan)
    let file = try PressFile([
      DisplayItem(.path(area, fill: fill, stroke: nil), tag: .background)
    ])
    #expect(try file.process(x: 70, y: 70) == [80, 10, 40, 20])
    #expect(try file.process(x: 60, y: 60) == [100, 0, 0, 0])
  }

  @Test func `a recipe with more ink than the press takes is brought within its limit`() throws {
    let dark = Ink(
      name: "dark", screen: .black, press: CMYK(cyan: 1, magenta: 1, yellow: 1, black: 1))
    let file = try PressFile([.area(dark, 20, 20, 100, 100)]) { $0.inkLimit = 240 }
    #expect(try file.plates().mostInk() <= 241)
    #expect(try file.process(x: 60, y: 60)[3] == 100)
  }

  @Test func `a spot ink has a plate of its own`() throws {
    let file = try PressFile([
      .area(.reflex, 20, 20, 100, 100), .line(.reflex, y: 200, width: 10),
    ])
    let plates = try file.plates()
    let name = "PANTONE Reflex Blue C"
    #expect(plates.ink(name, x: file.margin + 60, y: file.margin + 60) == 1)
    #expect(plates.ink(name, x: file.margin + 60, y: file.margin + 200) == 1)
    #expect(["Cyan", "Magenta", "Yellow", "Black"].allSatisfy { plates.isEmpty($0) })
  }

  @Test func `a tint of a spot is less of it`() throws {
    var tint = Ink.reflex
    tint.spot?.part = 0.4
    let file = try PressFile([.area(tint, 20, 20, 100, 100)])
    let ink = try file.plates().ink(
      "PANTONE Reflex Blue C", x: file.margin + 60, y: file.margin + 60)
    #expect(abs(ink - 0.4) < 0.01)
  }

  @Test func `a printer without spots gets what stands for them`() throws {
    let file = try PressFile([.area(.reflex, 20, 20, 100, 100)]) { $0.spots = [] }
    #expect(try file.process(x: 60, y: 60) == [100, 90, 0, 0])
    #expect(try file.plates().inks.count == 4)
  }

  @Test func `black text lies on the black plate alone, over what is below`() throws {
    let run = ShapedText.english.run(at: Point(x: 24, y: 100), size: 18, ink: .black)
    let text = DisplayItem(.glyphs(run), tag: Tag(role: .paragraph))
    let plates = try PressFile([.area(.cyan, -9, 50, 218, 100), text]).plates()
    let (black, cyan) = (plates.inks["Black"] ?? [], plates.inks["Cyan"] ?? [])
    let printed = black.indices.filter { black[$0] > 200 }
    #expect(printed.count > 50)
    #expect(printed.allSatisfy { cyan[$0] == 255 })
    #expect(plates.isEmpty("Magenta") && plates.isEmpty("Yellow"))
  }

  @Test func `a black line overprints and a black area does not`() throws {
    let file = try PressFile([
      .area(.cyan, 10, 10, 180, 280), .line(.black, y: 100, width: 8),
      .area(.black, 20, 150, 100, 100),
    ])
    #expect(try file.process(x: 60, y: 100) == [100, 0, 0, 100])
    #expect(try file.process(x: 60, y: 200) == [0, 0, 0, 100])
  }

  @Test func `an ink overprints when its brand says so`() throws {
    let file = try PressFile([
      .area(.cyan, 10, 10, 180, 280), .area(Ink.reflex.overprinting(true), 20, 20, 100, 100),
      .line(Ink.black.overprinting(false), y: 200, width: 10),
    ])
    let place = (x: file.margin + 60, y: file.margin + 60)
    let plates = try file.plates()
    #expect(plates.ink("Cyan", x: place.x, y: place.y) == 1)
    #expect(plates.ink("PANTONE Reflex Blue C", x: place.x, y: place.y) == 1)
    #expect(try file.process(x: 60, y: 200) == [0, 0, 0, 100])
  }

  @Test func `white never overprints`() throws {
    let file = try PressFile([
      .area(.cyan, 10, 10, 180, 280), .line(Ink.white.overprinting(true), y: 100, width: 10),
      .area(Ink.white.overprinting(true), 20, 150, 100, 100),
    ])
    #expect(try file.process(x: 60, y: 100) == [0, 0, 0, 0])
    #expect(try file.process(x: 60, y: 200) == [0, 0, 0, 0])
  }

  @Test func `what comes after overprinting text does not overprint`() throws {
    let run = ShapedText.english.run(at: Point(x: 24, y: 30), size: 12, ink: .black)
    let gradient = Paint.gradient(
      angle: 0,
      stops: [GradientStop(offset: 0, ink: .black), GradientStop(offset: 1, ink: .black)])
    let file = try PressFile([
      .area(.cyan, 10, 10, 180, 280), DisplayItem(.glyphs(run), tag: Tag(role: .paragraph)),
      .area(gradient, 20, 150, 100, 100), .line(.black, y: 280, width: 6),
    ])
    #expect(try file.process(x: 60, y: 200) == [0, 0, 0, 100])
    #expect(try file.process(x: 60, y: 280) == [100, 0, 0, 100])
  }

  @Test func `a gradient runs from ink to ink`() throws {
    let stops = [GradientStop(offset: 0, ink: .teal), GradientStop(offset: 1, ink: .cyan)]
    let file = try PressFile([.area(.gradient(angle: 0, stops: stops), 0, 0, 200, 100)])
    let (start, end) = (try file.process(x: 1, y: 50), try file.process(x: 198, y: 50))
    #expect(zip(start, [80, 10, 40, 20]).allSatisfy { abs($0 - $1) <= 1 })
    #expect(zip(end, [100, 0, 0, 0]).allSatisfy { abs($0 - $1) <= 1 })
  }

  @Test func `a gradient from a spot to paper stays on its plate`() throws {
    let stops = [GradientStop(offset: 0, ink: .reflex), GradientStop(offset: 1, ink: .white)]
    let file = try PressFile([.area(.gradient(angle: 0, stops: stops), 0, 0, 200, 100)])
    let plates = try file.plates()
    let name = "PANTONE Reflex Blue C"
    #expect(plates.ink(name, x: file.margin + 1, y: file.margin + 50) > 0.97)
    #expect(plates.ink(name, x: file.margin + 199, y: file.margin + 50) < 0.03)
    #expect(plates.isEmpty("Cyan") && plates.isEmpty("Magenta"))
  }

  @Test func `a gradient from a spot to process inks is on both`() throws {
    let stops = [GradientStop(offset: 0, ink: .reflex), GradientStop(offset: 1, ink: .teal)]
    let file = try PressFile([.area(.gradient(angle: 0, stops: stops), 0, 0, 200, 100)])
    let plates = try file.plates()
    let name = "PANTONE Reflex Blue C"
    #expect(plates.ink(name, x: file.margin + 1, y: file.margin + 50) > 0.97)
    #expect(plates.ink("Cyan", x: file.margin + 1, y: file.margin + 50) < 0.03)
    #expect(plates.ink(name, x: file.margin + 199, y: file.margin + 50) < 0.03)
    #expect(abs(plates.ink("Cyan", x: file.margin + 199, y: file.margin + 50) - 0.8) < 0.03)
  }

  @Test func `a group that is not opaque is mixed in inks`() throws {
    let group = Group(items: [.area(.cyan, 20, 20, 100, 100)], opacity: 0.5)
    let file = try PressFile([DisplayItem(.group(group), tag: .artifact)])
    #expect(try file.process(x: 60, y: 60).map { ($0 + 1) / 2 } == [25, 0, 0, 0])
    #expect(try !file.text().contains("/DeviceRGB"))
  }

  @Test func `grays of a copier are on the black plate alone`() throws {
    let file = try PressFile([
      .area(.teal, 20, 20, 100, 100), .line(.reflex, y: 200, width: 10),
    ]) { $0.colorPolicy = .gray }
    let text = try file.text()
    #expect(!text.contains("/DeviceRGB") && !text.contains("/Separation"))
    #expect(try file.process(x: 60, y: 200) == [0, 0, 0, 100])
    #expect(try (30...70).contains(file.process(x: 60, y: 60)[3]))
  }

  @Test func `a colour whose code no ink has is an error`() throws {
    let page = Page(size: PressFile.size, items: [.area(.teal, 20, 20, 100, 100)])
    let printer = PrinterProfile(name: "test", source: PressFile.span)
    let sheets = [PressSheet(page, for: printer)]
    let drawing = try CairoPainter().press(
      sheets.map(\.page), margin: sheets[0].margin, metadata: PressFile.metadata)
    let finisher = try PressFinisher(printer: printer, palette: [])
    let error = #expect(throws: PDFError.self) {
      try finisher.finish(
        drawing.pdf, sheets: sheets, inks: InkTable(),
        structure: Structure(language: PressFile.metadata.language), metadata: PressFile.metadata)
    }
    #expect(error?.code == "ink-unknown")
  }
}
