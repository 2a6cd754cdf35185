package import DocumentModel

/// The colours that artwork is drawn in, each of which stands for a role of the brand's inks.
///
/// Skin, hair and cloth are in colours of their own and stay as they are.
package enum HouseColors {
  /// A colour of artwork: the role that it stands for, and the part of its ink.
  package struct Color: Sendable {
    package var hex: String
    package var role: String
    package var part: Double
  }

  package static let all: [Color] = [
    ("#2A2F7F", "primary", 1), ("#2B3A8F", "primary", 0.92), ("#3F4A9E", "primary", 0.82),
    ("#6A76C2", "primary", 0.6), ("#F0563D", "accent", 1), ("#FFB92E", "highlight", 1),
    ("#CFE0F7", "tint", 1), ("#BFE3D0", "highlight", 0.4), ("#FFF3DC", "highlight", 0.18),
    ("#1B1B3A", "ink", 1), ("#FFFDF8", "paper", 1),
  ].map { Color(hex: $0, role: $1, part: $2) }

  /// The colours of skin, hair and cloth, which stand for no ink.
  package static let natural = ["#241A1A", "#5B3526", "#8A4B35", "#C98A62", "#E9BF9C", "#6B2B52"]
    .compactMap { RGB(hex: $0) }
}

extension Palette {
  /// The inks by which a press knows the colours of drawings: those of artwork, the tints of the
  /// brand's inks in hundredths, and the inks themselves; of two that look alike the later counts.
  package var drawingInks: [Ink] {
    let tints = inks.flatMap { ink in (1..<100).map { tint(of: ink, part: Double($0) / 100) } }
    return tints + artworkShades + inks
  }

  /// The shades of artwork in the brand that it is drawn for, which are tints but for the screen.
  package var artworkShades: [Ink] {
    guard recoloring == nil else { return [] }
    return HouseColors.all.compactMap { color in
      guard color.part < 1, let ink = self[color.role], let screen = RGB(hex: color.hex) else {
        return nil
      }
      var shade = tint(of: ink, part: color.part)
      shade.screen = screen
      return shade
    }
  }

  /// What artwork's colours are in this brand; nil in the brand that they are the colours of.
  package var recoloring: Recoloring? {
    var (colors, isHouse) = ([RGB: RGB](), true)
    for color in HouseColors.all {
      guard let from = RGB(hex: color.hex), let ink = self[color.role] else { continue }
      if color.part == 1, ink.screen != from { isHouse = false }
      colors[from] = color.part == 1 ? ink.screen : tint(of: ink, part: color.part).screen
    }
    return isHouse ? nil : .replacing(colors)
  }
}
