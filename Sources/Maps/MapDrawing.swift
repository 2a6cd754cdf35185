package import DocumentModel

/// A map made for a size: its shapes from back to front, and where its labels stand.
///
/// Places are from the top left corner of the map. North is up in every language: nothing of it
/// is mirrored.
package struct MapDrawing {
  /// A shape and what it is painted with.
  package struct Shape: Hashable, Sendable {
    package var path: Path
    package var fill: Ink?
    package var stroke: Stroke?
  }

  package var shapes: [Shape] = []
  /// The places of the labels that are shown, by their numbers in the map.
  package var labels: [(label: Int, frame: Rect)] = []
  /// The height that all of it takes, in points.
  package var height = 0.0
  /// Whether points are shown by numbers, with a key under the map.
  package private(set) var isKeyed = false
  /// Whether there is so little room that the place could not be drawn or named.
  package var isTooSmall = false

  /// How wide a map is to its height unless its box says so, at the least and at the most.
  private static let aspects = 0.8...1.7

  /// Draws a map to a width, and to a height if the box has one.
  ///
  /// - Parameters:
  ///   - isMirrored: Whether the page reads from right to left: the key does, the map does not.
  ///   - measure: The size of a label in a width, its own width if that is nil.
  package init(
    _ map: LocatorMap, width: Double, height: Double?, isMirrored: Bool = false,
    measure: @escaping (_ label: Int, _ width: Double?) -> Size
  ) {
    let aspect = map.focus.height > 0 ? map.focus.width / map.focus.height : 1
    let natural = width / min(Self.aspects.upperBound, max(Self.aspects.lowerBound, aspect))
    guard width > 0 else { return }
    let plain = MapRoom(
      map: map, size: Size(width: width, height: height ?? natural), measure: measure)
    if draw(plain, keyed: false) { return }
    // Where names of points do not all fit, numbers stand for them.
    self = MapDrawing()
    isKeyed = true
    let gap = map.size * 1.2
    if let height,
      let key = MapKey.beside(
        map, in: Size(width: width, height: height), measure: measure)
    {
      let left = width - key.size.width - gap
      draw(
        MapRoom(map: map, size: Size(width: left, height: height), measure: measure),
        movedBy: isMirrored ? key.size.width + gap : 0)
      let side = Point(x: isMirrored ? 0 : left + gap, y: 0)
      put(isMirrored ? key.mirrored : key, at: side, of: map)
    } else {
      let key = MapKey.below(map, width: width, measure: measure)
      let top = height.map { $0 - key.size.height - gap } ?? natural
      draw(MapRoom(map: map, size: Size(width: width, height: top), measure: measure), movedBy: 0)
      put(isMirrored ? key.mirrored : key, at: Point(x: 0, y: top + gap), of: map)
      self.height = top + gap + key.size.height
    }
  }

  /// Draws a map with numbers for its points, some way to the right.
  private mutating func draw(_ room: MapRoom, movedBy x: Double) {
    _ = draw(room, keyed: true)
    guard x > 0 else { return }
    shapes = shapes.map { shape in
      var shape = shape
      shape.path = shape.path.moved(x: x)
      return shape
    }
    labels = labels.map {
      ($0.label, Rect(origin: $0.frame.origin.moved(x: x), size: $0.frame.size))
    }
  }

  private mutating func put(_ key: MapKey, at place: Point, of map: LocatorMap) {
    for dot in key.dots { ring(map, at: dot.moved(x: place.x, y: place.y)) }
    labels += key.labels.map {
      ($0.label, Rect(origin: $0.frame.origin.moved(x: place.x, y: place.y), size: $0.frame.size))
    }
  }

  private init() {}

  /// Draws areas, points and what names of them fit; whether all names of points do.
  private mutating func draw(_ room: MapRoom, keyed: Bool) -> Bool {
    let map = room.map
    height = room.size.height
    guard room.size.height > map.size * 4, room.size.width > map.size * 4 else {
      isTooSmall = true
      return true
    }
    drawAreas(room)
    var labeling = MapLabeling(room, keyed: keyed)
    for spot in labeling.spots {
      if keyed, spot.spot.number != nil {
        ring(map, at: spot.place)
      } else {
        mark(map, at: spot.place, radius: spot.radius)
      }
    }
    let fits = labeling.place()
    labels = labeling.labels
    clearLines(under: labels.map(\.frame), room)
    isTooSmall = !labeling.namesPlace
    return fits
  }

  private mutating func drawAreas(_ room: MapRoom) {
    let map = room.map
    let frame = Rect(origin: .zero, size: room.size)
    if let land = map.inks.land {
      for area in map.others { fill(room.surface(of: area), land) }
    }
    if let own = map.inks.own { fill(room.surface(of: map.own), own) }
    for border in map.borders {
      stroke(border, map.inks.border, width: map.size * 0.11, in: frame, room)
    }
    for ring in map.own.rings {
      stroke(
        ring + ring.prefix(2), map.inks.outline, width: max(1.4, map.size * 0.22), in: frame, room)
    }
  }

  /// Breaks the place's outline where a name crosses it, so that the name can be read.
  private mutating func clearLines(under frames: [Rect], _ room: MapRoom) {
    let map = room.map
    let rings = room.surface(of: map.own)
    let lines = rings.map { $0 + $0.prefix(1) }
    for frame in frames {
      let clear = frame.grown(by: map.size * 0.1)
      guard lines.contains(where: { !Clipping.parts(of: $0, in: clear).isEmpty }) else { continue }
      shapes.append(Shape(path: Path(clear), fill: map.inks.ground))
    }
  }

  private mutating func fill(_ rings: [[Point]], _ ink: Ink) {
    let elements = rings.flatMap { ring -> [Path.Element] in
      guard let first = ring.first else { return [] }
      return [.move(first)] + ring.dropFirst().map { .line($0) } + [.close]
    }
    if !elements.isEmpty { shapes.append(Shape(path: Path(elements), fill: ink)) }
  }

  private mutating func stroke(
    _ line: [Point], _ ink: Ink, width: Double, in frame: Rect, _ room: MapRoom
  ) {
    // The line lies inside the frame with all its width.
    let parts = Clipping.parts(of: line.map(room.view), in: frame.grown(by: -width / 2))
    let elements = parts.flatMap { part in
      [Path.Element.move(part[0])] + part.dropFirst().map { .line($0) }
    }
    guard !elements.isEmpty else { return }
    shapes.append(
      Shape(path: Path(elements), stroke: Stroke(paint: .solid(ink), width: width)))
  }

  /// A ring that a number stands in: dark on light prints sharp at any size.
  private mutating func ring(_ map: LocatorMap, at place: Point) {
    let width = map.size * 0.11
    let circle = Path(circle: place, radius: map.size * MapKey.radius - width / 2)
    shapes.append(
      Shape(
        path: circle, fill: map.inks.ground,
        stroke: Stroke(paint: .solid(map.inks.dot), width: width)))
  }

  /// A dot with a rim of the ground, that stands out from lines and surfaces.
  private mutating func mark(_ map: LocatorMap, at place: Point, radius: Double) {
    shapes.append(
      Shape(path: Path(circle: place, radius: radius + map.size * 0.12), fill: map.inks.ground))
    shapes.append(Shape(path: Path(circle: place, radius: radius), fill: map.inks.dot))
  }
}

/// What a map is drawn into: which part of the plane is seen, and how large.
struct MapRoom {
  let map: LocatorMap
  let size: Size
  let measure: (Int, Double?) -> Size
  private let scale: Double
  private let origin: Point

  init(map: LocatorMap, size: Size, measure: @escaping (Int, Double?) -> Size) {
    self.map = map
    self.size = size
    self.measure = measure
    // Half a line of paper around, so that outlines and dots at the edge are whole.
    let margin = map.size * 0.4
    let (width, height) = (size.width - 2 * margin, size.height - 2 * margin)
    let focus = map.focus
    scale = min(
      width / max(focus.width, .leastNormalMagnitude),
      height / max(focus.height, .leastNormalMagnitude))
    let seen = Size(width: width / scale, height: height / scale)
    let x = Self.start(focus.x, focus.width, seen.width, map.bounds.x, map.bounds.width)
    let y = Self.start(focus.y, focus.height, seen.height, map.bounds.y, map.bounds.height)
    origin = Point(x: x - margin / scale, y: y - margin / scale)
  }

  /// Where what is seen begins: around the middle of the focus, moved to where there is land.
  private static func start(
    _ focus: Double, _ extent: Double, _ seen: Double, _ least: Double, _ all: Double
  ) -> Double {
    let centered = focus + (extent - seen) / 2
    if seen >= all { return least + (all - seen) / 2 }
    return min(max(centered, least), least + all - seen)
  }

  /// Where a point of the plane is seen.
  func view(_ point: Point) -> Point {
    Point(x: (point.x - origin.x) * scale, y: (point.y - origin.y) * scale)
  }

  /// The surface of an area as it is seen.
  func surface(of area: LocatorMap.Area) -> [[Point]] {
    let frame = Rect(origin: .zero, size: size)
    return area.rings.map { Clipping.surface($0.map(view), to: frame) }.filter { !$0.isEmpty }
  }
}

extension Path {
  /// The path some way to the right.
  fileprivate func moved(x: Double) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(point.moved(x: x))
        case .line(let point): .line(point.moved(x: x))
        case .curve(let a, let b, let c): .curve(a.moved(x: x), b.moved(x: x), c.moved(x: x))
        case .close: .close
        }
      })
  }
}

extension Point {
  func moved(x: Double = 0, y: Double = 0) -> Point { Point(x: self.x + x, y: self.y + y) }
}
