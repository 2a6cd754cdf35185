import Brand
import DocumentModel
import Testing

@Suite struct `Colours are measured as the literature has it` {
  @Test(arguments: SharmaPairs.all)
  func `differences are those of Sharma, Wu and Dalal`(pair: SharmaPairs.Pair) {
    let (a, b) = (pair.first, pair.second)
    #expect(abs(a.difference(from: b) - pair.difference) < 0.00005)
    #expect(abs(b.difference(from: a) - pair.difference) < 0.00005)
  }

  /// Ottosson's own table, XYZ of D65 as light: white and the primaries of the screen.
  @Test(arguments: [
    ("#FFFFFF", 1.0, 0.0, 0.0), ("#FF0000", 0.62796, 0.22486, 0.12585),
    ("#00FF00", 0.86644, -0.23389, 0.17950), ("#0000FF", 0.45201, -0.03246, -0.31153),
    ("#000000", 0.0, 0.0, 0.0),
  ])
  func `OKLab is Ottosson's`(hex: String, lightness: Double, a: Double, b: Double) throws {
    let lab = OKLab(try #require(RGB(hex: hex)))
    #expect(abs(lab.lightness - lightness) < 0.0001)
    #expect(abs(lab.a - a) < 0.0001 && abs(lab.b - b) < 0.0001)
  }

  @Test(arguments: [
    ("#FF0000", 54.2905, 80.8049, 69.8910), ("#00FF00", 87.8185, -79.2711, 80.9946),
    ("#0000FF", 29.5683, 68.2874, -112.0297), ("#FFFFFF", 100, 0, 0),
  ])
  func `CIE Lab is that of CSS Color 4`(hex: String, lightness: Double, a: Double, b: Double)
    throws
  {
    let lab = CIELab(try #require(RGB(hex: hex)))
    #expect(abs(lab.lightness - lightness) < 0.002)
    #expect(abs(lab.a - a) < 0.01 && abs(lab.b - b) < 0.01, "\(lab)")
  }

  @Test(arguments: [("#FF0000", 29.23, 0.2577), ("#0000FF", 264.05, 0.3132)])
  func `OKLCH has the hue and chroma of CSS Color 4`(hex: String, hue: Double, chroma: Double)
    throws
  {
    let color = OKLCH(try #require(RGB(hex: hex)))
    #expect(abs(color.hue - hue) < 0.02 && abs(color.chroma - chroma) < 0.0002)
  }

  @Test func `every colour of a screen comes back`() {
    for number in stride(from: 0, to: 1 << 24, by: 40_503) {
      let color = RGB(
        red: UInt8(number >> 16 & 255), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
      #expect(OKLCH(color).rgb == color)
    }
  }

  @Test func `what no screen shows keeps its lightness and hue`() {
    let wanted = OKLCH(lightness: 0.7, chroma: 0.4, hue: 150)
    let shown = OKLCH(wanted.rgb)
    #expect(abs(shown.lightness - 0.7) < 0.01 && abs(shown.hue - 150) < 2 && shown.chroma > 0.15)
  }

  @Test func `eyes without a kind of cones see greys as they are`() {
    let gray = RGB(red: 120, green: 120, blue: 120)
    for vision in ColorVision.allCases {
      let seen = vision.seen(gray)
      #expect(abs(Int(seen.red) - 120) <= 1 && abs(Int(seen.blue) - 120) <= 1)
    }
  }

  @Test func `a red and a green as light are one colour to some eyes`() throws {
    let (red, green) = (
      OKLCH(lightness: 0.6, chroma: 0.12, hue: 30).rgb,
      OKLCH(lightness: 0.6, chroma: 0.12, hue: 130).rgb
    )
    #expect(CIELab(red).difference(from: CIELab(green)) > 30)
    #expect(Separation.difference(red, green) < 15)
    #expect(!Separation.isClear(red, green))
  }
}
