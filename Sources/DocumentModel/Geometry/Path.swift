/// An outline made of lines and cubic curves, in points.
package struct Path: Hashable, Encodable, Sendable {
  package enum Element: Hashable, Encodable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  package var elements: [Element]

  package init(_ elements: [Element] = []) {
    self.elements = elements
  }

  /// A rectangle, its corners rounded by the radius when that is not zero.
  package init(_ rect: Rect, radius: Double = 0) {
    let r = min(radius, rect.width / 2, rect.height / 2)
    guard r > 0 else {
      self.init([
        .move(rect.origin), .line(Point(x: rect.maxX, y: rect.y)),
        .line(Point(x: rect.maxX, y: rect.maxY)), .line(Point(x: rect.x, y: rect.maxY)), .close,
      ])
      return
    }
    // The distance at which a cubic comes nearest to a quarter circle: 4/3 (√2 − 1).
    let k = r * (1 - 0.552_284_75)
    let (left, top, right, bottom) = (rect.x, rect.y, rect.maxX, rect.maxY)
    self.init([
      .move(Point(x: left + r, y: top)), .line(Point(x: right - r, y: top)),
      .curve(
        Point(x: right - k, y: top), Point(x: right, y: top + k), Point(x: right, y: top + r)),
      .line(Point(x: right, y: bottom - r)),
      .curve(
        Point(x: right, y: bottom - k), Point(x: right - k, y: bottom),
        Point(x: right - r, y: bottom)),
      .line(Point(x: left + r, y: bottom)),
      .curve(
        Point(x: left + k, y: bottom), Point(x: left, y: bottom - k),
        Point(x: left, y: bottom - r)),
      .line(Point(x: left, y: top + r)),
      .curve(Point(x: left, y: top + k), Point(x: left + k, y: top), Point(x: left + r, y: top)),
      .close,
    ])
  }

  /// The smallest rectangle around all points, those that curves are drawn by included.
  package var bounds: Rect? {
    var (left, top) = (Double.infinity, Double.infinity)
    var (right, bottom) = (-Double.infinity, -Double.infinity)
    func reach(_ point: Point) {
      (left, top) = (min(left, point.x), min(top, point.y))
      (right, bottom) = (max(right, point.x), max(bottom, point.y))
    }
    for element in elements {
      switch element {
      case .move(let point), .line(let point): reach(point)
      case .curve(let a, let b, let c):
        reach(a)
        reach(b)
        reach(c)
      case .close: break
      }
    }
    guard left <= right, top <= bottom else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}

extension Path {
  /// A circle.
  package init(circle middle: Point, radius: Double) {
    self.init(
      Rect(x: middle.x - radius, y: middle.y - radius, width: 2 * radius, height: 2 * radius),
      radius: radius)
  }
}
