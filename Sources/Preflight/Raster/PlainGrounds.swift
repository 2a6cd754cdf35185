internal import DocumentModel
internal import Rendering

/// Where text lies on paper or on one opaque colour alone, which needs no drawing.
///
/// Says so only where that is certain: anything else within a hair of the text, or a page with
/// groups or tiles, is left to the pixels.
struct PlainGrounds {
  private struct Layer {
    var index: Int
    /// What it covers at most.
    var reach: Rect
    /// What it surely covers, if it is of one opaque colour.
    var cover: (box: Rect, color: PaintedColor)?
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
          cover: object.plainColor.map { (object.box.grown(by: -Self.hair), $0) }))
    }
  }

  /// The colour under the whole of a text; nil if it is not known to be one.
  func color(under index: Int, _ box: Rect) -> PaintedColor? {
    for layer in layers.reversed() where layer.index < index && layer.reach.meets(box) {
      guard let cover = layer.cover, cover.box.contains(box, tolerance: 0) else { return nil }
      return cover.color
    }
    return Self.paper
  }

  private static let paper = PaintedColor(kind: .gray, screen: [1, 1, 1])
}

extension Rect {
  fileprivate func meets(_ other: Rect) -> Bool {
    x <= other.maxX && other.x <= maxX && y <= other.maxY && other.y <= maxY
  }
}

extension PaintedObject {
  /// Its colour if it is an upright rectangle that hides what lies under it.
  fileprivate var plainColor: PaintedColor? {
    guard case .solid(let color) = paint, alpha >= 1, blend == .normal, mask == nil,
      !overprint.isOn, isUprightBox
    else { return nil }
    return color
  }

  /// Whether it covers just its box.
  var isUprightBox: Bool {
    switch content {
    case .fill(let path, _): guard path.isUprightBox || path.isPileOfBoxes else { return false }
    case .picture(let picture): guard picture.outline.isUprightBox else { return false }
    case .shading: if clip == nil { return false }
    case .stroke, .text: return false
    }
    var next = clip
    while let clip = next {
      if !clip.isUprightBox { return false }
      next = clip.outer
    }
    return true
  }
}

extension Path {
  /// Whether it is of upright rectangles that lie one on the other without a gap, as the ground of a
  /// page is drawn.
  fileprivate var isPileOfBoxes: Bool {
    guard elements.count <= 12 else { return false }
    // Drawing programs move on behind the last.
    let outlines = outlines.filter { $0.elements.count > 1 }
    let boxes = outlines.compactMap { $0.isUprightBox ? $0.bounds : nil }.sorted { $0.y < $1.y }
    guard boxes.count == outlines.count, boxes.count > 1 else { return false }
    return zip(boxes, boxes.dropFirst()).allSatisfy { upper, lower in
      abs(upper.maxY - lower.y) < 0.01 && abs(upper.x - lower.x) < 0.01
        && abs(upper.maxX - lower.maxX) < 0.01
    }
  }
}
