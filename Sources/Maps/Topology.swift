import DocumentModel

/// Cuts the borders of areas where they meet, so that what two areas share is there once.
///
/// Points that are the same to the last digit are one, as a map with shared borders has them.
struct Topology {
  private let projection: Projection
  private var numbers = PointNumbers()
  /// The points before and after each point on the line that came by first, the lesser first.
  private var sides: [(Int, Int)] = []
  /// Whether lines part at a point.
  private var isJunction: [Bool] = []
  private var areas: [(key: String, name: String, rings: [[Int]])] = []

  init(projection: Projection) { self.projection = projection }

  /// Adds an area's borders, outsides turned clockwise and holes the other way.
  mutating func add(
    _ feature: GeoFeature, crossing: (Int, GeoFeature.Ring) -> Void
  ) {
    var rings: [[Int]] = []
    for polygon in feature.polygons {
      for (index, ring) in polygon.enumerated() {
        let line = ring.points.map(projection.point)
        guard line.count > 2 else { continue }
        if let place = Crossings.first(in: line) { crossing(place, ring) }
        let isClockwise = Polygon.area(of: line) > 0
        let turned = isClockwise == (index == 0) ? line : line.reversed()
        rings.append(numbered(turned))
      }
    }
    for ring in rings { note(ring) }
    areas.append((feature.key ?? "", feature.name ?? "", rings))
  }

  /// The numbers of points, those left out that follow themselves.
  private mutating func numbered(_ line: [Point]) -> [Int] {
    var ring: [Int] = []
    ring.reserveCapacity(line.count)
    for point in line {
      let number = numbers.number(of: point)
      if number == sides.count {
        sides.append((-1, -1))
        isJunction.append(false)
      }
      if ring.last != number { ring.append(number) }
    }
    return ring
  }

  /// Notes where a line leaves the lines that came by before it.
  private mutating func note(_ ring: [Int]) {
    for (index, number) in ring.enumerated() {
      let before = ring[index == 0 ? ring.count - 1 : index - 1]
      let after = ring[index == ring.count - 1 ? 0 : index + 1]
      let pair = (min(before, after), max(before, after))
      if sides[number] == (-1, -1) {
        sides[number] = pair
      } else if sides[number] != pair {
        isJunction[number] = true
      }
    }
  }

  // MARK: The atlas

  /// The atlas of all areas that were added.
  func atlas() -> Atlas {
    var atlas = Atlas(projection: projection)
    var known: [[Int]: Int] = [:]
    for area in areas where !area.rings.isEmpty {
      let bounds = Rect(around: area.rings.lazy.joined().map { numbers.points[$0] })
      let rings = area.rings.map { ring in
        cut(ring).map { stretch(along: $0, known: &known, of: &atlas) }
      }
      atlas.areas.append(
        Atlas.Area(
          key: area.key, name: area.name, rings: rings,
          bounds: bounds ?? Rect(x: 0, y: 0, width: 0, height: 0)))
    }
    atlas.bounds = atlas.areas.dropFirst().reduce(
      atlas.areas.first?.bounds ?? atlas.bounds
    ) { $0.union($1.bounds) }
    return atlas
  }

  /// The parts of a ring between junctions; a ring without any begins at its first point.
  private func cut(_ ring: [Int]) -> [[Int]] {
    // A ring that no other meets, or meets all the way, begins where all of them would.
    let start =
      ring.indices.first { isJunction[ring[$0]] }
      ?? ring.indices.min { ring[$0] < ring[$1] } ?? 0
    var parts: [[Int]] = []
    var part = [ring[start]]
    for step in 1...ring.count {
      let number = ring[(start + step) % ring.count]
      part.append(number)
      if isJunction[number] || step == ring.count {
        parts.append(part)
        part = [number]
      }
    }
    return parts
  }

  /// The border along a line, made when it comes by first.
  private func stretch(
    along line: [Int], known: inout [[Int]: Int], of atlas: inout Atlas
  ) -> Atlas.Stretch {
    let isBackwards = isTurned(line)
    let forwards = isBackwards ? line.reversed() : line
    if let border = known[forwards] {
      return Atlas.Stretch(border: border, isBackwards: isBackwards)
    }
    let points = forwards.map { numbers.points[$0] }
    known[forwards] = atlas.borders.count
    atlas.borders.append(
      Atlas.Border(points: points, weights: Visvalingam.weights(of: points)))
    return Atlas.Stretch(border: atlas.borders.count - 1, isBackwards: isBackwards)
  }

  /// Whether a line runs against the way in which it is kept.
  private func isTurned(_ line: [Int]) -> Bool {
    guard let first = line.first, let last = line.last, first == last, line.count > 2 else {
      return (line.first ?? 0) > (line.last ?? 0)
    }
    return line[1] > line[line.count - 2]
  }
}

/// What closed lines enclose.
enum Polygon {
  /// The surface inside; positive if the line runs clockwise to the eye.
  static func area(of line: [Point]) -> Double {
    guard let first = line.first, var last = line.last else { return 0 }
    var area = 0.0
    for point in line {
      area += (last.x - first.x) * (point.y - first.y) - (point.x - first.x) * (last.y - first.y)
      last = point
    }
    return area / 2
  }

  /// Whether a point is enclosed by an odd number of lines.
  static func holds(_ point: Point, in lines: [[Point]]) -> Bool {
    var isInside = false
    for line in lines {
      guard var last = line.last else { continue }
      for next in line {
        if (next.y > point.y) != (last.y > point.y) {
          let part = (point.y - last.y) / (next.y - last.y)
          if point.x < last.x + part * (next.x - last.x) { isInside.toggle() }
        }
        last = next
      }
    }
    return isInside
  }

  /// How far a point is from the nearest of the lines.
  static func distance(of point: Point, from lines: [[Point]]) -> Double {
    var least = Double.infinity
    for line in lines {
      guard var last = line.last else { continue }
      for next in line {
        let (dx, dy) = (next.x - last.x, next.y - last.y)
        let length = dx * dx + dy * dy
        let along = (point.x - last.x) * dx + (point.y - last.y) * dy
        let part = length > 0 ? min(1, max(0, along / length)) : 0
        let (x, y) = (last.x + part * dx - point.x, last.y + part * dy - point.y)
        least = min(least, x * x + y * y)
        last = next
      }
    }
    return least.squareRoot()
  }
}
