import Brand
import DocumentModel
import Foundation
import Preflight
import Rendering
import TestSupport
import Testing

/// A picture with one fault, drawn as SVG and seen as pixels.
struct Scene: CustomTestStringConvertible, Sendable {
  var name: String
  var code: String?
  /// What is drawn on 400 by 300 pixels of paper.
  var drawing: String

  var testDescription: String { name }

  /// The test brand's mark, 60 units high.
  static func mark(
    _ transform: String = "translate(160 110)", shield: String = "#2A2F7F",
    sign: String = "#FFB92E"
  ) -> String {
    """
    <g transform="\(transform)"><path fill="\(shield)" d="M0 0H60V36C60 52 30 60 30 60C30 60 0 52 0 36Z"/>
    <path fill="\(sign)" d="M15 12H42L36 40H21Z"/></g>
    """
  }

  static let all = [
    Scene(name: "a mark on paper", code: nil, drawing: mark()),
    Scene(name: "a large mark", code: nil, drawing: mark("translate(100 50) scale(3)")),
    Scene(
      name: "a field of nobody's colour", code: "color-off-palette",
      drawing: mark() + "<rect x='10' y='220' width='80' height='60' fill='#0A8F3C'/>"),
    Scene(
      name: "a stretched mark", code: "logo-stretched",
      drawing: mark("translate(160 110) scale(1.3 1)")),
    Scene(
      name: "a mirrored mark", code: "logo-mirrored", drawing: mark("matrix(-1 0 0 1 220 110)")),
    Scene(name: "a recoloured mark", code: "logo-recolored", drawing: mark(sign: "#111133")),
    Scene(
      name: "something in the mark's room", code: "logo-crowded",
      drawing: mark() + "<rect x='226' y='120' width='60' height='30' fill='#111133'/>"),
    Scene(
      name: "a small mark", code: "logo-small",
      drawing: mark("translate(160 110) scale(0.7)")),
    Scene(
      name: "a mark on a dark ground", code: "logo-contrast",
      drawing: "<rect width='400' height='300' fill='#111133'/>" + mark()),
  ]

  /// The scene as PNG.
  func png() throws -> [UInt8] {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">
      <rect width="400" height="300" fill="#FFFFFF"/>\(drawing)</svg>
      """
    let size = Size(width: 400, height: 300)
    return try DrawingPainter(Array(svg.utf8), name: name)
      .png(of: size, frame: Rect(origin: .zero, size: size), ground: nil)
  }

  /// The scene as a file of pixels.
  func picture(in folder: TemporaryFolder) throws -> Picture {
    Picture(
      path: try folder.write(png(), as: "scene.png"), format: .png,
      size: Size(width: 400, height: 300), source: SourceSpan(file: "scene.png"))
  }
}

@Suite struct PictureLintTests {
  @Test(arguments: Scene.all)
  func `what a picture shows otherwise than the brand is seen in its pixels`(scene: Scene) throws {
    let folder = try TemporaryFolder()
    let picture = try scene.picture(in: folder)
    let found = Preflighter().findings(in: picture, resolution: 144, rules: testBrand)
    #expect(found.map(\.code) == (scene.code.map { [$0] } ?? []), "\(found)")
    #expect(found.allSatisfy { $0.measured != nil && $0.limit != nil })
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: Scene.all.filter { $0.code?.hasPrefix("color") != true })
  func `logos in the pictures of a page are found as well`(scene: Scene) throws {
    let folder = try TemporaryFolder()
    let picture = try scene.picture(in: folder)
    let pixels = try PicturePixels(picture, most: 400)
    withExtendedLifetime(folder) {}
    var file = HandWrittenPDF()
    file.page = "/MediaBox [0 0 300 400]"
    file.streams = [
      (
        "/Type /XObject /Subtype /Image /Width 400 /Height 300 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
        pixels.pixels.flatMap { pixel in [16, 8, 0].map { UInt8(pixel >> $0 & 255) } }
      )
    ]
    file.pictures = "/I1 20 0 R"
    file.content = "q 200 0 0 150 50 150 cm /I1 Do Q"
    var expectation = Preflight.Expectation(purpose: .screen)
    (expectation.brand, expectation.scope) = (testBrand, .brand)
    let found = Preflighter().findings(in: file.bytes, expecting: expectation)
    // Of what a picture shows, its own pixels are the ground and what stands around.
    let ofGround = ["logo-crowded", "logo-contrast"].contains(scene.code)
    #expect(found.map(\.code) == (ofGround ? [] : scene.code.map { [$0] } ?? []), "\(found)")
  }

  @Test func `a picture that is none is told`() throws {
    let folder = try TemporaryFolder()
    let picture = Picture(
      path: try folder.write(Array("no".utf8), as: "scene.png"), format: .png,
      size: Size(width: 400, height: 300), source: SourceSpan(file: "scene.png"))
    let found = Preflighter().findings(in: picture, resolution: 144, rules: testBrand)
    #expect(found.map(\.code) == ["picture-damaged"])
    withExtendedLifetime(folder) {}
  }
}
