package import DocumentModel
internal import Foundation

/// Brings the screen's colours to grays that look as light.
package enum GrayColors {
  /// The gray from 0, black, to 1, white, as the screen numbers its grays.
  package static func gray(of color: RGB) -> Double {
    Double(gray(color.red, color.green, color.blue)) / 255
  }

  /// Pixels of three bytes as pixels of one.
  package static func pixels(rgb: [UInt8]) -> [UInt8] {
    stride(from: 0, to: rgb.count - 2, by: 3).map { gray(rgb[$0], rgb[$0 + 1], rgb[$0 + 2]) }
  }

  private static func gray(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    if red == green && green == blue { return red }
    let luminance =
      0.2126 * light[Int(red)] + 0.7152 * light[Int(green)] + 0.0722 * light[Int(blue)]
    return grays[Int((luminance * 4095).rounded())]
  }

  /// The light of each value of a channel, from 0 to 1 (IEC 61966-2-1).
  private static let light: [Double] = (0...255).map { value in
    let value = Double(value) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// The gray for each of 4,096 steps of light.
  private static let grays: [UInt8] = (0...4095).map { step in
    let light = Double(step) / 4095
    let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt8((value * 255).rounded())
  }
}
