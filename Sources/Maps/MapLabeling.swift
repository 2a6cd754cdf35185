import DocumentModel

/// Finds room for the names on a map: the place's first, then its points', then the neighbours'.
///
/// A name is put where nothing lies yet, at the best of the places that suit it, and left out if
/// there is none (the greedy method after Imhof 1962).
struct MapLabeling {
  /// A point as it is drawn.
  struct Dot {
    var place: Point
    var radius: Double
    var spot: LocatorMap.Spot
  }

  private(set) var labels: [(label: Int, frame: Rect)] = []
  private(set) var spots: [Dot]
  /// Whether there is room for the name of the place itself.
  private(set) var namesPlace = true

  private let room: MapRoom
  private let isKeyed: Bool
  private let frame: Rect
  /// The closed lines around the place, as they are seen.
  private let outline: [[Point]]
  private var taken: [Rect] = []

  /// How many places of the name are tried before points go without theirs.
  private static let trials = 16
  /// How bad a name without room is, by names that the outline strikes out.
  private static let missing = 1000

  init(_ room: MapRoom, keyed: Bool) {
    self.room = room
    isKeyed = keyed
    let size = room.map.size
    frame = Rect(origin: .zero, size: room.size).grown(by: -size * 0.35)
    outline = room.map.own.rings.map { ($0 + $0.prefix(1)).map(room.view) }
    spots = room.map.spots.map { spot in
      let isNumbered = keyed && spot.number != nil
      let radius = isNumbered ? MapKey.radius : (spot.isOwn ? 0.34 : 0.22)
      return Dot(place: room.view(spot.place), radius: size * radius, spot: spot)
    }
    spots = spots.filter { [frame] in
      $0.spot.isOwn || frame.grown(by: -$0.radius * 2).holds($0.place)
    }
    if keyed { spread() }
  }

  /// Moves numbered dots apart that cover one another, as little as that takes.
  private mutating func spread() {
    for _ in 0..<40 {
      var isMoved = false
      for a in spots.indices {
        for b in spots.indices where b > a {
          let least = spots[a].radius + spots[b].radius + room.map.size * 0.2
          var (dx, dy) = (
            spots[b].place.x - spots[a].place.x, spots[b].place.y - spots[a].place.y
          )
          if dx == 0, dy == 0 { (dx, dy) = (1, Double((b - a) % 3) - 1) }
          let distance = (dx * dx + dy * dy).squareRoot()
          guard distance < least - 0.01 else { continue }
          let push = (least - distance) / 2 / distance
          spots[a].place = frame.nearest(to: spots[a].place.moved(x: -dx * push, y: -dy * push))
          spots[b].place = frame.nearest(to: spots[b].place.moved(x: dx * push, y: dy * push))
          isMoved = true
        }
      }
      if !isMoved { return }
    }
  }

  /// Places all names that fit; whether the place's own points have theirs.
  mutating func place() -> Bool {
    let dots = spots.map { Rect(around: [$0.place])?.grown(by: $0.radius * 1.3) }
    taken = dots.compactMap { $0 }
    if isKeyed { placeNumbers() }
    let fits = placeOwn()
    for area in room.map.others {
      guard let label = area.label else { continue }
      placeName(label, in: room.surface(of: area))
    }
    for dot in spots where !dot.spot.isOwn { placeName(of: dot) }
    return fits
  }

  private mutating func placeNumbers() {
    for dot in spots {
      guard let number = dot.spot.number else { continue }
      labels.append(
        (number, MapKey.frame(of: number, on: dot.place, room.map.size, room.measure)))
    }
  }

  /// Places the name of the place, at the first place that leaves room for its points' names.
  private mutating func placeOwn() -> Bool {
    guard let label = room.map.own.label else { return placeOwnSpots() < Self.missing }
    let surface = room.surface(of: room.map.own)
    let name = room.measure(label, nil)
    var candidates = LabelPlaces.inside(surface, size: name, room.map.size)
    candidates += LabelPlaces.around(surface, size: name).filter(frame.holds)
    candidates = candidates.filter(isFree)
    var best: (fault: Int, labeling: MapLabeling)?
    for candidate in candidates.prefix(Self.trials) {
      var trial = self
      trial.put(label, candidate)
      let fault = trial.placeOwnSpots()
      if fault < best?.fault ?? .max { best = (fault, trial) }
      if fault == 0 { break }
    }
    guard let best else {
      namesPlace = false
      return placeOwnSpots() < Self.missing
    }
    self = best.labeling
    return best.fault < Self.missing
  }

  /// Names the place's own points: how bad the outcome is, a name without room above all.
  private mutating func placeOwnSpots() -> Int {
    if isKeyed { return 0 }
    var fault = 0
    for dot in spots where dot.spot.isOwn {
      guard placeName(of: dot) else {
        fault += Self.missing
        continue
      }
      if let last = labels.last, isStruck(last.frame) { fault += 1 }
    }
    return fault
  }

  /// Places a point's name beside it, rather at its sides than above or below.
  @discardableResult
  private mutating func placeName(of dot: Dot) -> Bool {
    if isKeyed { return false }
    let own = room.measure(dot.spot.label, nil)
    var sizes = [own]
    // A long name may stand on two lines.
    if own.width > room.map.size * 7 {
      let width = own.width * 0.62
      sizes.append(Size(width: width, height: room.measure(dot.spot.label, width).height))
    }
    let places = sizes.flatMap {
      LabelPlaces.beside(dot, size: $0, gap: room.map.size * 0.35).filter(isFree)
    }
    // Rather where the place's outline does not strike it out; other names never there.
    let clear = places.first { !isStruck($0.grown(by: room.map.size * 0.2)) }
    guard let place = clear ?? (dot.spot.isOwn ? places.first : nil) else { return false }
    put(dot.spot.label, place)
    return true
  }

  /// Whether the outline of the place runs through a name.
  private func isStruck(_ rect: Rect) -> Bool {
    outline.contains { !Clipping.parts(of: $0, in: rect).isEmpty }
  }

  private mutating func placeName(_ label: Int, in surface: [[Point]]) {
    let places = LabelPlaces.inside(surface, size: room.measure(label, nil), room.map.size)
    // Not so near a point that it would be taken for its name.
    let near = room.map.size * 0.7
    let place = places.first { place in
      isFree(place) && !spots.contains { place.grown(by: near + $0.radius).holds($0.place) }
    }
    if let place { put(label, place) }
  }

  private func isFree(_ rect: Rect) -> Bool {
    frame.holds(rect) && !taken.contains { $0.meets(rect) }
  }

  private mutating func put(_ label: Int, _ rect: Rect) {
    labels.append((label, rect))
    // A name is as high as its capitals: what hangs below its line needs room as well.
    let (aside, above) = (room.map.size * 0.2, room.map.size * 0.45)
    taken.append(
      Rect(
        x: rect.x - aside, y: rect.y - above, width: rect.width + 2 * aside,
        height: rect.height + 2 * above))
  }
}

extension Rect {
  func holds(_ other: Rect) -> Bool {
    other.x >= x && other.maxX <= maxX && other.y >= y && other.maxY <= maxY
  }

  /// The point inside that is nearest to a point.
  func nearest(to point: Point) -> Point {
    Point(x: min(max(point.x, x), maxX), y: min(max(point.y, y), maxY))
  }
}
