public import DocumentModel
import Foundation

/// A colour as amounts of light: sRGB's primaries without its curve (IEC 61966-2-1).
///
/// Amounts from 0 to 1 are what screens show; others are colours that they cannot.
public struct LinearRGB: Hashable, Sendable {
  /// How much red light.
  public var red: Double
  /// How much green light.
  public var green: Double
  /// How much blue light.
  public var blue: Double

  /// Light of three amounts.
  public init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The light of a colour of the screen.
  public init(_ color: RGB) {
    self.init(
      red: Self.light(color.red), green: Self.light(color.green), blue: Self.light(color.blue))
  }

  /// The nearest colour of the screen, each channel cut to its range.
  public var rgb: RGB {
    RGB(red: Self.channel(red), green: Self.channel(green), blue: Self.channel(blue))
  }

  /// Whether a screen can show it, but for the rounding of a channel.
  public var isDisplayable: Bool {
    [red, green, blue].allSatisfy { (-0.0005...1.0005).contains($0) }
  }

  /// The CIE's XYZ under D65, 1 for white.
  public var xyz: (x: Double, y: Double, z: Double) {
    (
      0.4123907992659595 * red + 0.357584339383878 * green + 0.1804807884018343 * blue,
      0.2126390058715104 * red + 0.7151686787677559 * green + 0.0721923153607337 * blue,
      0.0193308187155918 * red + 0.119194779794626 * green + 0.9505321522496608 * blue
    )
  }

  private static func light(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func channel(_ light: Double) -> UInt8 {
    let light = min(max(light, 0), 1)
    let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt8((value * 255).rounded())
  }
}
