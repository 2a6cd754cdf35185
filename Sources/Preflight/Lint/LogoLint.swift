internal import DocumentModel

/// Whether logos are as their drawings, in their colours, large enough, free, and can be seen.
///
/// Logos are known by their shapes, whoever placed them and in whatever colours.
enum LogoLint {
  /// Colours of pixels differ by so much from what they were drawn in, edges and compression
  /// included.
  static let noise = 3.0

  static func findings(_ context: PageContext, _ lint: BrandLint) -> [Finding] {
    context.logos.flatMap { logo -> [Finding] in
      guard let first = logo.objects.min() else { return [] }
      let object = context.page.objects[first]
      let check = LogoCheck(
        logo: logo, lint: lint, conversion: context.conversion, page: context.page.index + 1,
        mark: object.mark,
        difference: lint.rules.difference + (logo.pixel > 0 ? noise : 0))
      let alpha = logo.objects.map { context.page.objects[$0].alpha }.min() ?? 1
      return check.form(slack: logo.pixel * 1.5) + check.colors() + check.faded(alpha)
        + room(logo, check, object, context) + ground(logo, check, first, context)
    }
  }

  /// Whether it is large enough and stands free; where a campaign placed it, that is known already.
  private static func room(
    _ logo: PlacedLogo, _ check: LogoCheck, _ object: PaintedObject, _ context: PageContext
  ) -> [Finding] {
    guard context.expectation.pictures == nil else { return [] }
    let rule = logo.logo.rule
    return LogoChecks.findings(
      logo.box, width: check.width, least: rule.leastWidth, clear: rule.clearSpace, object, context
    ) { logo.objects.contains($0) }
  }

  /// Whether it is seen on what is really drawn under it; in a picture, it is part of that.
  private static func ground(
    _ logo: PlacedLogo, _ check: LogoCheck, _ first: Int, _ context: PageContext
  ) -> [Finding] {
    guard logo.pixel == 0, let ground = context.ground(of: logo, from: first) else { return [] }
    return check.findings(
      on: context.screens(of: ground).flatMap { Array(repeating: $0.color, count: $0.count) })
  }
}
