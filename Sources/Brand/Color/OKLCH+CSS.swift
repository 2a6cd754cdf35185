extension OKLCH {
  /// A colour as style sheets write it: `oklch(62% 0.19 29)`, or `oklch(0.62 0.19 29deg)`.
  ///
  /// Nil for anything else, such as colours with an opacity (CSS Color 4, 9.4).
  public init?(css text: String) {
    let text = text.lowercased().filter { $0 != "\t" }
    guard text.hasPrefix("oklch("), text.hasSuffix(")") else { return nil }
    let parts = text.dropFirst(6).dropLast().split(separator: " ").map(String.init)
    guard parts.count == 3, let lightness = Self.number(parts[0], percentOf: 1),
      let chroma = Self.number(parts[1], percentOf: 0.4),
      let hue = Double(parts[2].hasSuffix("deg") ? String(parts[2].dropLast(3)) : parts[2]),
      (0...1).contains(lightness), chroma >= 0, hue.isFinite, chroma.isFinite
    else { return nil }
    self.init(lightness: lightness, chroma: chroma, hue: hue)
  }

  /// Whether screens show it as it is (sRGB).
  public var isDisplayable: Bool { lab.light.isDisplayable }

  private static func number(_ text: String, percentOf whole: Double) -> Double? {
    guard text.hasSuffix("%") else { return Double(text) }
    return Double(text.dropLast()).map { $0 / 100 * whole }
  }
}
