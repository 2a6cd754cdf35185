internal import CLCMS
package import DocumentModel
internal import Foundation

/// How inks look: on the screen, and as numbers that eyes agree with.
package final class SoftProof {
  package let condition: ICCProfile
  private let toScreen: ColorTransform
  private let relative: TransformHandle
  private let absolute: TransformHandle

  /// - Throws: `ColorError` if the profile is for other colours than CMYK or its tables are broken.
  package init(condition: ICCProfile) throws(ColorError) {
    self.condition = try condition.expecting(.cmyk, for: "a proof of the press")
    toScreen = try ColorTransform(from: condition, to: .sRGB())
    let context = try ColorContext()
    relative = try Self.lab(of: condition, .relative, context)
    absolute = try Self.lab(of: condition, .absolute, context)
  }

  private static func lab(
    of profile: ICCProfile, _ intent: RenderingIntent, _ context: ColorContext
  ) throws(ColorError) -> TransformHandle {
    try TransformHandle(
      from: OpenProfile(profile.bytes, name: profile.name, in: context), b_cmyk_double,
      to: OpenProfile(labIn: context), b_lab_double, intent: intent, name: profile.name,
      isExact: true, in: context)
  }

  /// The colour on a screen whose white stands for the paper.
  package func rgb(of inks: CMYK) -> RGB {
    let channels = toScreen.color([inks.cyan, inks.magenta, inks.yellow, inks.black])
      .map { UInt8(($0 * 255).rounded()) }
    return RGB(red: channels[0], green: channels[1], blue: channels[2])
  }

  /// Pixels of four inks, a byte each, as those of a screen whose white stands for the paper.
  package func rgb(pixels: [UInt8]) -> [UInt8] { toScreen.pixels(pixels) }

  /// The printed colour in CIE Lab under D50, the paper's own tint included.
  package func lab(of inks: CMYK) -> Lab { Lab(absolute.color(inks.percents, channels: 3)) }

  /// The lightness from 0 to 100 of black alone, relative to the paper.
  func lightness(black: Double) -> Double {
    relative.color([0, 0, 0, black * 100], channels: 3)[0]
  }
}

/// A colour as eyes see it (CIE 1976 L*a*b*, D50).
package struct Lab: Hashable, Sendable {
  /// From 0, black, to 100, white.
  package var lightness: Double
  /// From green to red.
  package var a: Double
  /// From blue to yellow.
  package var b: Double

  fileprivate init(_ numbers: [Double]) {
    lightness = numbers[0]
    a = numbers[1]
    b = numbers[2]
  }

  /// The luminance from 0 to 1 that contrast is reckoned from (CIE 1976, the inverse of L*).
  package var luminance: Double {
    let f = (lightness + 16) / 116
    return lightness > 8 ? f * f * f : lightness / 903.3
  }

  /// How far two colours are apart (CIE 1976 ΔE*ab); about 2 is the least that is seen.
  package func distance(to other: Lab) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return (dl * dl + da * da + db * db).squareRoot()
  }
}

extension CMYK {
  fileprivate var percents: [Double] { [cyan, magenta, yellow, black].map { $0 * 100 } }
}

enum ScreenLightness {
  /// The lightness from 0 to 100 of a gray of sRGB (IEC 61966-2-1).
  static func of(gray: UInt8) -> Double {
    let value = Double(gray) / 255
    let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    return linear > 216.0 / 24389 ? 116 * cbrt(linear) - 16 : linear * 24389 / 27
  }
}
