internal import DocumentModel

/// Whether the colours of a page are those of the palette and tints of them.
///
/// Pictures have colours of their own: those of pixels, and drawings that are tagged as figures or
/// that a campaign places as pictures. A page in greys alone is a copy and held to nothing.
enum ColorLint {
  static func findings(_ context: PageContext, _ lint: BrandLint) -> [Finding] {
    let shown = context.trim.grown(by: max(context.limits.bleed, 1))
    let objects = context.objects.map(\.object).filter { object in
      object.alpha > 0 && !object.box.intersection(shown).isEmpty
        && object.picture?.isStencil != false && object.text?.isInvisible != true
    }
    let isColored = objects.contains { $0.colors.contains { $0.isColored } }
    guard isColored else { return [] }
    var seen: Set<PaintedColor> = []
    return objects.flatMap { object -> [Finding] in
      guard !context.isPicture(object) else { return [] }
      return object.statedColors.compactMap { color in
        guard seen.insert(color).inserted, !color.isRegistration else { return nil }
        return finding(color, object, context, lint)
      }
    }
  }

  private static func finding(
    _ color: PaintedColor, _ object: PaintedObject, _ context: PageContext, _ lint: BrandLint
  ) -> Finding? {
    let match = lint.colors.match(color, context.conversion)
    guard match.difference > lint.rules.difference else { return nil }
    let hex = RGB(color.screen).hex
    return context.finding(
      "color-off-palette", at: object,
      measured: "\(hex), ΔE \(fixed((match.difference * 10).rounded() / 10))",
      limit: "ΔE \(fixed(lint.rules.difference))",
      "\(object.noun) is in \(hex), which is no ink of the palette and no tint of one",
      hint: "use '\(match.name)', which comes nearest")
  }
}

extension PaintedColor {
  /// Whether it is no grey, rounding aside.
  var isColored: Bool {
    guard let most = screen.max(), let least = screen.min() else { return false }
    return most - least > 0.02
  }
}

extension PaintedObject {
  /// The colours that its maker chose: of a gradient those between which the others lie.
  var statedColors: [PaintedColor] {
    guard case .shading(let shading) = paint else { return colors }
    switch shading.geometry {
    case .axial, .radial: return shading.colors.turns
    case .grid: return []
    }
  }
}

extension [PaintedColor] {
  /// The first, the last, and those at which the way through the colours turns.
  fileprivate var turns: [PaintedColor] {
    indices.filter { index in
      guard index > 0, index < count - 1 else { return true }
      return (0..<3).contains { channel in
        let bend =
          self[index - 1].screen[channel] - 2 * self[index].screen[channel]
          + self[index + 1].screen[channel]
        return abs(bend) > 0.03
      }
    }.map { self[$0] }
  }
}

extension PageContext {
  /// Whether the object is a picture's: of a campaign's picture, or tagged as a figure.
  func isPicture(_ object: PaintedObject) -> Bool {
    guard let mark = object.mark else { return false }
    if let pictures = expectation.pictures {
      return pictures.contains(.init(page: page.index + 1, mark: mark))
    }
    return page.marks.indices.contains(mark) && page.marks[mark].tag == "/Figure"
  }
}
