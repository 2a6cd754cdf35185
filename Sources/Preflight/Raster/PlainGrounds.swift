internal import DocumentModel
internal import Rendering

/// Where on a screen text lies on paper or on one opaque colour alone, which needs no drawing.
///
/// Says so only where that is certain: anything else within a hair of the text, or a page with
/// groups or tiles, is left to the pixels.
struct PlainGrounds {
  private struct Layer {
    var index: Int
    /// What it covers at most.
    var reach: Rect
    /// What it surely covers with the pixel `0x00RRGGBB`, if it is of one opaque colour.
    var cover: (box: Rect, pixel: UInt32)?
  }

  /// Soft edges of what is drawn in pixels reach so far, in points.
  private static let hair = 1.5

  private var layers: [Layer] = []

  /// Nil if things on the page are composed before they are laid over each other.
  init?(_ page: PaintedPage) {
    for item in page.items {
      guard case .object(let index) = item else { return nil }
      let object = page.objects[index]
      guard object.text == nil, !object.isMask, object.alpha > 0 else { continue }
      layers.append(
        Layer(
          index: index, reach: object.box.grown(by: Self.hair),
          cover: object.plainPixel.map { (object.box.grown(by: -Self.hair), $0) }))
    }
  }

  /// The colour under the whole of a text; nil if it is not known to be one.
  func pixel(under index: Int, _ box: Rect) -> UInt32? {
    for layer in layers.reversed() where layer.index < index && layer.reach.meets(box) {
      guard let cover = layer.cover, cover.box.contains(box, tolerance: 0) else { return nil }
      return cover.pixel
    }
    return 0xFF_FFFF
  }
}

extension Rect {
  fileprivate func meets(_ other: Rect) -> Bool {
    x <= other.maxX && other.x <= maxX && y <= other.maxY && other.y <= maxY
  }
}

extension PaintedObject {
  /// Its colour as a pixel if it is an upright rectangle that hides what lies under it.
  fileprivate var plainPixel: UInt32? {
    guard case .fill(let path, _) = content, case .solid(let color) = paint, alpha >= 1,
      blend == .normal, mask == nil, path.isUprightBox || path.isPileOfBoxes
    else { return nil }
    var next = clip
    while let clip = next {
      if !clip.isUprightBox { return nil }
      next = clip.outer
    }
    return color.screen.reduce(0) { $0 << 8 | UInt32((min(max($1, 0), 1) * 255).rounded()) }
  }
}

extension Path {
  /// Whether it is of upright rectangles that lie one on the other without a gap, as the ground of a
  /// page is drawn.
  fileprivate var isPileOfBoxes: Bool {
    guard elements.count <= 12 else { return false }
    let outlines = outlines
    let boxes = outlines.compactMap { $0.isUprightBox ? $0.bounds : nil }.sorted { $0.y < $1.y }
    guard boxes.count == outlines.count, boxes.count > 1 else { return false }
    return zip(boxes, boxes.dropFirst()).allSatisfy { upper, lower in
      abs(upper.maxY - lower.y) < 0.01 && abs(upper.x - lower.x) < 0.01
        && abs(upper.maxX - lower.maxX) < 0.01
    }
  }
}
