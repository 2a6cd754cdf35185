/// Other colours for a drawing than those that it was drawn in.
package enum Recoloring: Hashable, Sendable {
  /// Colours and what stands in their place; others stay.
  case replacing([RGB: RGB])
  /// Tints of one colour, as dark as what they stand for; of a light one, lighter in proportion, so
  /// that nothing runs together.
  case single(RGB)

  /// The colour that stands in place of another.
  package func callAsFunction(_ color: RGB) -> RGB {
    switch self {
    case .replacing(let colors): return colors[color] ?? color
    case .single(let ink):
      // How light the colours look, as ITU-R BT.601 weighs them; near white is left out.
      func light(_ color: RGB) -> Double {
        (0.299 * Double(color.red) + 0.587 * Double(color.green) + 0.114 * Double(color.blue)) / 255
      }
      // In hundredths, so that a press knows the tints of its inks again.
      let part = min(
        1, max(0, (1 - light(color)) / max(1 - light(ink), 0.78) * 100).rounded() / 100)
      func mix(_ channel: UInt8) -> UInt8 {
        part < 0.06 ? 255 : UInt8((255 - (255 - Double(channel)) * part).rounded())
      }
      return RGB(red: mix(ink.red), green: mix(ink.green), blue: mix(ink.blue))
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

extension UInt8 {
  fileprivate var isHexDigit: Bool { Character(UnicodeScalar(self)).isHexDigit }
}
