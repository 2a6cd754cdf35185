internal import DocumentModel

/// Whether text is large enough, in one ink where it is small, and has all its glyphs.
enum TextChecks {
  /// Up to this size, in points, plates that are a hair apart blur letters.
  private static let smallText = 18.0

  static func findings(_ context: PageContext) -> [Finding] {
    context.objects.flatMap { _, object -> [Finding] in
      guard let text = object.text else { return [] }
      var findings = glyphs(object, text, context)
      guard !text.isInvisible, !text.isBlank,
        !context.trim.grown(by: context.limits.bleed).intersection(object.box).isEmpty
      else { return findings }
      if context.expectation.purpose != .screen {
        findings += size(object, text, context)
      }
      if context.isPress { findings += richBlack(object, text, context) }
      return findings
    }
  }

  private static func glyphs(
    _ object: PaintedObject, _ text: PaintedText, _ context: PageContext
  ) -> [Finding] {
    guard let code = text.codes.first(where: text.font.isMissing) else { return [] }
    let named = text.font.text(code)
    return [
      context.finding(
        "glyph-missing", at: object, measured: named.isEmpty ? "code \(code)" : "'\(named)'",
        "\(object.noun) shows an empty box in place of a glyph that '\(text.font.name)' lacks",
        hint: "choose a font that has the sign")
    ]
  }

  private static func size(
    _ object: PaintedObject, _ text: PaintedText, _ context: PageContext
  ) -> [Finding] {
    // On screen colours are no inks: there, what is lighter than a middle grey is reversed.
    let isReversed = object.colors.contains { color in
      context.isPress
        ? color.isPaper || color.plateCount > 1 || color.totalInk < 50
        : Luminance.of(color.screen) > 0.4
    }
    let limit = isReversed ? context.limits.leastReversedType : context.limits.leastType
    guard text.size < limit - 0.05 else { return [] }
    return [
      context.finding(
        "text-small", severity: context.expectation.profile == nil ? .warning : .error, at: object,
        measured: measure(text.size, "pt"), limit: measure(limit, "pt"),
        isReversed
          ? "\(object.noun) is reversed, in a tint or in several inks and too small to print"
          : "\(object.noun) is too small to print",
        hint: isReversed ? "set it larger, or in one solid ink" : "set it larger")
    ]
  }

  /// Black of several inks, as programs make it from the screen's black.
  private static func richBlack(
    _ object: PaintedObject, _ text: PaintedText, _ context: PageContext
  ) -> [Finding] {
    guard text.size < smallText,
      let color = object.colors.first(where: { color in
        !color.isRegistration && color.inks[3] >= 0.6 && color.inks[0...2].reduce(0, +) > 0.2
          && color.screen.allSatisfy { $0 < 0.25 }
      })
    else { return [] }
    return [
      context.finding(
        "rich-black-text", at: object,
        measured: color.inks.map { fixed(($0 * 100).rounded()) }.joined(separator: "/"),
        limit: "0/0/0/100", "\(object.noun) is small and black in several inks, which blurs it",
        hint: "set small text in black ink alone")
    ]
  }
}
