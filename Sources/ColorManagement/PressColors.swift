package import DocumentModel

/// Brings the screen's colours to a printing condition, within its ink limit.
///
/// Colours without hue are printed in black alone: they take no cast when the other inks drift, and
/// small things stay sharp.
package final class PressColors {
  /// The printing condition.
  package let condition: ICCProfile
  package let limit: InkLimit
  private let fromScreen: ColorTransform
  private let proof: SoftProof
  private var known: [RGB: CMYK] = [:]
  private var transforms: [Source: ColorTransform] = [:]

  private struct Source: Hashable {
    var profile: ICCProfile
    var isInverted: Bool
  }

  /// - Throws: `ColorError` if the condition is no press's profile or its tables are broken.
  package init(condition: ICCProfile, limit: InkLimit) throws(ColorError) {
    self.condition = try condition.expectingPress()
    self.limit = limit
    fromScreen = try ColorTransform(from: .sRGB(), to: condition)
    proof = try SoftProof(condition: condition)
  }

  /// The inks for a colour of the screen.
  package func inks(for color: RGB) -> CMYK {
    if let inks = known[color] { return inks }
    let inks = limit.clamped(color.isNeutral ? gray(color) : process(color))
    known[color] = inks
    return inks
  }

  private func process(_ color: RGB) -> CMYK {
    let inks = fromScreen.color([color.red, color.green, color.blue].map { Double($0) / 255 })
    return CMYK(cyan: inks[0], magenta: inks[1], yellow: inks[2], black: inks[3])
  }

  /// The black that looks as light on paper as the gray on the screen, between white and full black.
  private func gray(_ color: RGB) -> CMYK {
    guard color != .white else { return .none }
    guard color != .black else { return CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1) }
    let (white, black) = (proof.lightness(black: 0), proof.lightness(black: 1))
    // As with black point compensation: the screen's range of lightness is brought into paper's.
    let wanted = black + (white - black) * ScreenLightness.of(gray: color.red) / 100
    var (least, most) = (0.0, 1.0)
    for _ in 0..<16 {
      let middle = (least + most) / 2
      if proof.lightness(black: middle) > wanted { least = middle } else { most = middle }
    }
    return CMYK(cyan: 0, magenta: 0, yellow: 0, black: (least + most) / 2)
  }

  /// Pixels of any profile as those of the press, clamped.
  ///
  /// - Parameters:
  ///   - profile: The profile that the pixels are in; the screen's if nil.
  ///   - isInverted: Whether inks come inverted.
  /// - Throws: `ColorError` if the profile's tables are broken.
  package func pixels(
    _ pixels: [UInt8], from profile: ICCProfile? = nil, isInverted: Bool = false
  ) throws(ColorError) -> [UInt8] {
    var converted = try transform(from: profile, isInverted: isInverted).pixels(pixels)
    limit.clamp(&converted)
    return converted
  }

  private func transform(
    from profile: ICCProfile?, isInverted: Bool
  ) throws(ColorError) -> ColorTransform {
    guard let profile else { return fromScreen }
    let source = Source(profile: profile, isInverted: isInverted)
    if let transform = transforms[source] { return transform }
    let transform = try ColorTransform(from: profile, to: condition, isInverted: isInverted)
    transforms[source] = transform
    return transform
  }
}
