import DocumentModel
import Foundation
import PDFFile
import Prepress
import Rendering
import TestSupport
import Testing

@Suite struct `Pictures on a press` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func image(
    _ bytes: [UInt8], _ format: Picture.Format = .jpeg, name: String = "picture"
  ) throws -> DisplayItem {
    let picture = Picture(
      path: try folder.write(bytes, as: name), format: format,
      size: Size(width: 16, height: 8), source: PressFile.span)
    let image = PlacedImage(
      picture: picture, frame: Rect(x: 20, y: 20, width: 160, height: 80))
    return DisplayItem(.image(image), tag: .artifact)
  }

  private func svg(_ body: String) throws -> DisplayItem {
    let text = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 8'>\(body)</svg>"
    return try image(Array(text.utf8), .svg, name: "drawing")
  }

  @Test func `a photograph is converted to the press's inks`() throws {
    let file = try PressFile([image(SamplePictures.jpeg)])
    let (red, blue) = (try file.process(x: 60, y: 60), try file.process(x: 140, y: 60))
    #expect(red[1] > 80 && red[2] > 70 && red[0] < 35)
    #expect(blue[0] > 80 && blue[1] > 60 && blue[2] < 30)
    #expect(try !file.text().contains("/DeviceRGB"))
  }

  @Test func `a photograph keeps within the ink limit`() throws {
    let file = try PressFile([image(SamplePictures.jpeg)]) { $0.inkLimit = 160 }
    // The picture is encoded with loss once more.
    #expect(try file.plates().mostInk() < 166)
  }

  @Test func `a photograph's own profile is honoured`() throws {
    // What was red prints green.
    let profile = SamplePictures.turned(try #require(Asset.bytes("ICC/sRGB.icc")))
    let file = try PressFile([image(SamplePictures.jpeg(profile: profile))])
    let inks = try file.process(x: 60, y: 60)
    #expect(inks[0] > 60 && inks[2] > 70 && inks[1] < 30)
  }

  @Test func `a picture with transparent parts is converted and shows what lies below`() throws {
    let file = try PressFile([
      .area(.cyan, 0, 0, 200, 300), image(SamplePictures.png, .png),
    ])
    let (green, below) = (try file.process(x: 60, y: 60), try file.process(x: 140, y: 60))
    #expect(green[0] > 60 && green[2] > 70 && green[1] < 40)
    #expect(below == [100, 0, 0, 0])
    #expect(try !file.text().contains("/DeviceRGB"))
  }

  @Test func `inks that Adobe's programs store inverted print the right way round`() throws {
    let inks = try PressFile([image(SamplePictures.cmyk)]).process(x: 60, y: 60)
    #expect(inks[0] < 8 && inks[1] > 92 && inks[2] > 92 && inks[3] < 8)
  }

  @Test func `a picture in inks of another condition is converted to this one`() throws {
    let press = try #require(Asset.bytes("ICC/FOGRA39L_coated.icc"))
    let picture = SamplePictures.jpeg(SamplePictures.cmyk, profile: press)
    let inks = try PressFile([image(picture)]).process(x: 60, y: 60)
    #expect(inks[0] < 8 && inks[1] > 92 && inks[2] > 92 && inks[3] < 8)
    var other = press
    // Another name makes it another condition, though its inks are the same.
    other[other.count - 1] ^= 1
    let converted = SamplePictures.jpeg(SamplePictures.cmyk, profile: other)
    let same = try PressFile([image(converted, name: "other")]).process(x: 60, y: 60)
    #expect(zip(inks, same).allSatisfy { abs($0 - $1) < 8 }, "\(inks) \(same)")
  }

  @Test func `pictures may be left for the printer to convert`() throws {
    let file = try PressFile([
      image(SamplePictures.jpeg), .area(.teal, 20, 150, 100, 100),
      svg("<rect x='0' y='6' width='4' height='2' fill='#3344cc'/>"),
    ]) { $0.colorPolicy = .keep }
    #expect(try file.text().contains("/ICCBased"))
    #expect(try file.process(x: 60, y: 200) == [80, 10, 40, 20])
    #expect(try file.process(x: 60, y: 50)[1] > 70)
  }

  @Test func `pictures for a copier are gray`() throws {
    let file = try PressFile([
      image(SamplePictures.jpeg), image(SamplePictures.cmyk, name: "inks"),
    ]) { $0.colorPolicy = .gray }
    #expect(try !file.text().contains("/DeviceRGB"))
    let plates = try file.plates()
    #expect(["Cyan", "Magenta", "Yellow"].allSatisfy { plates.isEmpty($0) })
  }

  @Test func `a drawing in the brand's colours is printed in its inks`() throws {
    let file = try PressFile(
      [svg("<rect width='8' height='8' fill='#001489'/><rect x='8' width='8' height='8'/>")],
      palette: [.teal, .reflex])
    let plates = try file.plates()
    let place = (x: file.margin + 60, y: file.margin + 60)
    #expect(plates.ink("PANTONE Reflex Blue C", x: place.x, y: place.y) == 1)
    // Black that is nobody's is black alone; it does not overprint.
    #expect(try file.process(x: 140, y: 60) == [0, 0, 0, 100])
  }

  @Test func `a drawing in other colours is converted`() throws {
    let file = try PressFile([
      svg(
        """
        <linearGradient id='g'><stop stop-color='#c81e1e'/><stop offset='1' stop-color='#c81e1e' \
        stop-opacity='0'/></linearGradient><rect width='16' height='8' fill='url(#g)'/>
        """)
    ])
    let (start, end) = (try file.process(x: 22, y: 60), try file.process(x: 178, y: 60))
    #expect(start[1] > 80 && start[2] > 70)
    #expect(end.allSatisfy { $0 < 8 })
    #expect(try !file.text().contains("/DeviceRGB"))
  }

  @Test func `a photograph is converted once for all files`() throws {
    let item = try image(SamplePictures.jpeg)
    let printer = PrinterProfile(name: "test", source: PressFile.span)
    let finisher = try PressFinisher(printer: printer, palette: [])
    let sheets = [PressSheet(Page(size: PressFile.size, items: [item]), for: printer)]
    let drawing = try CairoPainter().press(
      sheets.map(\.page), margin: sheets[0].margin, metadata: PressFile.metadata)
    let files = try (0..<3).map { _ in
      try finisher.finish(
        drawing.pdf, sheets: sheets, inks: drawing.inks,
        structure: Structure(language: LanguageTag("en")), metadata: PressFile.metadata)
    }
    #expect(files[0] == files[1] && files[1] == files[2])
  }
}
