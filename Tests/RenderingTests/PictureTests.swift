import DocumentModel
import Foundation
import Rendering
import TestSupport
import Testing

@Suite struct PictureTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let red = RGB(red: 200, green: 30, blue: 30)
  private static let blue = RGB(red: 20, green: 60, blue: 200)
  private static let green = RGB(red: 0, green: 128, blue: 0)

  private func image(
    _ bytes: [UInt8], _ format: Picture.Format, size: Size,
    frame: Rect = Rect(x: 100, y: 100, width: 160, height: 80), clip: Path? = nil,
    isMirrored: Bool = false, name: String = "picture"
  ) throws -> DisplayItem {
    let picture = Picture(
      path: try folder.write(bytes, as: name), format: format, size: size,
      source: SourceSpan(file: "campaign.yaml", line: 7))
    let image = PlacedImage(picture: picture, frame: frame, clip: clip, isMirrored: isMirrored)
    return DisplayItem(
      .image(image), tag: Tag(role: .figure, element: 1),
      source: SourceSpan(file: "campaign.yaml", line: 9))
  }

  private func jpeg(
    _ bytes: [UInt8] = SamplePictures.jpeg, clip: Path? = nil, isMirrored: Bool = false
  ) throws -> DisplayItem {
    try image(
      bytes, .jpeg, size: Size(width: 16, height: 8), clip: clip, isMirrored: isMirrored)
  }

  @Test func `a PNG's own profile is honoured`() throws {
    let screen = try #require(Asset.bytes("ICC/sRGB.icc"))
    for (profile, color) in [(screen, Self.green), (SamplePictures.turned(screen), Self.red)] {
      let item = try image(
        SamplePictures.png(profile: profile), .png, size: Size(width: 4, height: 2))
      let page = Page(size: Size(width: 400, height: 300), items: [item])
      let pdf = try CairoPainter().pdf(
        [page],
        metadata: Metadata(
          title: "t", author: "", subject: "", language: LanguageTag("en"), date: "2026-10-08"))
      let pixel = try Pixels(pdf: pdf)[120, 120]
      #expect((pixel.red > pixel.green) == (color == Self.red), "\(pixel.hex)")
      #expect(try Pixels(pdf: pdf)[220, 120] == .white)
    }
  }

  @Test func `a PNG with a broken profile is an error`() throws {
    let item = try image(
      SamplePictures.png(profile: Array("no profile at all".utf8)), .png,
      size: Size(width: 4, height: 2))
    let page = Page(size: Size(width: 400, height: 300), items: [item])
    let error = #expect(throws: RenderingError.self) {
      try CairoPainter().png(page, resolution: 72)
    }
    #expect(error?.code == "icc-broken")
  }

  private func svg(
    _ body: String, viewBox: String = "", isMirrored: Bool = false
  ) throws -> DisplayItem {
    let text = """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      width="40" height="20" \(viewBox)>\(body)</svg>
      """
    return try image(
      Array(text.utf8), .svg, size: Size(width: 40, height: 20), isMirrored: isMirrored)
  }

  // MARK: JPEG

  @Test func `a JPEG lies in the PDF byte for byte, once for all its uses`() throws {
    let pdf = try paint([jpeg(), jpeg(isMirrored: true)])
    let list = try Tool("pdfimages").output(["-list", "FILE"], for: pdf)
    let rows = list.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0[3] == "16" && $0[4] == "8" && $0[8] == "jpeg" })
    #expect(Set(rows.map { $0[10] }).count == 1)
    let data = Data(pdf)
    let first = try #require(data.range(of: Data(SamplePictures.jpeg)))
    #expect(data[first.upperBound...].range(of: Data(SamplePictures.jpeg)) == nil)
  }

  @Test func `a JPEG fills its frame, mirrored if asked`() throws {
    let straight = try Pixels(pdf: paint([jpeg()]))
    #expect(straight[110, 110].isNear(Self.red))
    #expect(straight[250, 170].isNear(Self.blue))
    #expect(straight[90, 110] == .white)
    let mirrored = try Pixels(pdf: paint([jpeg(isMirrored: true)]))
    #expect(mirrored[110, 110].isNear(Self.blue))
    #expect(mirrored[250, 170].isNear(Self.red))
  }

  @Test func `what lies outside the clip is not shown`() throws {
    let clip = Path(Rect(x: 100, y: 100, width: 40, height: 40))
    let pixels = try Pixels(pdf: paint([jpeg(clip: clip)]))
    #expect(pixels[120, 120].isNear(Self.red))
    #expect(pixels[150, 120] == .white)
    #expect(pixels[120, 150] == .white)
  }

  @Test(arguments: [1, 12, 300, 620, 635])
  func `a JPEG that ends early is an error at its source`(_ count: Int) throws {
    let item = try jpeg(Array(SamplePictures.jpeg.prefix(count)))
    let error = #expect(throws: RenderingError.self) { try paint([item]) }
    #expect(error?.code == "image-damaged")
    #expect(error?.path?.hasSuffix("/picture") == true)
    #expect(error?.source?.line == 9)
  }

  @Test func `an error deep in a group is that error, and the painter draws on`() throws {
    let broken = try jpeg(Array(SamplePictures.jpeg.prefix(300)))
    let veil = DisplayItem(.group(Group(items: [broken], opacity: 0.5)), tag: .artifact)
    let clip = Path(Rect(x: 0, y: 0, width: 300, height: 300))
    let items = [veil, DisplayItem(.group(Group(items: [veil], clip: clip)), tag: .artifact)]
    let painter = CairoPainter()
    let size = Size(width: 612, height: 792)
    for item in items {
      let error = #expect(throws: RenderingError.self) {
        try painter.pdf([Page(size: size, items: [item])], metadata: metadata)
      }
      #expect(error?.code == "image-damaged")
      #expect(error?.source?.line == 9)
    }
    let pdf = try painter.pdf([Page(size: size, items: [jpeg()])], metadata: metadata)
    #expect(try Pixels(pdf: pdf)[110, 110].isNear(Self.red))
  }

  @Test func `a JPEG with bytes after its end is drawn`() throws {
    let pixels = try Pixels(pdf: paint([jpeg(SamplePictures.jpeg + [0, 1, 2, 3])]))
    #expect(pixels[110, 110].isNear(Self.red))
  }

  /// Where red and blue end up, in corners of the frame: upright pictures are red on the left.
  @Test(arguments: [
    (1, true, true), (2, false, false), (3, false, false), (4, true, true),
  ])
  func `a JPEG is mirrored as its Exif says`(code: UInt8, topLeft: Bool, bottomLeft: Bool) throws {
    let pixels = try Pixels(pdf: paint([jpeg(SamplePictures.jpeg(orientation: code))]))
    #expect(pixels[110, 110].isNear(topLeft ? Self.red : Self.blue))
    #expect(pixels[110, 170].isNear(bottomLeft ? Self.red : Self.blue))
    #expect(pixels[250, 110].isNear(topLeft ? Self.blue : Self.red))
  }

  @Test(arguments: [(5, true), (6, true), (7, false), (8, false)])
  func `a JPEG of an upright camera is turned as its Exif says`(
    code: UInt8, isRedOnTop: Bool
  ) throws {
    let item = try image(
      SamplePictures.jpeg(orientation: code), .jpeg, size: Size(width: 8, height: 16),
      frame: Rect(x: 100, y: 100, width: 80, height: 160))
    let page = Page(size: Size(width: 612, height: 792), items: [item])
    let painter = CairoPainter()
    for pixels in [
      try Pixels(pdf: painter.pdf([page], metadata: metadata)),
      try Pixels(png: painter.png(page, resolution: 72)),
    ] {
      #expect(pixels[140, 120].isNear(isRedOnTop ? Self.red : Self.blue))
      #expect(pixels[140, 240].isNear(isRedOnTop ? Self.blue : Self.red))
      #expect(pixels[190, 180] == .white)
    }
  }

  // MARK: PNG

  @Test func `a PNG keeps its transparency`() throws {
    let back = DisplayItem(
      .path(
        Path(Rect(x: 90, y: 90, width: 200, height: 200)), fill: .solid(.signal), stroke: nil),
      tag: .artifact)
    let front = try image(SamplePictures.png, .png, size: Size(width: 4, height: 2))
    let pixels = try Pixels(pdf: paint([back, front]))
    #expect(pixels[120, 140] == Self.green)
    #expect(pixels[240, 140].isNear(Ink.signal.screen, within: 1))
  }

  @Test(arguments: [0, 8, 20, 50, 75])
  func `a PNG that ends early is an error`(_ count: Int) throws {
    let item = try image(
      Array(SamplePictures.png.prefix(count)), .png, size: Size(width: 4, height: 2))
    let error = #expect(throws: RenderingError.self) { try paint([item]) }
    #expect(error?.code == "image-damaged")
  }

  @Test func `a PNG of forty thousand pixels a side is refused before it is decoded`() throws {
    var bomb = SamplePictures.png
    bomb.replaceSubrange(16..<24, with: [0, 0, 0x9C, 0x40, 0, 0, 0x9C, 0x40])
    let item = try image(bomb, .png, size: Size(width: 40_000, height: 40_000))
    let error = #expect(throws: RenderingError.self) { try paint([item]) }
    #expect(error?.code == "image-too-large")
  }

  @Test func `a picture that is not there is an error`() throws {
    let picture = Picture(
      path: "/nowhere/picture.png", format: .png, size: Size(width: 1, height: 1),
      source: SourceSpan(file: "campaign.yaml"))
    let placed = PlacedImage(picture: picture, frame: Rect(x: 0, y: 0, width: 9, height: 9))
    let error = #expect(throws: RenderingError.self) {
      try paint([DisplayItem(.image(placed), tag: .artifact)])
    }
    #expect(error?.code == "image-missing")
  }

  // MARK: SVG

  @Test(arguments: ["", #"viewBox="0 0 40 20""#])
  func `an SVG is drawn as vectors in its frame, mirrored if asked`(_ viewBox: String) throws {
    let left = #"<rect width="20" height="20" fill="rgb(0,128,0)"/>"#
    let pdf = try paint([svg(left, viewBox: viewBox)])
    #expect(
      try Tool("pdfimages").output(["-list", "FILE"], for: pdf).split(separator: "\n").count == 2)
    let straight = try Pixels(pdf: pdf)
    #expect(straight[110, 170] == Self.green)
    #expect(straight[176, 170] == Self.green)
    #expect(straight[184, 170] == .white)
    let mirrored = try Pixels(pdf: paint([svg(left, viewBox: viewBox, isMirrored: true)]))
    #expect(mirrored[110, 170] == .white)
    #expect(mirrored[250, 110] == Self.green)
  }

  @Test func `an SVG never reaches for anything outside itself`() throws {
    let target = try folder.write(SamplePictures.png, as: "other.png")
    let body = """
      <image xlink:href="file://\(target)" width="20" height="20"/>\
      <image xlink:href="other.png" width="20" height="20"/>\
      <image xlink:href="\(target)" width="20" height="20"/>\
      <use xlink:href="other.svg#shape"/>
      """
    let pixels = try Pixels(pdf: paint([svg(body)]))
    #expect(pixels[110, 110] == .white)
    #expect(pixels[170, 170] == .white)
  }

  @Test(arguments: ["", "no drawing", "<svg", "<svg><g></svg>", "<html/>"])
  func `a broken SVG is an error`(_ text: String) throws {
    let item = try image(Array(text.utf8), .svg, size: Size(width: 40, height: 20))
    let error = #expect(throws: RenderingError.self) { try paint([item]) }
    #expect(error?.code == "svg-broken")
  }

  // MARK: Pixels

  @Test func `a page as PNG shows text, JPEG, PNG and SVG`() throws {
    let items = [
      try jpeg(),
      try image(
        SamplePictures.png, .png, size: Size(width: 4, height: 2),
        frame: Rect(x: 100, y: 300, width: 160, height: 80), name: "alpha"),
      ShapedText.arabic.item(at: Point(x: 40, y: 60), size: 60),
    ]
    let page = Page(size: Size(width: 612, height: 792), items: items)
    let pixels = try Pixels(png: CairoPainter().png(page, resolution: 36))
    #expect((pixels.width, pixels.height) == (306, 396))
    #expect(pixels[60, 60].isNear(Self.red))
    #expect(pixels[120, 80].isNear(Self.blue))
    #expect(pixels[60, 170] == Self.green)
    #expect(pixels[120, 170] == .white)
    let dark = (20..<290).contains { x in (10..<34).contains { pixels[x, $0].red < 60 } }
    #expect(dark)
  }
}
