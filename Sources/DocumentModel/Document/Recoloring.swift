/// Other colours for a drawing than those that it was drawn in.
package enum Recoloring: Hashable, Encodable, Sendable {
  /// Colours and what stands in their place; others stay.
  case replacing([RGB: RGB])
  /// Tints of one colour, as dark as what they stand for; of a light one, lighter in proportion, so
  /// that nothing runs together.
  case single(RGB)
  /// Two colours and what lies between them: the darker for what is dark, the other for what is light.
  case duotone(RGB, RGB)
  /// Other colours or its own, and a colour mixed into all of them by a part.
  indirect case veiled(Recoloring?, by: RGB, part: Double)

  /// The colour that stands in place of another.
  package func callAsFunction(_ color: RGB) -> RGB {
    switch self {
    case .replacing(let colors): return colors[color] ?? color
    case .single(let ink):
      // Near white is left out. In hundredths, so that a press knows the tints of its inks again.
      let part = min(
        1, max(0, (1 - color.light) / max(1 - ink.light, 0.78) * 100).rounded() / 100)
      func mix(_ channel: UInt8) -> UInt8 {
        part < 0.06 ? 255 : UInt8((255 - (255 - Double(channel)) * part).rounded())
      }
      return RGB(red: mix(ink.red), green: mix(ink.green), blue: mix(ink.blue))
    case .duotone(let one, let other):
      let (dark, light) = one.light <= other.light ? (one, other) : (other, one)
      return dark.mixed(with: light, part: (color.light * 100).rounded() / 100)
    case .veiled(let base, let veil, let part):
      return (base?(color) ?? color).mixed(with: veil, part: part)
    }
  }

  /// The drawing, SVG in UTF-8, with its colours, `#RRGGBB`, replaced.
  package func callAsFunction(_ drawing: [UInt8]) -> [UInt8] {
    var recolored: [UInt8] = []
    recolored.reserveCapacity(drawing.count)
    var index = 0
    while index < drawing.count {
      if drawing[index] == UInt8(ascii: "#"), index + 7 <= drawing.count,
        index + 7 == drawing.count || !drawing[index + 7].isHexDigit,
        let color = RGB(hex: String(decoding: drawing[index..<index + 7], as: UTF8.self))
      {
        recolored += self(color).hex.utf8
        index += 7
      } else {
        recolored.append(drawing[index])
        index += 1
      }
    }
    return recolored
  }
}

extension Recoloring {
  /// The recolouring in short, of photographs, for which no single colours are replaced.
  package var summary: String {
    switch self {
    case .replacing: "replacing"
    case .single(let ink): "single \(ink.hex)"
    case .duotone(let one, let other): "duotone \(one.hex) \(other.hex)"
    case .veiled(let base, let veil, let part):
      "\(base.map { $0.summary + " " } ?? "")veiled \(veil.hex) \(fixed(part * 100))"
    }
  }
}

extension Recoloring {
  /// Writes replaced colours in the order of their values: a dictionary has none of its own.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    switch self {
    case .replacing(let colors):
      try container.encode("replacing")
      for (from, to) in colors.map({ ($0.key.hex, $0.value.hex) }).sorted(by: { $0.0 < $1.0 }) {
        try container.encode(from)
        try container.encode(to)
      }
    case .single(let ink):
      try container.encode("single")
      try container.encode(ink)
    case .duotone(let one, let other):
      try container.encode("duotone")
      try container.encode(one)
      try container.encode(other)
    case .veiled(let base, let veil, let part):
      try container.encode("veiled")
      try container.encode(base)
      try container.encode(veil)
      try container.encode(part)
    }
  }
}

extension RGB {
  /// How light the colour looks, from 0 to 1, as ITU-R BT.601 weighs its channels.
  package var light: Double {
    (0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)) / 255
  }

  /// The colour with a part of another mixed in, channel by channel.
  package func mixed(with other: RGB, part: Double) -> RGB {
    func mix(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Double(own) + (Double(other) - Double(own)) * part).rounded())
    }
    return RGB(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { Character(UnicodeScalar(self)).isHexDigit }
}
