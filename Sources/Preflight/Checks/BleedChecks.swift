internal import DocumentModel

/// Whether what reaches the trim goes on to the bleed, and text stays away from the cut.
enum BleedChecks {
  static func findings(_ context: PageContext) -> [Finding] {
    guard context.expectation.purpose == .press, !context.expectation.isSheet else { return [] }
    return bleeds(context) + margins(context)
  }

  /// How far a guillotine may cut beside the trim, in points: half a millimetre.
  private static let cutTolerance = 1.42
  /// The share of a side over which a bleed that is too narrow is no detail of a drawing.
  private static let muchOfSide = 0.2

  private struct Side {
    var name: String
    /// Where the pixel `along` the side and `out` of the trim lies, in points.
    var place: (_ along: Double, _ out: Double) -> Point
    var length: Double
  }

  private static func sides(_ trim: Rect) -> [Side] {
    [
      Side(name: "top", place: { Point(x: $0, y: -$1) }, length: trim.width),
      Side(name: "bottom", place: { Point(x: $0, y: trim.maxY + $1) }, length: trim.width),
      Side(name: "left", place: { Point(x: -$1, y: $0) }, length: trim.height),
      Side(name: "right", place: { Point(x: trim.maxX + $1, y: $0) }, length: trim.height),
    ]
  }

  private static func bleeds(_ context: PageContext) -> [Finding] {
    if PlainBleed.isThere(on: context) { return [] }
    guard let raster = context.raster else { return [] }
    let pixels = raster.pixels()
    let pixel = 1 / raster.scale
    func isInked(_ point: Point) -> Bool? {
      raster.pixel(point.x, point.y).map { place in
        pixels.contains { canvas in
          let value = canvas[place.row * raster.width + place.column]
          return [value >> 16 & 255, value >> 8 & 255, value & 255].contains { $0 < 247 }
        }
      }
    }
    let edges = StraightEdges(context)
    var findings: [Finding] = []
    for side in sides(context.trim) {
      var (missing, first, reach) = (0, Point?.none, Double.infinity)
      for step in 0..<Int(side.length / pixel) {
        let along = (Double(step) + 0.5) * pixel
        guard isInked(side.place(along, -0.75 * pixel)) == true,
          // A hair of a line along the trim is no ground.
          isInked(side.place(along, -1.75 * pixel)) == true
        else { continue }
        let out = covered(context.limits.bleed, pixel) { isInked(side.place(along, $0)) ?? false }
        // A shape that curves through the bleed is drawn on; one that is cut off straight is not.
        guard out < context.limits.bleed - pixel,
          edges.contains(side.place(along, out), within: pixel)
        else { continue }
        missing += 1
        if out < reach { (first, reach) = (side.place(along, -0.75 * pixel), out) }
      }
      // A pixel or two may be a corner's; more are a gap. What ends well outside the trim is a part of
      // the drawing unless it is much of the side.
      guard missing > 2, let first,
        reach < Self.cutTolerance || Double(missing) * pixel > side.length * Self.muchOfSide
      else { continue }
      findings.append(
        context.finding(
          "bleed-missing", at: context.object(at: first.x, first.y), measured: millimetres(reach),
          limit: millimetres(context.limits.bleed),
          "what reaches the \(side.name) edge does not run on into the bleed, over "
            + "\(millimetres(Double(missing) * pixel))",
          hint: "let it bleed on that side, or keep it off the edge"))
    }
    return findings
  }

  /// How far out there is ink without a gap.
  private static func covered(
    _ bleed: Double, _ pixel: Double, _ isInked: (Double) -> Bool
  ) -> Double {
    var out = pixel * 0.5
    while out < bleed {
      if !isInked(out) { return max(0, out - pixel * 0.5) }
      out += pixel
    }
    return bleed
  }

  private static func margins(_ context: PageContext) -> [Finding] {
    let safe = context.limits.safe
    guard safe > 0 else { return [] }
    let inside = context.trim.grown(by: -safe)
    return context.objects.compactMap { _, object in
      guard let text = object.text, !text.isBlank, !text.isInvisible,
        !isCropped(object, context), !context.trim.intersection(text.glyphBox).isEmpty,
        !inside.contains(text.glyphBox, tolerance: 0.3)
      else { return nil }
      let (box, trim) = (text.glyphBox, context.trim)
      let least = [box.x, box.y, trim.maxX - box.maxX, trim.maxY - box.maxY].min() ?? 0
      return context.finding(
        "text-near-trim", severity: .warning, at: object, measured: millimetres(least),
        limit: millimetres(safe), "'\(text.excerpt)' is so near to the cut that it may be cut off",
        hint: "keep text away from the edge by the printer's safe distance")
    }
  }

  /// Whether the template wants it cut.
  private static func isCropped(_ object: PaintedObject, _ context: PageContext) -> Bool {
    guard let mark = object.mark else { return false }
    let page = context.page.index + 1
    return context.expectation.cropped.contains(Expectation.Piece(page: page, mark: mark))
  }
}
