import DocumentModel

/// Cuts shapes to a rectangle.
enum Clipping {
  /// The part of a closed line's surface inside (Sutherland & Hodgman 1974); empty if there is none.
  static func surface(_ line: [Point], to rect: Rect) -> [Point] {
    var line = line
    for edge in Edge.all(of: rect) {
      guard var last = line.last else { return [] }
      var kept: [Point] = []
      for next in line {
        let (before, now) = (edge.depth(of: last), edge.depth(of: next))
        if (before < 0) != (now < 0) { kept.append(last.toward(next, before / (before - now))) }
        if now >= 0 { kept.append(next) }
        last = next
      }
      line = kept
    }
    return line.count > 2 ? line : []
  }

  /// The parts of an open line inside.
  static func parts(of line: [Point], in rect: Rect) -> [[Point]] {
    var parts: [[Point]] = []
    var part: [Point] = []
    for (a, b) in zip(line, line.dropFirst()) {
      guard let (start, end) = stretch(a, b, in: rect) else {
        if part.count > 1 { parts.append(part) }
        part = []
        continue
      }
      if part.last != start {
        if part.count > 1 { parts.append(part) }
        part = [start]
      }
      part.append(end)
    }
    if part.count > 1 { parts.append(part) }
    return parts
  }

  /// The part of a stretch inside (Liang & Barsky 1984).
  private static func stretch(_ a: Point, _ b: Point, in rect: Rect) -> (Point, Point)? {
    var (from, to) = (0.0, 1.0)
    for edge in Edge.all(of: rect) {
      let (before, after) = (edge.depth(of: a), edge.depth(of: b))
      if before < 0, after < 0 { return nil }
      if before < 0 { from = max(from, before / (before - after)) }
      if after < 0 { to = min(to, before / (before - after)) }
    }
    guard from < to else { return nil }
    return (from > 0 ? a.toward(b, from) : a, to < 1 ? a.toward(b, to) : b)
  }

  private enum Edge {
    case left(Double)
    case right(Double)
    case top(Double)
    case bottom(Double)

    static func all(of rect: Rect) -> [Edge] {
      [.left(rect.x), .right(rect.maxX), .top(rect.y), .bottom(rect.maxY)]
    }

    /// How far inside a point lies, negative outside.
    func depth(of point: Point) -> Double {
      switch self {
      case .left(let x): point.x - x
      case .right(let x): x - point.x
      case .top(let y): point.y - y
      case .bottom(let y): y - point.y
      }
    }
  }
}

extension Point {
  /// The point at a part of the way to another.
  func toward(_ other: Point, _ part: Double) -> Point {
    Point(x: x + (other.x - x) * part, y: y + (other.y - y) * part)
  }
}
