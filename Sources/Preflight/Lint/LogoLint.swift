internal import Brand
internal import DocumentModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Whether logos are as their drawings, in their colours, large enough, free, and can be seen.
///
/// Logos are known by their shapes, whoever placed them and in whatever colours.
enum LogoLint {
  /// Rounding of coordinates stretches a logo by less than this share, and turns it by fewer degrees.
  private static let mostStretch = 0.01
  private static let mostTurn = 0.5

  static func findings(_ context: PageContext, _ lint: BrandLint) -> [Finding] {
    context.logos.flatMap { logo -> [Finding] in
      guard let first = logo.objects.min() else { return [] }
      let place = Place(
        logo: logo, object: context.page.objects[first], context: context, lint: lint)
      return place.form() + place.colors() + place.room() + place.ground()
    }
  }

  /// A logo on a page with what its findings say.
  struct Place {
    let logo: PlacedLogo
    let object: PaintedObject
    let context: PageContext
    let lint: BrandLint

    var name: String { "the logo '\(logo.logo.rule.name)'" }

    /// Of a brand that names no grounds, one on which the logo is hardly seen is a matter of taste.
    var severityOfGrounds: Diagnostic.Severity {
      logo.logo.rule.grounds.isEmpty ? .warning : .error
    }

    func finding(
      _ code: String, severity: Diagnostic.Severity = .error, measured: String?, limit: String?,
      _ message: String, hint: String
    ) -> Finding {
      var finding = context.finding(
        code, severity: severity, at: object, measured: measured, limit: limit, message, hint: hint)
      finding.box = logo.box
      return finding
    }
  }
}

// MARK: Form

extension LogoLint.Place {
  /// Whether the drawing is whole and its proportions are its own.
  fileprivate func form() -> [Finding] {
    var findings: [Finding] = []
    if logo.share < 0.97 {
      findings.append(
        finding(
          "logo-altered", measured: "\(measure((logo.share * 100).rounded(.down), "%")) of it",
          limit: "all of it", "parts of \(name) are missing, moved or of another shape",
          hint: "place the logo's file and change nothing of it"))
    }
    let (across, down) = logo.transform.sides
    let ratio = across / down
    if abs(ratio - 1) > LogoLint.mostStretch {
      findings.append(
        finding(
          "logo-stretched", measured: "\(fixed((ratio * 1000).rounded() / 1000)) times as wide",
          limit: "1", "\(name) is stretched",
          hint: "scale its width and height alike"))
    }
    if logo.transform.determinant < 0 {
      findings.append(
        finding(
          "logo-mirrored", measured: "mirrored", limit: "as drawn", "\(name) is mirrored",
          hint: "place it as it is drawn, in languages that run to the left as well"))
    }
    let turn = logo.transform.turn
    if abs(turn) > LogoLint.mostTurn {
      findings.append(
        finding(
          "logo-turned", measured: "\(fixed((turn * 10).rounded() / 10))°", limit: "0°",
          "\(name) is turned", hint: "place it upright"))
    }
    return findings
  }

  /// Whether it is in its own colours, in full.
  fileprivate func colors() -> [Finding] {
    var findings: [Finding] = []
    let isGray = logo.colors.allSatisfy { !$0.found.isColored }
    let wrong = logo.colors.compactMap {
      pair -> (color: PaintedColor, wanted: PaintedColor, by: Double)? in
      // A printer of greys makes each colour the grey that is as light.
      let wanted = isGray && pair.found.kind == .gray ? pair.wanted.gray : pair.wanted
      let difference = lint.colors.difference(pair.found, from: wanted, context.conversion)
      return difference > lint.rules.difference ? (pair.found, pair.wanted, difference) : nil
    }.max { $0.by < $1.by }
    if let wrong {
      let (found, wanted) = (RGB(wrong.color.screen).hex, RGB(wrong.wanted.screen).hex)
      findings.append(
        finding(
          "logo-recolored", measured: "\(found), ΔE \(fixed((wrong.by * 10).rounded() / 10))",
          limit: "\(wanted), ΔE \(fixed(lint.rules.difference))",
          "\(name) is in \(found) where it is \(wanted)",
          hint: "place the variant that is for this ground; the brand has "
            + lint.rules.logos.map { "'\($0.name)'" }.joined(separator: ", ")))
    }
    let alpha = logo.objects.map { context.page.objects[$0].alpha }.min() ?? 1
    if alpha < 0.99 {
      findings.append(
        finding(
          "logo-faded", measured: "\(measure((alpha * 100).rounded(), "%")) opaque",
          limit: "100 %", "\(name) is drawn faded", hint: "show it in full"))
    }
    return findings
  }
}

// MARK: Place

extension LogoLint.Place {
  /// Whether it is large enough and stands free; where a campaign placed it, that is known already.
  fileprivate func room() -> [Finding] {
    guard context.expectation.pictures == nil else { return [] }
    let (across, _) = logo.transform.sides
    let rule = logo.logo.rule
    let width = logo.logo.bounds.width * across
    return LogoChecks.findings(
      logo.box, width: width, least: rule.leastWidth, clear: rule.clearSpace, object, context
    ) { logo.objects.contains($0) }
  }

  /// Whether it is seen on what is really drawn under it.
  fileprivate func ground() -> [Finding] {
    guard let first = logo.objects.min(), let ground = context.ground(of: logo, from: first) else {
      return []
    }
    return findings(
      on: context.screens(of: ground).flatMap { Array(repeating: $0.color, count: $0.count) })
  }

  /// What is wrong with a ground of these pixels.
  func findings(on pixels: [[Double]]) -> [Finding] {
    guard !pixels.isEmpty else { return [] }
    let labs = pixels.map { CIELab($0) }
    let lights = labs.map(\.lightness).sorted()
    let spread = lights[lights.count * 95 / 100] - lights[lights.count * 5 / 100]
    if spread > LogoGround.mostSpread {
      return [
        finding(
          "logo-ground-busy", severity: severityOfGrounds,
          measured: "\(fixed(spread.rounded())) steps of lightness",
          limit: "\(fixed(LogoGround.mostSpread)) steps",
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
    let mean = pixels.mean
    let lab = CIELab(mean)
    let nearest =
      grounds.map { ink -> Double in
        let painted = PaintedColor(
          kind: .rgb, inks: ink.press.map { [$0.cyan, $0.magenta, $0.yellow, $0.black] } ?? [],
          screen: [ink.screen.red, ink.screen.green, ink.screen.blue].map { Double($0) / 255 })
        let onPress =
          painted.inks.isEmpty ? painted.screen : context.conversion.screen(painted.inks)
        return min(
          lab.difference(from: CIELab(painted.screen)), lab.difference(from: CIELab(onPress)))
      }.min() ?? 0
    guard nearest > LogoGround.difference else { return [] }
    return [
      finding(
        "logo-ground", measured: "\(RGB(mean).hex), ΔE \(fixed((nearest * 10).rounded() / 10))",
        limit: grounds.map(\.name).joined(separator: ", "),
        "\(name) stands on \(RGB(mean).hex), which is none of its grounds",
        hint: "put it on one of its grounds, or place another variant")
    ]
  }

  /// Its largest shape against the ground.
  private func contrast(_ pixels: [[Double]]) -> [Finding] {
    guard let largest = logo.colors.max(by: { $0.area < $1.area })?.found else { return [] }
    let light = Luminance.of(largest.screen)
    let contrasts = pixels.map { Luminance.contrast(light, Luminance.of($0)) }.sorted()
    let worst = contrasts[contrasts.count / 10]
    guard worst < LogoGround.leastContrast - 0.05 else { return [] }
    return [
      finding(
        "logo-contrast", severity: severityOfGrounds,
        measured: "\(fixed((worst * 100).rounded() / 100)):1",
        limit: "\(fixed(LogoGround.leastContrast)):1",
        "\(name) does not stand out from what is drawn under it",
        hint: "place the variant that is for this ground")
    ]
  }
}

/// What a logo's ground is held to.
enum LogoGround {
  /// Between the lightest and the darkest places, in steps of CIE L*: a tint that runs out softly
  /// has fewer, a photograph more.
  static let mostSpread = 20.0
  /// From the ground that is named, so that gradients and the paper's white count as it.
  static let difference = 6.0
  /// Of what is no text (WCAG 2.2, 1.4.11).
  static let leastContrast = 3.0
}

extension Affine {
  /// How long what lay across and what stood upright become.
  fileprivate var sides: (across: Double, down: Double) {
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
