package import Brand
package import DocumentModel

/// The logo as it is needed: in one ink, black, and reversed on dark grounds, from one drawing.
package struct LogoVariants: Sendable {
  /// A variant: its name, its drawing, and the ground that it is for.
  package struct Variant: Hashable, Sendable {
    package var name: String
    package var svg: [UInt8]
    /// What it is shown on; nil for plain paper.
    package var ground: RGB?

    package init(name: String, svg: [UInt8], ground: RGB? = nil) {
      self.name = name
      self.svg = svg
      self.ground = ground
    }
  }

  /// The drawing in full colour, SVG.
  let svg: [UInt8]
  let palette: Palette

  package init(svg: [UInt8], palette: Palette) {
    self.svg = svg
    self.palette = palette
  }

  /// Colours as drawings write them: six digits; those of shapes that say none are black.
  package var colors: [RGB] {
    SVGColors.all(in: svg).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The variants, the drawing itself first.
  package var all: [Variant] {
    let primary = (palette["primary"] ?? palette.darkest)?.screen ?? .black
    return [
      Variant(name: "color", svg: svg),
      Variant(name: "one-color", svg: recolored(.single(primary), black: primary)),
      Variant(name: "black", svg: recolored(.single(.black), black: .black)),
      reversed(on: primary),
    ]
  }

  /// The drawing with one colour in the place of all.
  func flat(_ color: RGB, _ name: String) -> Variant {
    let replaced = Dictionary(colors.map { ($0, color) }) { first, _ in first }
    return Variant(name: name, svg: recolored(.replacing(replaced), black: color))
  }

  /// Colours that do not stand out on the ground become paper; the others stay.
  private func reversed(on ground: RGB) -> Variant {
    let paper = palette["paper"]?.screen ?? .white
    let colors = colors + [.black]
    // What was as light as paper changes places with what becomes it, so that both stay apart.
    let isLost = { (color: RGB) in Contrast.ratio(color, ground) < 2 }
    let replaced = colors.reduce(into: [RGB: RGB]()) { replaced, color in
      if isLost(color) {
        replaced[color] = paper
      } else if Contrast.ratio(color, paper) < 1.3, colors.contains(where: isLost) {
        replaced[color] = ground
      }
    }
    return Variant(
      name: "reversed",
      svg: recolored(.replacing(replaced), black: replaced[.black] ?? .black), ground: ground)
  }

  /// - Parameter black: What shapes are filled with that say nothing.
  private func recolored(_ recoloring: Recoloring, black: RGB) -> [UInt8] {
    SVGColors.filled(recoloring(svg), black)
  }
}

/// The colours of a drawing, as far as its text says them.
enum SVGColors {
  static func all(in svg: [UInt8]) -> [RGB] {
    var colors: [RGB] = []
    for start in svg.indices where svg[start] == UInt8(ascii: "#") {
      let digits = svg[(start + 1)...].prefix(7).prefix {
        Character(UnicodeScalar($0)).isHexDigit
      }
      guard digits.count == 6,
        let color = RGB(hex: "#" + String(decoding: digits, as: UTF8.self))
      else { continue }
      colors.append(color)
    }
    return colors
  }

  /// The drawing with a fill for the shapes that have none, unless the root says one.
  static func filled(_ svg: [UInt8], _ color: RGB) -> [UInt8] {
    let text = String(decoding: svg, as: UTF8.self)
    guard let root = text.firstRange(of: "<svg"),
      let end = text[root.upperBound...].firstIndex(of: ">"),
      !text[root.upperBound..<end].contains(" fill=")
    else { return svg }
    return Array(
      (text[..<root.upperBound] + " fill=\"\(color.hex)\"" + text[root.upperBound...]).utf8)
  }
}
