internal import DocumentModel

/// How much ink lies at one place, which colours are left over, and which inks there are.
enum InkChecks {
  static func findings(_ context: PageContext) -> [Finding] {
    guard context.isPress else { return [] }
    return total(context) + leftovers(context) + spots(context) + registration(context)
  }

  /// The most ink of the page, and of any text on it.
  private static func total(_ context: PageContext) -> [Finding] {
    // A byte a plate is exact to 0.4 % of each.
    let limit = context.limits.inkLimit + 2
    if let bound = InkBound.most(on: context), bound <= limit { return ofTexts(context) }
    return ofPixels(context) + ofTexts(context)
  }

  /// The most ink of any pixel of the page.
  private static func ofPixels(_ context: PageContext) -> [Finding] {
    guard let raster = context.raster else { return [] }
    let limit = context.limits.inkLimit
    let pixels = raster.pixels()
    let spots = raster.spots.count
    let inside = context.trim.grown(by: context.limits.bleed)
    var (most, at) = (0.0, 0)
    var known: (UInt32, UInt32, Double) = (0xFF_FFFF, 0xFF_FFFF, 0)
    for index in 0..<(pixels.first?.count ?? 0) {
      let (first, second) = (pixels[0][index], pixels[1][index])
      if first == known.0, second == known.1, spots < 3 { continue }
      let total =
        spots == 0 ? processInk(first, second) : PixelInks(pixels, index, spots: spots).total
      known = (first, second, total)
      guard total > most else { continue }
      let x = raster.area.x + (Double(index % raster.width) + 0.5) / raster.scale
      let y = raster.area.y + (Double(index / raster.width) + 0.5) / raster.scale
      guard x >= inside.x, y >= inside.y, x <= inside.maxX, y <= inside.maxY else { continue }
      (most, at) = (total, index)
    }
    guard most > limit + 2 else { return [] }
    let x = raster.area.x + (Double(at % raster.width) + 0.5) / raster.scale
    let y = raster.area.y + (Double(at / raster.width) + 0.5) / raster.scale
    return [exceeding(most, limit, context, context.object(at: x, y))]
  }

  private static func ofTexts(_ context: PageContext) -> [Finding] {
    let limit = context.limits.inkLimit
    let spots = context.spots.count
    var findings: [Finding] = []
    for (index, object) in context.objects {
      guard object.text != nil, case .solid(let color) = object.paint else { continue }
      let ground =
        object.overprint.isOn ? context.ground(of: index).map { $0.most(spots) } ?? 0 : 0
      let sum = min(color.totalInk + ground, 100 * Double(4 + spots))
      if sum > limit + 2, !color.isRegistration {
        findings.append(exceeding(sum, limit, context, object))
      }
    }
    return findings
  }

  /// The ink of a pixel without spot plates, in per cent: cyan, magenta and yellow, then black.
  private static func processInk(_ first: UInt32, _ second: UInt32) -> Double {
    let paper = (first >> 16 & 255) + (first >> 8 & 255) + (first & 255) + (second >> 16 & 255)
    return Double(1020 - paper) / 255 * 100
  }

  private static func exceeding(
    _ total: Double, _ limit: Double, _ context: PageContext, _ object: PaintedObject?
  ) -> Finding {
    context.finding(
      "ink-total", at: object, measured: measure(total.rounded(), "%"),
      limit: measure(limit, "%"), "more ink lies at one place than the paper takes",
      hint: "lighten the colour, or convert the picture for this paper")
  }

  /// Colours of the screen that a press would have to convert by itself.
  private static func leftovers(_ context: PageContext) -> [Finding] {
    guard context.expectation.purpose == .press else { return [] }
    let keeps = context.expectation.profile?.colorPolicy == .keep
    return context.objects.compactMap { _, object in
      let kinds: [(PaintedColor.Kind, Bool)] =
        object.picture.flatMap { picture in picture.kind.map { [($0, picture.isCalibrated)] } }
        ?? object.colors.map { ($0.kind, $0.isCalibrated) }
      guard
        let (kind, isCalibrated) = kinds.first(where: { $0.0 == .rgb || $0.0 == .lab }),
        !(keeps && isCalibrated)
      else { return nil }
      let isFirm = context.expectation.profile != nil || !isCalibrated
      return context.finding(
        "rgb-left", severity: isFirm ? .error : .warning, at: object,
        measured: kind == .lab ? "Lab" : isCalibrated ? "RGB with profile" : "RGB",
        limit: keeps ? "inks, or RGB with a profile" : "inks",
        "\(object.noun) is in colours of the screen",
        hint: "convert it to the press's inks")
    }
  }

  private static func spots(_ context: PageContext) -> [Finding] {
    guard let taken = context.expectation.profile?.spots else { return [] }
    return context.page.spots.keys.sorted().filter { !taken.contains($0) }.map { name in
      let object = context.objects.first { _, object in
        object.colors.contains { $0.spots.contains { $0.name == name } }
          || object.picture?.spots.contains(name) == true
      }?.object
      return context.finding(
        "spot-not-taken", at: object, measured: name,
        limit: taken.isEmpty ? "no spot inks" : taken.joined(separator: ", "),
        "the page prints in the spot ink '\(name)', which the printer does not take",
        hint: "convert it to process inks, or add it to the printer's profile")
    }
  }

  private static func registration(_ context: PageContext) -> [Finding] {
    context.objects.compactMap { _, object in
      guard object.colors.contains(where: { $0.isRegistration && $0.inks[3] > 0 }),
        object.pieces.contains(where: {
          !context.trim.grown(by: -0.5).intersection($0).isEmpty
        })
      else { return nil }
      return context.finding(
        "registration-in-art", at: object, measured: "all plates",
        "\(object.noun) on the page itself prints on every plate",
        hint: "keep the colour of registration for marks outside the trim")
    }
  }
}

extension TextGround {
  /// The most ink under the text, in per cent.
  fileprivate func most(_ spots: Int) -> Double {
    (0..<(pixels.first?.count ?? 0)).map { PixelInks(pixels, $0, spots: spots).total }.max() ?? 0
  }
}

extension PaintedObject {
  /// The rectangles around what it draws in one go, such as all crop marks: one for each outline.
  var pieces: [Rect] {
    switch content {
    case .fill(let path, _), .stroke(let path, _):
      path.outlines.compactMap(\.bounds).map { $0.grown(by: 0.1).intersection(box) }
    case .text, .picture, .shading: [box]
    }
  }
}
