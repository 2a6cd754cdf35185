import DocumentModel

/// A box in a column around which text runs, in points from the column's top and sides.
struct Obstacle {
  let side: Wrap.Side
  let top: Double
  let size: Size
  let gap: Double
  /// The shape in parts of the box, as it is seen from the column's start; nil for the box itself.
  let outline: Outline?

  /// - Parameter isTurned: whether the box is seen from its other side, on a mirrored page.
  init(_ wrap: Wrap, top: Double, size: Size, isTurned: Bool) {
    side = wrap.side
    gap = wrap.gap
    self.top = top
    self.size = size
    switch wrap.shape {
    case .box: outline = nil
    case .ellipse: outline = Self.ellipse
    case .polygon(let points):
      outline = Outline(through: points.map { Point(x: isTurned ? 1 - $0.x : $0.x, y: $0.y) })
    }
  }

  /// Where lines have their whole measure again.
  var bottom: Double { top + size.height + gap }

  /// How far lines between two heights keep away from the box's side of the column; 0 where it is not.
  func inset(from high: Double, to low: Double) -> Double {
    guard low > top, high < bottom, size.height > 0 else { return 0 }
    guard let outline else { return size.width + gap }
    // The gap is kept above and below the shape too.
    let from = (high - gap - top) / size.height
    let to = (low + gap - top) / size.height
    guard let extent = outline.extent(from: from, to: to) else { return 0 }
    let reach = side == .start ? extent.upperBound : 1 - extent.lowerBound
    return max(0, reach) * size.width + gap
  }

  /// An ellipse that fills the box, in four cubic curves.
  private static let ellipse: Outline = {
    // The distance at which a cubic comes nearest to a quarter circle: 4/3 (√2 − 1).
    let k = 0.552_284_75 / 2
    var outline = Outline()
    outline.move(to: Point(x: 0.5, y: 0))
    outline.curve(
      Point(x: 0.5 + k, y: 0), Point(x: 1, y: 0.5 - k), to: Point(x: 1, y: 0.5))
    outline.curve(
      Point(x: 1, y: 0.5 + k), Point(x: 0.5 + k, y: 1), to: Point(x: 0.5, y: 1))
    outline.curve(
      Point(x: 0.5 - k, y: 1), Point(x: 0, y: 0.5 + k), to: Point(x: 0, y: 0.5))
    outline.curve(
      Point(x: 0, y: 0.5 - k), Point(x: 0.5 - k, y: 0), to: Point(x: 0.5, y: 0))
    return outline
  }()
}
