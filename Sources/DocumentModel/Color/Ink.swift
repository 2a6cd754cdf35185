/// A colour on screen: sRGB, eight bits a channel.
public struct RGB: Hashable, Encodable, Sendable {
  /// From 0 to 255.
  public var red: UInt8
  /// From 0 to 255.
  public var green: UInt8
  /// From 0 to 255.
  public var blue: UInt8

  /// A colour of three channels.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#RRGGBB` or `#RGB`; nil for anything else.
  public init?(hex: String) {
    var digits = [UInt8]()
    for byte in hex.utf8.dropFirst() {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      digits.append(UInt8(digit))
    }
    guard hex.utf8.first == UInt8(ascii: "#") else { return nil }
    switch digits.count {
    case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
    case 6:
      self.init(
        red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3],
        blue: digits[4] << 4 | digits[5])
    default: return nil
    }
  }

  /// The colour as `#RRGGBB`.
  public var hex: String {
    "#"
      + [red, green, blue].map { channel in
        let digits = String(channel, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// Full light.
  public static let white = RGB(red: 255, green: 255, blue: 255)
  /// No light.
  public static let black = RGB(red: 0, green: 0, blue: 0)
}

/// Process colour for the press, each ink from 0 to 1.
package struct CMYK: Hashable, Encodable, Sendable {
  package var cyan: Double
  package var magenta: Double
  package var yellow: Double
  package var black: Double

  package init(cyan: Double, magenta: Double, yellow: Double, black: Double) {
    self.cyan = cyan
    self.magenta = magenta
    self.yellow = yellow
    self.black = black
  }
}

extension RGB {
  /// Whether the colour is white, black or a gray between.
  package var isNeutral: Bool { red == green && green == blue }
}

extension CMYK {
  /// No ink: paper.
  package static let none = CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0)

  /// All inks together, 1 for one ink's full cover.
  package var total: Double { cyan + magenta + yellow + black }
}

/// A brand colour: its name, how it shows on screen and, if declared, its recipe on press.
package struct Ink: Hashable, Encodable, Sendable {
  package var name: String
  package var screen: RGB
  /// The process inks that make it; of a spot ink, what stands for it where it is not at hand.
  package var press: CMYK?
  /// The ink of its own that it is printed with, if it is.
  package var spot: SpotInk?
  /// Whether it is printed over what lies below instead of in a gap; nil to decide by its use:
  /// black text and lines do.
  package var overprints: Bool?

  package init(
    name: String, screen: RGB, press: CMYK? = nil, spot: SpotInk? = nil, overprints: Bool? = nil
  ) {
    self.name = name
    self.screen = screen
    self.press = press
    self.spot = spot
    self.overprints = overprints
  }
}

/// An ink that is mixed before it is printed, such as one of Pantone's, on a plate of its own.
package struct SpotInk: Hashable, Encodable, Sendable {
  /// The name that the plate has.
  package var name: String
  /// The process inks that come nearest to its full cover.
  package var values: CMYK
  /// How much of it is printed, from 0 to 1.
  package var part: Double

  package init(name: String, values: CMYK, part: Double = 1) {
    self.name = name
    self.values = values
    self.part = part
  }
}

/// What a shape is filled or stroked with.
package enum Paint: Hashable, Encodable, Sendable {
  case solid(Ink)
  /// A linear gradient; the angle in degrees, 0 to the end side, 90 downwards.
  case gradient(angle: Double, stops: [GradientStop])
  /// A shape repeated in one ink over another, or over what lies below.
  case pattern(Tiling, Ink, ground: Ink?)
}

/// One colour of a gradient at an offset from 0 to 1.
package struct GradientStop: Hashable, Encodable, Sendable {
  package var offset: Double
  package var ink: Ink

  package init(offset: Double, ink: Ink) {
    self.offset = offset
    self.ink = ink
  }
}
