import DocumentModel

/// The outline of a glyph as straight stretches, in em from its origin; y counts upwards.
struct GlyphOutline {
  private var stretches: [(from: Point, to: Point)] = []
  private var start = Point.zero
  private var pen = Point.zero

  /// Curves are cut into so many stretches: within a hundredth of an em of the curve.
  private static let cuts = 8

  /// The box around the outline; nil if there is nothing to draw.
  var bounds: (x: ClosedRange<Double>, y: ClosedRange<Double>)? {
    let points = stretches.flatMap { [$0.from, $0.to] }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let foot = points.map(\.y).min(), let top = points.map(\.y).max()
    else { return nil }
    return (left...right, foot...top)
  }

  /// How far the outline reaches to both sides between two heights; nil if it is not there.
  func extent(from low: Double, to high: Double) -> ClosedRange<Double>? {
    var extent: ClosedRange<Double>?
    for (from, to) in stretches {
      let (lower, upper) = from.y <= to.y ? (from, to) : (to, from)
      guard lower.y <= high, upper.y >= low else { continue }
      for y in [max(low, lower.y), min(high, upper.y)] {
        let part = upper.y > lower.y ? (y - lower.y) / (upper.y - lower.y) : 0
        let crossings =
          upper.y > lower.y ? [lower.x + part * (upper.x - lower.x)] : [lower.x, upper.x]
        for x in crossings {
          extent = min(extent?.lowerBound ?? x, x)...max(extent?.upperBound ?? x, x)
        }
      }
    }
    return extent
  }

  // MARK: Drawing

  /// Adds another outline, its origin at a point.
  mutating func add(_ other: GlyphOutline, scale: Double, at origin: Point) {
    func placed(_ point: Point) -> Point {
      Point(x: origin.x + point.x * scale, y: origin.y + point.y * scale)
    }
    stretches += other.stretches.map { (placed($0.from), placed($0.to)) }
  }

  mutating func move(to point: Point) {
    close()
    start = point
    pen = point
  }

  mutating func line(to point: Point) {
    stretches.append((pen, point))
    pen = point
  }

  mutating func curve(_ control: Point, to end: Point) {
    let first = pen.part(2.0 / 3, to: control)
    let second = end.part(2.0 / 3, to: control)
    curve(first, second, to: end)
  }

  mutating func curve(_ first: Point, _ second: Point, to end: Point) {
    let begin = pen
    for cut in 1...Self.cuts {
      let t = Double(cut) / Double(Self.cuts)
      let (a, b, c) = (begin.part(t, to: first), first.part(t, to: second), second.part(t, to: end))
      line(to: a.part(t, to: b).part(t, to: b.part(t, to: c)))
    }
  }

  mutating func close() {
    if pen != start { line(to: start) }
  }
}

extension Point {
  /// The point a part of the way to another.
  fileprivate func part(_ part: Double, to other: Point) -> Point {
    Point(x: x + (other.x - x) * part, y: y + (other.y - y) * part)
  }
}
