internal import DocumentModel

/// Whether text is set in the kit's fonts, and in letters that their makers drew.
enum TypeLint {
  /// A line around letters thinner than this share of their size makes none bolder.
  private static let leastOutline = 0.004
  /// Words struck twice stand so near to each other, as a share of their size.
  private static let strike = 0.005...0.08
  /// Letters that lean farther are meant to be italic: justification leans none.
  private static let mostSlant = 4.0
  /// Justification widens letters by less.
  private static let mostStretch = 0.06

  static func findings(_ context: PageContext, _ lint: BrandLint) -> [Finding] {
    let texts = context.objects.compactMap { _, object -> (PaintedObject, PaintedText)? in
      guard let text = object.text, !text.isBlank, !text.isInvisible, object.alpha > 0,
        !context.isPicture(object)
      else { return nil }
      return (object, text)
    }
    return fonts(texts, context, lint) + texts.flatMap { drawing($0, $1, context) }
      + struckTwice(texts, context)
  }

  /// Each font that is none of the kit's once, where it is first used.
  private static func fonts(
    _ texts: [(PaintedObject, PaintedText)], _ context: PageContext, _ lint: BrandLint
  ) -> [Finding] {
    guard !lint.fonts.names.isEmpty else { return [] }
    var seen: Set<String> = []
    return texts.compactMap { object, text in
      let name = text.font.name
      guard !seen.contains(name), !lint.fonts.contains(name, for: text.words) else { return nil }
      seen.insert(name)
      return context.finding(
        "font-off-kit", at: object, measured: name, limit: lint.fonts.names.joined(separator: ", "),
        "\(object.noun) is set in '\(name)', which is no font of the brand",
        hint: "set it in one of the brand's families")
    }
  }

  private static func drawing(
    _ object: PaintedObject, _ text: PaintedText, _ context: PageContext
  ) -> [Finding] {
    var findings: [Finding] = []
    if let outline = text.outline, outline.width > text.size * leastOutline,
      object.isSolid(outline.color)
    {
      findings.append(
        context.finding(
          "bold-faux", at: object, measured: "\(measure(outline.width, "pt")) outline",
          limit: "a bold font",
          "\(object.noun) is made bold by a line around its letters",
          hint: "use the family's bold, which is drawn for it"))
    }
    if abs(text.slant) > mostSlant {
      findings.append(
        context.finding(
          "italic-faux", at: object, measured: "\(fixed(text.slant.rounded()))°", limit: "0°",
          "\(object.noun) is made italic by leaning its letters",
          hint: "use the family's italic, or leave it upright"))
    }
    if abs(text.stretch - 1) > mostStretch {
      findings.append(
        context.finding(
          "type-stretched", at: object, measured: measure((text.stretch * 100).rounded(), "%"),
          limit: "100 %", "\(object.noun) is set in letters that are stretched or narrowed",
          hint: "set it larger or smaller, or in a wider or narrower font"))
    }
    return findings
  }

  /// Words that lie on themselves, a hair beside.
  private static func struckTwice(
    _ texts: [(PaintedObject, PaintedText)], _ context: PageContext
  ) -> [Finding] {
    var last: [[Int]: (text: PaintedText, object: PaintedObject)] = [:]
    return texts.compactMap { object, text in
      defer { last[text.codes] = (text, object) }
      guard let other = last[text.codes], other.text.font === text.font,
        abs(other.text.size - text.size) < 0.1, other.object.isSolid(object.colors.first)
      else { return nil }
      let (across, down) = (
        text.glyphBox.x - other.text.glyphBox.x, text.glyphBox.y - other.text.glyphBox.y
      )
      let distance = (across * across + down * down).squareRoot()
      guard strike.contains(distance / text.size) else { return nil }
      return context.finding(
        "bold-faux", at: object, measured: "struck twice, \(measure(distance, "pt")) apart",
        limit: "a bold font", "\(object.noun) is made bold by setting it twice",
        hint: "use the family's bold, which is drawn for it")
    }
  }
}

extension PaintedObject {
  /// Whether it is painted in that colour and no other.
  fileprivate func isSolid(_ color: PaintedColor?) -> Bool {
    guard let color, case .solid(let own) = paint else { return false }
    return own == color
  }
}
