public import DocumentModel

/// The tints and shades of a colour in even steps of lightness, from 50, palest, to 950, darkest.
///
/// The colour itself stands, unchanged, at the step that is nearest to its lightness.
public struct ColorScale: Hashable, Sendable {
  /// A step of the scale.
  public struct Step: Hashable, Sendable {
    /// 50, 100, 200 and so on to 900, then 950.
    public var number: Int
    /// Its colour.
    public var color: RGB
  }

  /// The eleven steps, palest first.
  public let steps: [Step]

  private static let lightnesses: [(number: Int, lightness: Double)] = [
    (50, 0.975), (100, 0.945), (200, 0.89), (300, 0.82), (400, 0.73), (500, 0.64), (600, 0.55),
    (700, 0.47), (800, 0.39), (900, 0.31), (950, 0.24),
  ]

  /// The scale that a colour stands in.
  public init(of color: RGB) {
    let own = OKLCH(color)
    let nearest = Self.lightnesses.min {
      abs($0.lightness - own.lightness) < abs($1.lightness - own.lightness)
    }?.number
    steps = Self.lightnesses.map { number, lightness in
      guard number != nearest else { return Step(number: number, color: color) }
      // Paler and darker steps carry less colour, in proportion to the room that there is.
      let room =
        lightness > own.lightness
        ? (1 - lightness) / max(1 - own.lightness, 0.01) : lightness / max(own.lightness, 0.01)
      let chroma = own.chroma * min(1, max(room, 0.12).squareRoot())
      return Step(
        number: number, color: OKLCH(lightness: lightness, chroma: chroma, hue: own.hue).rgb)
    }
  }
}
