import DocumentModel
import PDFFile
import Prepress
import Rendering
import TestSupport

/// A page of 200 by 300 points as a press gets it.
struct PressFile {
  static let size = Size(width: 200, height: 300)
  static let span = SourceSpan(file: "printer.yaml")
  static let metadata = Metadata(
    title: "Sample", author: "Riverside Schools", subject: "Flyer", language: LanguageTag("en"),
    date: "2026-10-08")

  let pdf: [UInt8]
  let margin: Double

  init(
    _ items: [DisplayItem], palette: [Ink] = [], _ change: (inout PrinterProfile) -> Void = { _ in }
  ) throws {
    var printer = PrinterProfile(name: "test", source: Self.span)
    change(&printer)
    let sheets = [PressSheet(Page(size: Self.size, bleed: 9, items: items), for: printer)]
    margin = sheets[0].margin
    let drawing = try CairoPainter().press(
      sheets.map(\.page), margin: margin, metadata: Self.metadata)
    pdf = try PressFinisher(printer: printer, palette: palette)
      .finish(
        drawing.pdf, sheets: sheets, inks: drawing.inks,
        structure: Structure(language: Self.metadata.language), metadata: Self.metadata)
  }

  func plates(resolution: Double = 72) throws -> Plates {
    try Plates(of: pdf, resolution: resolution)
  }

  /// The plates' ink at a place of the page, in per cent: cyan, magenta, yellow, black.
  func process(x: Double, y: Double) throws -> [Int] {
    let plates = try plates()
    return ["Cyan", "Magenta", "Yellow", "Black"].map {
      Int((plates.ink($0, x: margin + x, y: margin + y) * 100).rounded())
    }
  }

  /// All of the file in the clear, for a look at names.
  func text() throws -> String {
    try Tool("qpdf").output(
      ["--qdf", "--object-streams=disable", "--no-original-object-ids", "FILE", "-"], for: pdf)
  }
}

extension Ink {
  static let teal = Ink(
    name: "teal", screen: RGB(red: 0, green: 128, blue: 128),
    press: CMYK(cyan: 0.8, magenta: 0.1, yellow: 0.4, black: 0.2))
  static let black = Ink(
    name: "black", screen: .black, press: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1))
  static let cyan = Ink(
    name: "cyan", screen: RGB(red: 0, green: 160, blue: 230),
    press: CMYK(cyan: 1, magenta: 0, yellow: 0, black: 0))
  static let white = Ink(
    name: "white", screen: .white, press: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0))
  static let reflex = Ink(
    name: "reflex", screen: RGB(red: 0, green: 20, blue: 137),
    press: CMYK(cyan: 1, magenta: 0.9, yellow: 0, black: 0),
    spot: SpotInk(
      name: "PANTONE Reflex Blue C",
      values: CMYK(cyan: 1, magenta: 0.9, yellow: 0, black: 0)))

  func overprinting(_ overprints: Bool) -> Ink {
    var ink = self
    ink.overprints = overprints
    return ink
  }
}

extension DisplayItem {
  static func area(_ ink: Ink, _ x: Double, _ y: Double, _ w: Double, _ h: Double) -> DisplayItem {
    area(.solid(ink), x, y, w, h)
  }

  static func area(
    _ paint: Paint, _ x: Double, _ y: Double, _ w: Double, _ h: Double
  ) -> DisplayItem {
    DisplayItem(
      .path(Path(Rect(x: x, y: y, width: w, height: h)), fill: paint, stroke: nil), tag: .artifact)
  }

  static func line(_ ink: Ink, y: Double, width: Double) -> DisplayItem {
    let path = Path([.move(Point(x: 20, y: y)), .line(Point(x: 180, y: y))])
    return DisplayItem(
      .path(path, fill: nil, stroke: Stroke(paint: .solid(ink), width: width)), tag: .artifact)
  }
}
