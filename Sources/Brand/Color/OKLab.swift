public import DocumentModel
import Foundation

/// A colour as it looks: lightness, and how green to red and blue to yellow it is (Ottosson 2020).
public struct OKLab: Hashable, Sendable {
  /// From 0, black, to 1, white.
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

  /// What light looks like.
  public init(_ light: LinearRGB) {
    let (red, green, blue) = (light.red, light.green, light.blue)
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    self.init(
      lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s)
  }

  /// What a colour of the screen looks like.
  public init(_ color: RGB) { self.init(LinearRGB(color)) }

  /// The light of the colour, which a screen may not be able to show.
  public var light: LinearRGB {
    func cube(_ value: Double) -> Double { value * value * value }
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.291485548 * b)
    return LinearRGB(
      red: 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      green: -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      blue: -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  }
}

/// A colour by its lightness, strength and hue: OKLab round its grey axis.
public struct OKLCH: Hashable, Sendable {
  /// From 0, black, to 1, white.
  public var lightness: Double
  /// From 0, grey, to about 0.32, the strongest that a screen shows.
  public var chroma: Double
  /// In degrees from 0 to 360: 29 red, 110 yellow, 142 green, 264 blue.
  public var hue: Double

  /// A colour of these numbers; hues beyond a turn come round again.
  public init(lightness: Double, chroma: Double, hue: Double) {
    self.lightness = lightness
    self.chroma = chroma
    self.hue = (hue.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(
      dividingBy: 360)
  }

  /// The same colour, round the grey axis.
  public init(_ lab: OKLab) {
    self.init(
      lightness: lab.lightness, chroma: (lab.a * lab.a + lab.b * lab.b).squareRoot(),
      hue: atan2(lab.b, lab.a) * 180 / .pi)
  }

  /// What a colour of the screen looks like.
  public init(_ color: RGB) { self.init(OKLab(color)) }

  /// The same colour by its two opponent axes.
  public var lab: OKLab {
    let angle = hue * .pi / 180
    return OKLab(lightness: lightness, a: chroma * cos(angle), b: chroma * sin(angle))
  }

  /// The colour of the screen with its lightness and hue, and as much of its chroma as there is.
  /// - Complexity: O(1); about 2 µs where chroma has to give.
  public var rgb: RGB {
    guard lightness > 0 else { return .black }
    guard lightness < 1 else { return .white }
    guard !lab.light.isDisplayable else { return lab.light.rgb }
    var (least, most) = (0.0, chroma)
    for _ in 0..<20 {
      let middle = (least + most) / 2
      let isShown = OKLCH(lightness: lightness, chroma: middle, hue: hue).lab.light.isDisplayable
      if isShown { least = middle } else { most = middle }
    }
    return OKLCH(lightness: lightness, chroma: least, hue: hue).lab.light.rgb
  }

  /// The same colour with another lightness.
  public func with(lightness: Double) -> OKLCH {
    OKLCH(lightness: lightness, chroma: chroma, hue: hue)
  }
}
