import Brand
import DocumentModel
import Testing

struct InkRolesTests {
  private static func palette(_ colors: [(String, String)]) -> Palette {
    var palette = Palette(
      inks: colors.compactMap { name, hex in RGB(hex: hex).map { Ink(name: name, screen: $0) } })
    palette.assignRoles { _, _ in nil }
    return palette
  }

  @Test func `a palette without roles has one for everything that templates name`() {
    let palette = Self.palette([
      ("ink", "#1B1B3A"), ("paper", "#FFFDF8"), ("indigo", "#2A2F7F"), ("coral", "#C03A22"),
      ("sun", "#FFB92E"),
    ])
    for role in InkRole.all { #expect(palette[role] != nil, "\(role)") }
    let names = [
      "primary", "accent", "highlight", "on-band", "band-mark", "on-foot", "ground-mark",
    ]
    #expect(
      names.map { palette[$0]?.name } == [
        "indigo", "coral", "sun", "paper", "sun", "ink", "coral",
      ])
  }

  @Test func `whatever the colours, text can be read on every surface that can carry any`() {
    // Seven steps a channel, the darkest and the lightest among them, as the only colour of a brand.
    let steps = Array(stride(from: 0, through: 252, by: 42))
    for (red, green, blue) in steps.flatMap({ r in
      steps.flatMap { g in steps.map { (r, g, $0) } }
    }) {
      let color = RGB(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
      let palette = Self.palette([
        ("ink", "#000000"), ("paper", "#FFFFFF"), ("only", color.hex),
      ])
      for ground in InkRole.colors + InkRole.surfaces {
        guard let surface = palette[ground] else { continue }
        for (part, least) in [(InkRole.Part.text, 4.5), (.quiet, 4.5), (.strong, 4.5), (.mark, 3)] {
          guard let ink = palette[part.role(on: ground)] else { continue }
          let ratio = Contrast.ratio(ink.screen, surface.screen)
          #expect(ratio >= least, "\(color.hex): \(part.role(on: ground)) has \(ratio)")
        }
      }
    }
  }

  @Test func `artwork keeps its colours in the brand that they are the colours of`() {
    #expect(
      Self.palette([
        ("ink", "#1B1B3A"), ("paper", "#FFFDF8"), ("primary", "#2A2F7F"), ("accent", "#F0563D"),
        ("highlight", "#FFB92E"), ("tint", "#CFE0F7"),
      ]).recoloring == nil)
    let other = Self.palette([("ink", "#000000"), ("paper", "#FFFFFF"), ("primary", "#005500")])
    let drawing = Array("<path fill=\"#2A2F7F\" stroke=\"#2a2f7f\"/>#2A2F7F0 #8A4B35".utf8)
    let recolored = other.recoloring.map { change in
      String(decoding: change(drawing) as [UInt8], as: UTF8.self)
    }
    #expect(recolored == "<path fill=\"#005500\" stroke=\"#005500\"/>#2A2F7F0 #8A4B35")
  }

  @Test func `a drawing of one colour is as dark as the colours that it stands for`() throws {
    let single = Recoloring.single(.black)
    #expect(single(RGB.white) == .white)
    #expect(single(.black) == .black)
    let (light, dark) = (
      single(try #require(RGB(hex: "#FFB92E"))), single(try #require(RGB(hex: "#2A2F7F")))
    )
    #expect(light.red > 150 && dark.red < 100)
  }

  @Test func `a drawing of one light colour keeps its tones apart`() {
    let sun = RGB(red: 255, green: 185, blue: 46)
    let tones = ["#1B1B3A", "#3F4A9E", "#F0563D", "#FFB92E", "#CFE0F7", "#FFFDF8"]
    let drawn = tones.compactMap { RGB(hex: $0).map(Recoloring.single(sun).callAsFunction) }
    #expect(Set(drawn).count == tones.count)
  }

  @Test func `a press knows drawings of one ink by their tints`() throws {
    var palette = Self.palette([("ink", "#1B1B3A"), ("paper", "#FFFDF8"), ("sea", "#0B6E75")])
    palette.inks[2].press = CMYK(cyan: 1, magenta: 0.2, yellow: 0.4, black: 0)
    let single = Recoloring.single(palette.inks[2].screen)
    let known = Set(palette.drawingInks.map(\.screen))
    for step in UInt8(0)...225 {
      let tint = single(RGB(red: step, green: step, blue: step))
      #expect(tint == .white || known.contains(tint), "\(step): \(tint.hex)")
    }
  }
}
