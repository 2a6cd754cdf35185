import ColorManagement
import DocumentModel
import Foundation
import Testing

@Suite struct `Colours for the press` {
  private func colors(limit: Double = 300) throws -> PressColors {
    try PressColors(condition: .fogra39(), limit: InkLimit(percent: limit))
  }

  @Test func `white is paper and black is black alone`() throws {
    let colors = try colors()
    #expect(colors.inks(for: .white) == .none)
    #expect(colors.inks(for: .black) == CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1))
  }

  @Test func `grays are tints of black, darker the darker they are`() throws {
    let colors = try colors()
    let tints = stride(from: 250, through: 10, by: -20).map { value in
      let gray = UInt8(value)
      return colors.inks(for: RGB(red: gray, green: gray, blue: gray))
    }
    #expect(tints.allSatisfy { $0.cyan == 0 && $0.magenta == 0 && $0.yellow == 0 })
    #expect(zip(tints, tints.dropFirst()).allSatisfy { $0.black < $1.black })
    // A gray of half the screen's light is about half a tint of black.
    let middle = colors.inks(for: RGB(red: 128, green: 128, blue: 128)).black
    #expect((0.45...0.65).contains(middle))
  }

  @Test(arguments: ["#1B1B3A", "#B3261E", "#F2C14E", "#4D9078", "#2255EE", "#330044"])
  func `a printable colour comes back from a proof of itself`(hex: String) throws {
    let color = try #require(RGB(hex: hex))
    let inks = try colors(limit: 400).inks(for: color)
    let proof = try SoftProof(condition: .fogra39())
    // What the press can print comes back nearly.
    let seen = proof.rgb(of: inks)
    let pairs = [(seen.red, color.red), (seen.green, color.green), (seen.blue, color.blue)]
    let distance = pairs.map { abs(Int($0) - Int($1)) }.reduce(0, +)
    #expect(distance < (hex == "#2255EE" || hex == "#330044" ? 200 : 12), "\(seen.hex) for \(hex)")
  }

  @Test func `stay within the ink limit`() throws {
    for limit in [220.0, 260, 300] {
      let colors = try colors(limit: limit)
      var pixels: [UInt8] = []
      for index in 0..<4096 {
        pixels += [index % 16, index / 16 % 16, index / 256].map { UInt8($0 * 17) }
      }
      let inks = try colors.pixels(pixels)
      let most = stride(from: 0, to: inks.count, by: 4)
        .map { inks[$0..<$0 + 4].reduce(0) { $0 + Int($1) } }.max()
      #expect(try #require(most) <= Int(limit * 2.55))
      #expect(colors.inks(for: RGB(red: 8, green: 4, blue: 0)).total <= limit / 100 + 1e-9)
    }
  }

  @Test func `inverted inks are turned round`() throws {
    let colors = try colors()
    let press = try ICCProfile.fogra39()
    let inks: [UInt8] = [10, 200, 30, 40, 0, 0, 0, 255]
    let plain = try colors.pixels(inks, from: press)
    let turned = try colors.pixels(inks.map { 255 - $0 }, from: press, isInverted: true)
    #expect(plain == turned)
  }

  @Test func `look as they were measured`() throws {
    let proof = try SoftProof(condition: .fogra39())
    let paper = proof.lab(of: .none)
    let black = proof.lab(of: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1))
    // The characterisation data FOGRA39L: paper L* 95, black L* 16.
    #expect(abs(paper.lightness - 95) < 1.5 && abs(black.lightness - 16) < 1.5)
    #expect(proof.rgb(of: .none) == .white)
    #expect(paper.distance(to: black) > 75 && paper.luminance > 0.8)
    #expect(proof.rgb(pixels: [0, 0, 0, 0, 0, 255, 255, 0]).count == 6)
  }
}
