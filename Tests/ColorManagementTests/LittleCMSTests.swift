import Brand
import ColorManagement
import DocumentModel
import Foundation
import TestSupport
import Testing

@Suite struct `Colours are converted as Little CMS does` {
  private struct Numbers: Encodable {
    struct Color: Encodable {
      var rgb: [Int]
      var lab: [Double]
      var oklch: [Double]
      var cmyk: [Double]
    }
    struct Pair: Encodable {
      var a: [Double]
      var b: [Double]
      var difference: Double
    }
    var colors: [Color] = []
    var pairs: [Pair] = []
  }

  /// Corners of the cube, and colours from all over it, the same each time.
  private static let colors: [RGB] = stride(from: 0, to: 1 << 24, by: 33_547).map(color)

  private static func color(_ number: Int) -> RGB {
    let (red, green, blue) = (number >> 16 & 255, number >> 8 & 255, number & 255)
    return RGB(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
  }

  /// The other side calls the library itself, and ColorAide for OKLab, which that has not.
  @Test func `Lab, OKLab, inks and differences of five hundred colours`() throws {
    // No limit of ink, which Little CMS knows nothing of.
    let press = try PressColors(condition: .fogra39(), limit: InkLimit(percent: 400))
    var numbers = Numbers()
    for color in Self.colors {
      let (lab, oklch, inks) = (CIELab(color), OKLCH(color), press.inks(for: color))
      numbers.colors.append(
        .init(
          rgb: [color.red, color.green, color.blue].map(Int.init),
          lab: [lab.lightness, lab.a, lab.b], oklch: [oklch.lightness, oklch.chroma, oklch.hue],
          cmyk: [inks.cyan, inks.magenta, inks.yellow, inks.black]))
    }
    for (a, b) in zip(Self.colors, Self.colors.dropFirst(7)) {
      let (first, second) = (CIELab(a), CIELab(b))
      numbers.pairs.append(
        .init(
          a: [first.lightness, first.a, first.b], b: [second.lightness, second.a, second.b],
          difference: first.difference(from: second)))
    }
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(try JSONEncoder().encode(numbers)), as: "numbers.json")
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let icc = here.deletingLastPathComponent().deletingLastPathComponent().path + "/Assets/ICC"
    let output = try Tool.python().run([here.path + "/colors.py", file, icc])
    var worst: [String: Double] = [:]
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ")
      worst[String(parts[0])] = Double(parts[1])
    }
    #expect(worst["colors"] == 501)
    // Profiles store their curves and matrices in sixteen bits.
    #expect(try #require(worst["lab"]) < 0.05)
    #expect(try #require(worst["cmyk"]) < 0.0005)
    #expect(try #require(worst["oklab"]) < 0.00001)
    #expect(try #require(worst["difference"]) < 0.000001)
  }
}
