package import DocumentModel

/// The areas of a map on a plane, their borders cut where areas meet so that each is there once.
///
/// The plane is equirectangular at the latitude in the map's middle: a degree of longitude is as
/// wide as it is there, north is up, and y grows southwards. Over a city or a county it is off by
/// less than a line is wide.
package struct Atlas: Sendable {
  /// An area: a neighbourhood, a ward, a zone.
  package struct Area: Sendable {
    /// The value of the property that says which place it is.
    package var key: String
    /// The value of the property with its name; empty if there is none.
    package var name: String
    /// Its closed lines, the outsides clockwise to the eye and holes the other way.
    var rings: [[Stretch]]
    package var bounds: Rect
  }

  /// A border between two meetings of areas, forwards or backwards.
  struct Stretch: Hashable, Sendable {
    var border: Int
    var isBackwards: Bool
  }

  /// A border with how much each of its points matters.
  struct Border: Sendable {
    var points: [Point]
    var weights: [Double]
  }

  package internal(set) var areas: [Area] = []
  var borders: [Border] = []
  package internal(set) var bounds = Rect(x: 0, y: 0, width: 0, height: 0)
  let projection: Projection

  /// The area of a place.
  package func index(of key: String) -> Int? { areas.firstIndex { $0.key == key } }

  /// The areas that share a border with an area, in the order of the file.
  package func neighbours(of area: Int) -> [Int] {
    let own = Set(areas[area].rings.joined().map(\.border))
    return areas.indices.filter { other in
      other != area && areas[other].rings.joined().contains { own.contains($0.border) }
    }
  }

  /// The point of the plane at a place of the earth.
  package func point(longitude: Double, latitude: Double) -> Point {
    projection.point(GeoPoint(longitude: longitude, latitude: latitude))
  }

  /// The area that a point lies in; nil outside all of them.
  package func area(at point: Point) -> Int? {
    areas.indices.first { index in
      let area = areas[index]
      guard area.bounds.holds(point) else { return false }
      return Polygon.holds(point, in: area.rings.map { line(of: $0, from: 0) })
    }
  }

  /// The closed lines of an area without what is smaller than a square of some width.
  package func rings(of area: Int, detail: Double) -> [[Point]] {
    let kept = areas[area].rings.map { line(of: $0, from: detail * detail / 2) }
    return kept.filter { $0.count > 2 }
  }

  /// The borders of areas, each once, without what is smaller than a square of some width.
  package func borders(of areas: [Int], detail: Double) -> [[Point]] {
    var seen = Set<Int>()
    return areas.flatMap { self.areas[$0].rings.joined().map(\.border) }
      .filter { seen.insert($0).inserted }
      .map { borders[$0].line(from: detail * detail / 2) }
  }

  private func line(of ring: [Stretch], from weight: Double) -> [Point] {
    ring.flatMap { stretch in
      let line = borders[stretch.border].line(from: weight)
      return stretch.isBackwards ? line.reversed().dropLast() : line.dropLast()
    }
  }
}

extension Atlas.Border {
  /// The points that matter at least so much; of a closed line never fewer than four.
  func line(from weight: Double) -> [Point] {
    guard weight > 0 else { return points }
    var bound = weight
    if points.first == points.last {
      let inner = weights.filter { $0 < .infinity }.sorted(by: >)
      if inner.count > 1 { bound = min(bound, inner[1]) }
    }
    return points.indices.filter { weights[$0] >= bound }.map { points[$0] }
  }
}

/// From degrees to a plane.
struct Projection: Sendable {
  /// How wide a degree of longitude is, in degrees of latitude.
  var stretch = 1.0
  /// Whether the map lies across the line where longitudes begin anew.
  var crossesDateLine = false

  func point(_ place: GeoPoint) -> Point {
    let longitude =
      crossesDateLine && place.longitude < 0 ? place.longitude + 360 : place.longitude
    return Point(x: longitude * stretch, y: -place.latitude)
  }
}

extension Rect {
  /// Whether a point lies inside or on the edge.
  func holds(_ point: Point) -> Bool {
    point.x >= x && point.x <= maxX && point.y >= y && point.y <= maxY
  }

  /// Whether two rectangles have a surface in common.
  func meets(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// The smallest rectangle around both.
  func union(_ other: Rect) -> Rect {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Rect(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// The smallest rectangle around points; nil without any.
  init?(around points: some Sequence<Point>) {
    var box: (left: Double, top: Double, right: Double, bottom: Double)?
    for point in points {
      guard let now = box else {
        box = (point.x, point.y, point.x, point.y)
        continue
      }
      box = (
        min(now.left, point.x), min(now.top, point.y), max(now.right, point.x),
        max(now.bottom, point.y)
      )
    }
    guard let box else { return nil }
    self.init(x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top)
  }
}
