import Brand
import DocumentModel
import Testing

struct PaletteTests {
  private let palette = Palette(inks: [
    Ink(name: "sun", screen: RGB(red: 255, green: 185, blue: 46)),
    Ink(
      name: "night", screen: RGB(red: 0, green: 0, blue: 100),
      press: CMYK(cyan: 1, magenta: 0.8, yellow: 0, black: 0.4)),
  ])

  @Test(arguments: [(1.0, 0, 100), (0.5, 128, 178), (0.0, 255, 255)])
  func `a tint is the ink's part on white paper`(part: Double, red: UInt8, blue: UInt8) throws {
    let ink = try #require(palette["night"])
    let tint = palette.tint(of: ink, part: part)
    #expect(tint.screen == RGB(red: red, green: red, blue: blue))
    #expect(tint.press?.cyan == part)
    #expect(tint.press?.black == 0.4 * part)
  }

  @Test func `machines read the darkest ink`() {
    #expect(palette.darkest?.name == "night")
    #expect(Palette(inks: []).darkest == nil)
  }
}
