import DocumentModel
import PDFFile
import Prepress
import Rendering
import TestSupport
import Testing

@Suite struct `Pictures on a screen` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func finish(_ bytes: [UInt8], pictures: ScreenPictures = ScreenPictures()) throws
    -> [UInt8]
  {
    let picture = Picture(
      path: try folder.write(bytes, as: "picture"), format: .jpeg,
      size: Size(width: 16, height: 8), source: PressFile.span)
    let image = PlacedImage(
      picture: picture, frame: Rect(x: 20, y: 20, width: 160, height: 80))
    let pages = [
      Page(size: PressFile.size, items: [DisplayItem(.image(image), tag: .artifact)])
    ]
    return try Finisher().finish(
      CairoPainter().pdf(pages, metadata: PressFile.metadata), pages: pages,
      structure: Structure(language: LanguageTag("en")), metadata: PressFile.metadata,
      pictures: pictures)
  }

  private func spaces(_ pdf: [UInt8]) throws -> [String] {
    try PDFEditor.open(pdf) { editor in
      editor.numbered.compactMap { object -> String? in
        guard let dictionary = editor.dictionary(of: object),
          editor.name(editor[dictionary, "/Subtype"]) == "/Image"
        else { return nil }
        let space = editor[dictionary, "/ColorSpace"]
        return editor.name(space) ?? editor.items(of: space).first.flatMap { editor.name($0) }
      }
    }
  }

  @Test func `in inks are converted, those that Adobe's programs invert too`() throws {
    let pdf = try finish(SamplePictures.cmyk)
    #expect(try spaces(pdf) == ["/DeviceRGB"])
    let pixels = try Pixels(pdf: pdf)
    #expect(pixels[100, 60].isNear(RGB(red: 228, green: 5, blue: 32), within: 40))
  }

  @Test func `in inks with a profile of their own are converted from it`() throws {
    let profile = try #require(Asset.bytes("ICC/FOGRA39L_coated.icc"))
    let pdf = try finish(SamplePictures.jpeg(SamplePictures.cmyk, profile: profile))
    #expect(try spaces(pdf) == ["/DeviceRGB"])
    #expect(try Pixels(pdf: pdf)[100, 60].isNear(RGB(red: 228, green: 5, blue: 32), within: 40))
  }

  @Test func `without a profile, or with the screen's, stay as they are`() throws {
    let profile = try #require(Asset.bytes("ICC/sRGB.icc"))
    #expect(try spaces(finish(SamplePictures.jpeg)) == ["/DeviceRGB"])
    #expect(try spaces(finish(SamplePictures.jpeg(profile: profile))) == ["/DeviceRGB"])
  }

  @Test func `with another profile keep it`() throws {
    var profile = try #require(Asset.bytes("ICC/sRGB.icc"))
    profile[profile.count - 1] ^= 1
    #expect(try spaces(finish(SamplePictures.jpeg(profile: profile))) == ["/ICCBased"])
  }

  @Test func `come out the same from a stock that has them already`() throws {
    let stock = ScreenPictures()
    let first = try finish(SamplePictures.cmyk, pictures: stock)
    #expect(try finish(SamplePictures.cmyk, pictures: stock) == first)
  }
}
