#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How light colours are, as the contrast of text is reckoned (WCAG 2.2, relative luminance).
enum Luminance {
  /// The light of each of the 256 steps of a channel.
  private static let linear: [Double] = (0...255).map { decoded(Double($0) / 255) }

  /// The relative luminance of a pixel, `0x00RRGGBB`.
  static func of(_ pixel: UInt32) -> Double {
    0.2126 * linear[Int(pixel >> 16 & 255)] + 0.7152 * linear[Int(pixel >> 8 & 255)]
      + 0.0722 * linear[Int(pixel & 255)]
  }

  /// The relative luminance of a colour on screen.
  static func of(_ screen: [Double]) -> Double {
    0.2126 * decoded(screen[0]) + 0.7152 * decoded(screen[1]) + 0.0722 * decoded(screen[2])
  }

  /// The contrast of two luminances, from 1 to 21.
  static func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// How light a luminance looks, from 0 to 1 (CIE 1976 L*).
  static func lightness(_ luminance: Double) -> Double {
    (luminance > 0.008856 ? 116 * cbrt(luminance) - 16 : 903.3 * luminance) / 100
  }

  static func decoded(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  static func encoded(_ light: Double) -> Double {
    light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
  }
}
