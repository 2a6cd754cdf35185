import Brand
import DocumentModel
import Testing

@Suite struct `A palette follows from one colour` {
  /// Colours from everywhere in the cube, the same each time, with the corners and greys.
  private static let seeds: [RGB] = {
    var state: UInt32 = 2026
    func next() -> UInt8 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    let corners = [0, 51, 128, 255].flatMap { gray in
      [
        RGB(red: gray, green: gray, blue: gray), RGB(red: 255, green: gray, blue: 0),
        RGB(red: 0, green: gray, blue: 255), RGB(red: gray, green: 255, blue: 0),
      ]
    }
    return corners + (0..<484).map { _ in RGB(red: next(), green: next(), blue: next()) }
  }()

  @Test func `of five hundred colours, each meets all that it promises`() {
    #expect(Self.seeds.count == 500)
    for seed in Self.seeds {
      let palette = PaletteProposal(from: seed)
      for pairing in palette.pairings {
        #expect(pairing.isMet, "\(seed.hex): \(pairing)")
      }
      for (a, b) in PaletteProposal.separated {
        #expect(
          Separation.isClear(palette[a], palette[b]),
          "\(seed.hex): \(a) \(palette[a].hex) and \(b) \(palette[b].hex)")
      }
      #expect(Set(palette.colors.map(\.name)).count == palette.colors.count)
    }
  }

  @Test func `a colour that is read stays as it is`() throws {
    let seed = try #require(RGB(hex: "#1F6F5C"))
    let palette = PaletteProposal(from: seed)
    #expect(palette["primary"] == seed)
    #expect(
      palette.colors.map(\.role) == [
        "ink", "paper", "quiet", "primary", "highlight", "accent", "tint",
      ])
  }

  @Test func `one too light for text is a ground, and darker for text`() throws {
    let seed = try #require(RGB(hex: "#FFD23F"))
    let palette = PaletteProposal(from: seed)
    #expect(palette["highlight"] == seed)
    #expect(palette["primary"] != seed)
    let reason = try #require(palette.colors.first { $0.role == "primary" }?.reason)
    #expect(reason.contains("#FFD23F made darker"))
  }

  @Test(arguments: ["#2A2F7F", "#FFD23F", "#777777", "#000000"])
  func `a scale goes from pale to dark by way of the colour`(hex: String) throws {
    let color = try #require(RGB(hex: hex))
    let steps = ColorScale(of: color).steps
    #expect(steps.map(\.number) == [50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950])
    #expect(steps.contains { $0.color == color })
    let light = steps.map { Contrast.luminance($0.color) }
    #expect(zip(light, light.dropFirst()).allSatisfy { $0 > $1 }, "\(steps.map(\.color.hex))")
  }
}
