internal import Brand
internal import DocumentModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What is wrong with a logo that was found, whether it was drawn or is seen in pixels.
struct LogoCheck {
  let logo: PlacedLogo
  let lint: BrandLint
  let conversion: Conversion
  /// The page, from 1.
  let page: Int
  var mark: Int?
  /// How far its colours may be from its drawing's (CIEDE2000).
  let difference: Double

  /// Rounding of coordinates stretches a logo by less than this share, and turns it by fewer degrees.
  private static let mostStretch = 0.01
  private static let mostTurn = 0.5

  private var name: String { "the logo '\(logo.logo.rule.name)'" }

  private func finding(
    _ code: String, severity: Diagnostic.Severity = .error, measured: String?, limit: String?,
    _ message: String, hint: String
  ) -> Finding {
    Finding(
      code, severity: severity, page: page, mark: mark, box: logo.box, measured: measured,
      limit: limit, message, hint: hint)
  }

  // MARK: Form

  /// Whether the drawing is whole and its proportions are its own.
  ///
  /// - Parameter slack: How far its edges may be beside where they seem, in points.
  func form(slack: Double = 0) -> [Finding] {
    [altered(), stretched(slack), mirrored(), turned()].compactMap(\.self)
  }

  private func altered() -> Finding? {
    guard logo.share < 0.97 else { return nil }
    return finding(
      "logo-altered", measured: "\(measure((logo.share * 100).rounded(.down), "%")) of it",
      limit: "all of it", "parts of \(name) are missing, moved or of another shape",
      hint: "place the logo's file and change nothing of it")
  }

  private func stretched(_ slack: Double) -> Finding? {
    let (across, down) = logo.transform.sides
    let ratio = across / down
    let box = logo.box
    let doubt = slack / max(box.width, 0.01) + slack / max(box.height, 0.01)
    guard abs(ratio - 1) > max(Self.mostStretch, doubt) else { return nil }
    return finding(
      "logo-stretched", measured: "\(fixed((ratio * 1000).rounded() / 1000)) times as wide",
      limit: "1", "\(name) is stretched", hint: "scale its width and height alike")
  }

  private func mirrored() -> Finding? {
    guard logo.transform.determinant < 0 else { return nil }
    return finding(
      "logo-mirrored", measured: "mirrored", limit: "as drawn", "\(name) is mirrored",
      hint: "place it as it is drawn, in languages that run to the left as well")
  }

  private func turned() -> Finding? {
    let turn = logo.transform.turn
    guard abs(turn) > Self.mostTurn else { return nil }
    return finding(
      "logo-turned", measured: "\(fixed((turn * 10).rounded() / 10))°", limit: "0°",
      "\(name) is turned", hint: "place it upright")
  }

  // MARK: Colours

  /// Whether it is in its own colours.
  func colors() -> [Finding] {
    let isGray = logo.colors.allSatisfy { !$0.found.isColored }
    let wrong = logo.colors.compactMap {
      pair -> (found: PaintedColor, wanted: PaintedColor, by: Double)? in
      // A printer of greys makes each colour the grey that is as light.
      let wanted = isGray && pair.found.kind == .gray ? pair.wanted.gray : pair.wanted
      let by = lint.colors.difference(pair.found, from: wanted, conversion)
      return by > difference ? (pair.found, pair.wanted, by) : nil
    }
    guard let wrong = wrong.max(by: { $0.by < $1.by }) else { return [] }
    let (found, wanted) = (RGB(wrong.found.screen).hex, RGB(wrong.wanted.screen).hex)
    return [
      finding(
        "logo-recolored", measured: "\(found), ΔE \(fixed((wrong.by * 10).rounded() / 10))",
        limit: "\(wanted), ΔE \(fixed(difference))", "\(name) is in \(found) where it is \(wanted)",
        hint: "place the variant that is for this ground; the brand has "
          + lint.rules.logos.map { "'\($0.name)'" }.joined(separator: ", "))
    ]
  }

  /// Whether it is shown in full.
  func faded(_ alpha: Double) -> [Finding] {
    guard alpha < 0.99 else { return [] }
    return [
      finding(
        "logo-faded", measured: "\(measure((alpha * 100).rounded(), "%")) opaque",
        limit: "100 %", "\(name) is drawn faded", hint: "show it in full")
    ]
  }

  // MARK: Room

  /// How wide it is on the page.
  var width: Double { logo.logo.bounds.width * logo.transform.sides.across }

  /// Whether it is wide enough.
  func size(slack: Double) -> [Finding] {
    let least = logo.logo.rule.leastWidth
    guard width < least - max(0.3, slack) else { return [] }
    return [
      finding(
        "logo-small", measured: millimetres(width), limit: millimetres(least),
        "\(name) is smaller than the brand allows", hint: "give it more room")
    ]
  }

  /// Something that stands too near.
  func crowded(by what: String, at distance: Double, clear: Double) -> Finding {
    finding(
      "logo-crowded", measured: millimetres(distance), limit: millimetres(clear),
      "\(what) stands in the room that \(name) needs",
      hint: "keep \(millimetres(clear)) free around the logo")
  }

  // MARK: Ground

  /// Between the lightest and the darkest places of a ground, in steps of CIE L*: a tint that runs
  /// out softly has fewer, a photograph more.
  private static let mostSpread = 20.0
  /// From the ground that is named (CIEDE2000): less is hardly seen.
  private static let groundDifference = 2.3
  /// Of what is no text (WCAG 2.2, 1.4.11).
  private static let leastContrast = 3.0

  /// Of a brand that names no grounds, one on which the logo is hardly seen is a matter of taste.
  private var severityOfGrounds: Diagnostic.Severity {
    logo.logo.rule.grounds.isEmpty ? .warning : .error
  }

  /// What is wrong with a ground of these pixels.
  func findings(on pixels: [[Double]]) -> [Finding] {
    guard !pixels.isEmpty else { return [] }
    let lights = pixels.map { CIELab($0).lightness }.sorted()
    let spread = lights[lights.count * 95 / 100] - lights[lights.count * 5 / 100]
    guard spread <= Self.mostSpread else {
      return [
        finding(
          "logo-ground-busy", severity: severityOfGrounds,
          measured: "\(fixed(spread.rounded())) steps of lightness",
          limit: "\(fixed(Self.mostSpread)) steps",
          "\(name) stands on a ground that is light in places and dark in others",
          hint: "put it on a plain ground, or on a quiet part of the picture")
      ]
    }
    return forbidden(pixels) + contrast(pixels)
  }

  /// A ground that is none of those that the brand names.
  private func forbidden(_ pixels: [[Double]]) -> [Finding] {
    let grounds = logo.logo.rule.grounds
    guard !grounds.isEmpty else { return [] }
    let mean = PaintedColor(kind: .rgb, screen: pixels.mean)
    let isGray = !mean.isColored && logo.colors.allSatisfy { !$0.found.isColored }
    let nearest =
      grounds.map { ground in
        let shown = lint.colors.difference(mean, from: ground, conversion)
        return isGray ? min(shown, lint.colors.difference(mean, fromGrayOf: ground)) : shown
      }.min() ?? 0
    guard nearest > Self.groundDifference else { return [] }
    return [
      finding(
        "logo-ground",
        measured: "\(RGB(mean.screen).hex), ΔE \(fixed((nearest * 10).rounded() / 10))",
        limit: grounds.map(\.name).joined(separator: ", "),
        "\(name) stands on \(RGB(mean.screen).hex), which is none of its grounds",
        hint: "put it on one of its grounds, or place another variant")
    ]
  }

  /// Its largest shape against the ground.
  private func contrast(_ pixels: [[Double]]) -> [Finding] {
    guard let largest = logo.colors.max(by: { $0.area < $1.area })?.found else { return [] }
    let light = Luminance.of(largest.screen)
    let contrasts = pixels.map { Luminance.contrast(light, Luminance.of($0)) }.sorted()
    let worst = contrasts[contrasts.count / 10]
    guard worst < Self.leastContrast - 0.05 else { return [] }
    return [
      finding(
        "logo-contrast", severity: severityOfGrounds,
        measured: "\(fixed((worst * 100).rounded() / 100)):1",
        limit: "\(fixed(Self.leastContrast)):1",
        "\(name) does not stand out from what is drawn under it",
        hint: "place the variant that is for this ground")
    ]
  }
}

extension Affine {
  /// How long what lay across and what stood upright become.
  var sides: (across: Double, down: Double) {
    ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
  }

  /// By how much it turns beyond quarters, which layouts turn pages and panels by, in degrees.
  fileprivate var turn: Double {
    let degrees = atan2(b, a) * 180 / .pi
    return degrees - (degrees / 90).rounded() * 90
  }
}

extension PaintedColor {
  /// The grey that is as light.
  fileprivate var gray: PaintedColor {
    let light = Luminance.encoded(Luminance.of(screen))
    return PaintedColor(
      kind: .gray, inks: [0, 0, 0, 1 - light], screen: [light, light, light])
  }
}

extension [[Double]] {
  /// The mean colour.
  fileprivate var mean: [Double] {
    (0..<3).map { channel in reduce(0) { $0 + $1[channel] } / Double(count) }
  }
}
