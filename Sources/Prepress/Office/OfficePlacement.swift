package import DocumentModel

/// Where pages go on the sheets of an office's printer, which cannot print up to the edge.
package struct OfficePlacement: Hashable, Sendable {
  /// The size that pages are printed at, as a part of their own, about their centre.
  package var scale: Double
  /// How far they are moved to make up for where the machine prints, in points.
  package var shift: Point

  /// The largest placement, at most in their own size, in which nothing of the pages is lost.
  package init(of pages: [Page], for printer: PrinterProfile) {
    scale = pages.map { Self.scale($0, edge: printer.unprintable) }.min() ?? 1
    shift = Point(x: -printer.offset.x, y: -printer.offset.y)
  }

  /// Where the page's origin goes, in points from the sheet's top left corner.
  func origin(of page: Page) -> Point {
    Point(
      x: page.size.width * (1 - scale) / 2 + shift.x,
      y: page.size.height * (1 - scale) / 2 + shift.y)
  }

  private static func scale(_ page: Page, edge: Double) -> Double {
    let (width, height) = (page.size.width, page.size.height)
    guard edge > 0, width > 4 * edge, height > 4 * edge, let inked = page.inked else { return 1 }
    // What the ink's nearest side to each edge of the sheet comes to when it is drawn to the edge's
    // inner side from the centre.
    let needed = [
      (width / 2 - inked.x, width / 2), (inked.maxX - width / 2, width / 2),
      (height / 2 - inked.y, height / 2), (inked.maxY - height / 2, height / 2),
    ].map { reach, half in reach > half - edge ? (half - edge) / min(reach, half) : 1 }
    return needed.min() ?? 1
  }
}

extension Page {
  /// The part of the page on which there is more than paper, cut at the trim.
  var inked: Rect? {
    items.compactMap { $0.inked(within: Rect(origin: .zero, size: size)) }.union
  }
}

extension DisplayItem {
  fileprivate func inked(within clip: Rect) -> Rect? {
    switch content {
    case .path(let path, let fill, let stroke):
      let width = stroke.map { $0.paint.isPaper ? 0 : $0.width / 2 } ?? 0
      guard fill.map({ !$0.isPaper }) == true || width > 0, let bounds = path.bounds else {
        return nil
      }
      return bounds.expanded(by: width).cut(by: clip)
    case .glyphs(let run):
      guard !Grays.isPaper(run.ink.screen), let bounds = run.roughBounds else { return nil }
      return bounds.cut(by: clip)
    case .image(let image):
      return image.frame.cut(by: image.clip?.bounds ?? clip)?.cut(by: clip)
    case .group(let group):
      guard let inner = clip.cut(by: group.clip?.bounds ?? clip) else { return nil }
      return group.items.compactMap { $0.inked(within: inner) }.union
    case .link: return nil
    }
  }
}

extension Paint {
  fileprivate var isPaper: Bool {
    switch self {
    case .solid(let ink): Grays.isPaper(ink.screen)
    case .gradient(_, let stops): stops.allSatisfy { Grays.isPaper($0.ink.screen) }
    case .pattern(_, let ink, let ground):
      Grays.isPaper(ink.screen) && ground.map { Grays.isPaper($0.screen) } ?? true
    }
  }
}

extension GlyphRun {
  /// A rectangle that surely holds the glyphs, an em around their origins.
  fileprivate var roughBounds: Rect? {
    let back = Affine.quarterTurns(-quarterTurns)
    let places = glyphs.map { back($0.x, $0.y) }
    guard let left = places.map(\.x).min(), let right = places.map(\.x).max(),
      let top = zip(places, glyphs).map({ $0.y - $1.lift }).min(),
      let bottom = places.map(\.y).max()
    else { return nil }
    let lying = Rect(
      x: left - size * 0.1, y: top - size, width: right - left + size * 1.1,
      height: bottom - top + size * 1.3)
    return Affine.quarterTurns(quarterTurns).bounds(of: lying)
  }
}

extension Rect {
  fileprivate func expanded(by distance: Double) -> Rect {
    Rect(
      x: x - distance, y: y - distance, width: width + 2 * distance, height: height + 2 * distance)
  }

  /// The part inside another; nil if there is none.
  fileprivate func cut(by other: Rect) -> Rect? {
    let (left, top) = (max(x, other.x), max(y, other.y))
    let (right, bottom) = (min(maxX, other.maxX), min(maxY, other.maxY))
    guard left < right, top < bottom else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}

extension [Rect] {
  /// The smallest rectangle around all of them.
  fileprivate var union: Rect? {
    guard let left = map(\.x).min(), let top = map(\.y).min(), let right = map(\.maxX).max(),
      let bottom = map(\.maxY).max()
    else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
