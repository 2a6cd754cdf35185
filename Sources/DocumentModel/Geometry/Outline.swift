/// A closed shape as straight stretches.
package struct Outline: Hashable, Encodable, Sendable {
  private struct Stretch: Hashable, Encodable {
    var from: Point
    var to: Point
  }

  private var stretches: [Stretch] = []
  private var start = Point.zero
  private var pen = Point.zero

  /// Curves are cut into so many stretches: a letter's lie within a hundredth of an em of the curve.
  private static let cuts = 8

  /// A shape with nothing in it.
  package init() {}

  /// A closed line through points.
  package init(through points: [Point]) {
    guard let first = points.first else { return }
    move(to: first)
    for point in points.dropFirst() { line(to: point) }
    close()
  }

  /// The box around the shape; nil if there is nothing in it.
  package var bounds: (x: ClosedRange<Double>, y: ClosedRange<Double>)? {
    let points = stretches.flatMap { [$0.from, $0.to] }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let low = points.map(\.y).min(), let high = points.map(\.y).max()
    else { return nil }
    return (left...right, low...high)
  }

  /// How far the shape reaches to both sides between two heights; nil if it is not there.
  package func extent(from low: Double, to high: Double) -> ClosedRange<Double>? {
    var extent: ClosedRange<Double>?
    for stretch in stretches {
      let isRising = stretch.from.y <= stretch.to.y
      let (lower, upper) = isRising ? (stretch.from, stretch.to) : (stretch.to, stretch.from)
      guard lower.y <= high, upper.y >= low else { continue }
      for y in [max(low, lower.y), min(high, upper.y)] {
        let isLevel = upper.y <= lower.y
        let part = isLevel ? 0 : (y - lower.y) / (upper.y - lower.y)
        for x in isLevel ? [lower.x, upper.x] : [lower.x + part * (upper.x - lower.x)] {
          extent = min(extent?.lowerBound ?? x, x)...max(extent?.upperBound ?? x, x)
        }
      }
    }
    return extent
  }

  // MARK: Drawing

  /// Begins a new closed line.
  package mutating func move(to point: Point) {
    close()
    start = point
    pen = point
  }

  package mutating func line(to point: Point) {
    stretches.append(Stretch(from: pen, to: point))
    pen = point
  }

  /// Goes on with a quadratic curve.
  package mutating func curve(_ control: Point, to end: Point) {
    curve(pen.part(2.0 / 3, to: control), end.part(2.0 / 3, to: control), to: end)
  }

  /// Goes on with a cubic curve.
  package mutating func curve(_ first: Point, _ second: Point, to end: Point) {
    let begin = pen
    for cut in 1...Self.cuts {
      let t = Double(cut) / Double(Self.cuts)
      let (a, b, c) = (begin.part(t, to: first), first.part(t, to: second), second.part(t, to: end))
      line(to: a.part(t, to: b).part(t, to: b.part(t, to: c)))
    }
  }

  package mutating func close() {
    if pen != start { line(to: start) }
  }

  /// Adds another shape, its origin at a point.
  package mutating func add(_ other: Outline, scale: Double, at origin: Point) {
    func placed(_ point: Point) -> Point {
      Point(x: origin.x + point.x * scale, y: origin.y + point.y * scale)
    }
    stretches += other.stretches.map { Stretch(from: placed($0.from), to: placed($0.to)) }
  }
}

extension Point {
  /// The point a part of the way to another.
  fileprivate func part(_ part: Double, to other: Point) -> Point {
    Point(x: x + (other.x - x) * part, y: y + (other.y - y) * part)
  }
}
