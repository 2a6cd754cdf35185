import DocumentModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A part of an ellipse between two points, as SVG says it (SVG 2, 9.5).
struct EllipticalArc {
  var from: Point
  var to: Point
  var radii: Size
  /// How far the ellipse is turned, in radians.
  var turn: Double
  var isLarge: Bool
  var isClockwise: Bool

  /// The arc as cubic curves, a quarter turn each at most; a line where a radius is nothing.
  var elements: [Path.Element] {
    guard from != to else { return [] }
    guard radii.width > 0, radii.height > 0 else { return [.line(to)] }
    let (radii, center, first, sweep) = centered
    let count = max(1, Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up)))
    let step = sweep / Double(count)
    let k = 4 / 3 * tan(step / 4)
    func place(_ x: Double, _ y: Double) -> Point {
      let (x, y) = (x * radii.width, y * radii.height)
      return Point(
        x: center.x + x * cos(turn) - y * sin(turn), y: center.y + x * sin(turn) + y * cos(turn))
    }
    return (0..<count).map { index in
      let (a, b) = (first + Double(index) * step, first + Double(index + 1) * step)
      return .curve(
        place(cos(a) - k * sin(a), sin(a) + k * cos(a)),
        place(cos(b) + k * sin(b), sin(b) - k * cos(b)),
        index == count - 1 ? to : place(cos(b), sin(b)))
    }
  }

  /// The radii, large enough to reach, the centre, and where the arc begins and how far it goes.
  private var centered: (radii: Size, center: Point, first: Double, sweep: Double) {
    let (dx, dy) = ((from.x - to.x) / 2, (from.y - to.y) / 2)
    let x = (cos(turn) * dx + sin(turn) * dy)
    let y = (cos(turn) * dy - sin(turn) * dx)
    let reach = (x * x / (radii.width * radii.width) + y * y / (radii.height * radii.height))
    let grow = max(1, reach.squareRoot())
    let (rx, ry) = (radii.width * grow, radii.height * grow)
    let spread = rx * rx * y * y + ry * ry * x * x
    let part = max(0, (rx * rx * ry * ry - spread) / spread).squareRoot()
    let side = isLarge == isClockwise ? -part : part
    let (cx, cy) = (side * rx * y / ry, -side * ry * x / rx)
    let first = atan2((y - cy) / ry, (x - cx) / rx)
    var sweep = atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if isClockwise, sweep < 0 { sweep += 2 * .pi }
    if !isClockwise, sweep > 0 { sweep -= 2 * .pi }
    let center = Point(
      x: cos(turn) * cx - sin(turn) * cy + (from.x + to.x) / 2,
      y: sin(turn) * cx + cos(turn) * cy + (from.y + to.y) / 2)
    return (Size(width: rx, height: ry), center, first, sweep)
  }
}
