internal import DocumentModel

/// Whether logos are large enough and stand free.
enum LogoChecks {
  static func findings(_ context: PageContext) -> [Finding] {
    context.expectation.logos.filter { $0.page == context.page.index + 1 }.flatMap { logo in
      let parts = context.objects.map(\.object).filter { object in
        object.mark.map(logo.marks.contains) == true && !object.box.isEmpty
      }
      guard let first = parts.first else {
        return [
          context.finding(
            "logo-missing", "the logo is not on the page", hint: "give it room on the page")
        ]
      }
      let box = parts.dropFirst().reduce(first.box) { $0.union($1.box) }
      return findings(
        box, width: box.width, least: logo.leastWidth, clear: logo.clearSpace, first, context
      ) { context.page.objects[$0].mark.map(logo.marks.contains) == true }
    }
  }

  /// Whether a logo is wide enough, and its room, a share of its height, is free.
  ///
  /// - Parameter isOwn: Whether the object with an index is part of the logo.
  static func findings(
    _ box: Rect, width: Double, least: Double, clear: Double, _ object: PaintedObject,
    _ context: PageContext, isOwn: (Int) -> Bool
  ) -> [Finding] {
    size(width, least, object, context) + space(box, clear * box.height, object, context, isOwn)
  }

  private static func size(
    _ width: Double, _ least: Double, _ object: PaintedObject, _ context: PageContext
  ) -> [Finding] {
    guard width < least - 0.3 else { return [] }
    return [
      context.finding(
        "logo-small", at: object, measured: millimetres(width), limit: millimetres(least),
        "the logo is smaller than the brand allows", hint: "give it more room")
    ]
  }

  /// What stands in the logo's room, apart from the grounds that it lies on and the cut itself.
  private static func space(
    _ box: Rect, _ clear: Double, _ object: PaintedObject, _ context: PageContext,
    _ isOwn: (Int) -> Bool
  ) -> [Finding] {
    guard clear > 0 else { return [] }
    let room = box.grown(by: clear - 0.5)
    var nearest: (distance: Double, what: String)?
    for (index, other) in context.objects where !isOwn(index) {
      guard !other.isGround(of: box), !other.isHidden(under: box) else { continue }
      let shown = other.text?.glyphBox ?? other.box
      guard !room.intersection(shown).isEmpty else { continue }
      let distance = box.distance(to: shown)
      if nearest.map({ distance < $0.distance }) ?? true { nearest = (distance, other.noun) }
    }
    let trim = context.trim
    let cut = [box.x, box.y, trim.maxX - box.maxX, trim.maxY - box.maxY].min() ?? 0
    if !context.expectation.isDrawing, cut < clear - 0.5, nearest.map({ cut < $0.distance }) ?? true
    {
      nearest = (max(cut, 0), "the edge of the page")
    }
    guard let nearest else { return [] }
    return [
      context.finding(
        "logo-crowded", at: object, measured: millimetres(nearest.distance),
        limit: millimetres(clear), "\(nearest.what) stands in the room that the logo needs",
        hint: "keep \(millimetres(clear)) free around the logo")
    ]
  }
}

extension PaintedObject {
  /// Whether a box lies on the object as on a ground: it goes on on all sides, or is a field that
  /// the box stands in.
  fileprivate func isGround(of box: Rect) -> Bool {
    switch content {
    case .text: false
    case .fill, .picture, .shading, .stroke: self.box.grown(by: 0.5).contains(box)
    }
  }

  /// Whether it lies wholly under the box, as the parts of a logo's own ground do.
  fileprivate func isHidden(under box: Rect) -> Bool {
    text == nil && box.grown(by: 0.1).contains(self.box)
  }
}

extension Rect {
  /// How far apart two boxes are, 0 if they meet.
  func distance(to other: Rect) -> Double {
    let across = max(0, other.x - maxX, x - other.maxX)
    let down = max(0, other.y - maxY, y - other.maxY)
    return (across * across + down * down).squareRoot()
  }
}
