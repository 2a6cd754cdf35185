public import DocumentModel
import Foundation

/// A colour as the CIE measures it, under the light D50 that profiles are made for (ICC.1, 6.3).
public struct CIELab: Hashable, Sendable {
  /// From 0, black, to 100, white.
  public var lightness: Double
  /// From green, below 0, to red.
  public var a: Double
  /// From blue, below 0, to yellow.
  public var b: Double

  /// A colour of these numbers.
  public init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// What light measures, adapted from the screen's white to D50.
  public init(_ light: LinearRGB) {
    let (x, y, z) = light.xyz
    // From D65 to D50 as Bradford's cones adapt.
    let adapted = (
      1.0479298208405488 * x + 0.022946793341019088 * y - 0.05019222954313557 * z,
      0.029627815688159344 * x + 0.990434484573249 * y - 0.01707382502938514 * z,
      -0.009243058152591178 * x + 0.015055144896577895 * y + 0.7518742899580008 * z
    )
    func root(_ value: Double) -> Double {
      value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    let (fx, fy, fz) = (
      root(adapted.0 / 0.9642956764295677), root(adapted.1), root(adapted.2 / 0.8251046025104602)
    )
    self.init(lightness: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz))
  }

  /// What a colour of the screen measures.
  public init(_ color: RGB) { self.init(LinearRGB(color)) }

  /// How far apart two colours look: 1 is just seen, 10 at a glance (CIEDE2000, CIE 142-2001).
  public func difference(from other: CIELab) -> Double {
    let chroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let stretch = 0.5 * (1 - (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot())
    let (a1, a2) = (a * (1 + stretch), other.a * (1 + stretch))
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    let (h1, h2) = (Self.hue(a1, b), Self.hue(a2, other.b))
    let hue = Self.hues(h1, h2, isGrey: c1 * c2 == 0)
    let (lightness, meanC) = ((self.lightness + other.lightness) / 2, (c1 + c2) / 2)
    func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
    let t =
      1 - 0.17 * cosine(hue.mean - 30) + 0.24 * cosine(2 * hue.mean)
      + 0.32 * cosine(3 * hue.mean + 6) - 0.2 * cosine(4 * hue.mean - 63)
    let middle = (lightness - 50) * (lightness - 50)
    let dl = (other.lightness - self.lightness) / (1 + 0.015 * middle / (20 + middle).squareRoot())
    let dc = (c2 - c1) / (1 + 0.045 * meanC)
    let dh =
      2 * (c1 * c2).squareRoot() * sin(hue.difference / 2 * .pi / 180) / (1 + 0.015 * meanC * t)
    let turn = 30 * exp(-pow((hue.mean - 275) / 25, 2))
    let rotation =
      -2 * (pow(meanC, 7) / (pow(meanC, 7) + pow(25, 7))).squareRoot() * sin(2 * turn * .pi / 180)
    return (dl * dl + dc * dc + dh * dh + rotation * dc * dh).squareRoot()
  }

  private static func hue(_ a: Double, _ b: Double) -> Double {
    guard a != 0 || b != 0 else { return 0 }
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  /// The shorter way from one hue to another, and the hue in the middle of it.
  private static func hues(
    _ h1: Double, _ h2: Double, isGrey: Bool
  ) -> (difference: Double, mean: Double) {
    guard !isGrey else { return (0, h1 + h2) }
    let way = h2 - h1
    guard abs(way) > 180 else { return (way, (h1 + h2) / 2) }
    let sum = h1 + h2
    return (way > 0 ? way - 360 : way + 360, (sum < 360 ? sum + 360 : sum - 360) / 2)
  }
}
