import DocumentModel

/// The names of numbered points beside a map or under it, in columns.
struct MapKey {
  private(set) var labels: [(label: Int, frame: Rect)] = []
  /// The middles of the dots that the numbers stand on.
  private(set) var dots: [Point] = []
  private(set) var size = Size(width: 0, height: 0)

  /// The radius of numbered dots, by the size of text.
  static let radius = 0.66
  /// How many columns stand under a map, and which part of a box those beside it take.
  private static let most = 4
  private static let part = 0.66

  private let unit: Double
  private let spots: [LocatorMap.Spot]
  private let measure: (Int, Double?) -> Size

  private init(_ map: LocatorMap, measure: @escaping (Int, Double?) -> Size) {
    unit = map.size
    spots = map.spots.filter { $0.number != nil }
    self.measure = measure
  }

  private var indent: Double { unit * 1.9 }
  private var gap: Double { unit * 1.2 }
  private var widest: Double { spots.map { measure($0.label, nil).width }.max() ?? 0 }

  /// A key under a map of a width.
  static func below(
    _ map: LocatorMap, width: Double, measure: @escaping (Int, Double?) -> Size
  ) -> MapKey {
    var key = MapKey(map, measure: measure)
    let fitting = Int((width + key.gap) / (key.indent + key.widest + key.gap))
    let count = max(1, min(most, fitting))
    key.set(columns: count, width: (width + key.gap) / Double(count) - key.gap)
    return key
  }

  /// A key beside a map in a box; nil where it would leave the map too little or not fit.
  static func beside(
    _ map: LocatorMap, in box: Size, measure: @escaping (Int, Double?) -> Size
  ) -> MapKey? {
    guard box.width > box.height * 1.5 else { return nil }
    for count in 1...2 {
      var key = MapKey(map, measure: measure)
      let room = (box.width * part + key.gap) / Double(count) - key.gap
      key.set(columns: count, width: min(key.indent + key.widest, room))
      if key.size.height <= box.height { return key }
    }
    return nil
  }

  /// The key as right-to-left pages have it.
  var mirrored: MapKey {
    var key = self
    key.labels = labels.map { ($0.label, $0.frame.mirrored(in: size.width)) }
    key.dots = dots.map { Point(x: size.width - $0.x, y: $0.y) }
    return key
  }

  /// Where a number stands in the middle of its dot, with room at its sides.
  static func frame(
    of number: Int, on dot: Point, _ unit: Double, _ measure: (Int, Double?) -> Size
  ) -> Rect {
    let width = unit * radius * 2.4
    let height = measure(number, width).height
    return Rect(x: dot.x - width / 2, y: dot.y - height / 2, width: width, height: height)
  }

  /// Sets the names column by column.
  private mutating func set(columns: Int, width column: Double) {
    let rows = (spots.count + columns - 1) / columns
    var tops = Array(repeating: 0.0, count: columns)
    for (index, spot) in spots.enumerated() {
      guard let number = spot.number else { continue }
      let place = index / rows
      let x = Double(place) * (column + gap)
      let own = measure(spot.label, nil)
      let room = max(unit, column - indent)
      let name =
        own.width <= room
        ? own : Size(width: room, height: measure(spot.label, room).height)
      let middle = tops[place] + unit * Self.radius
      let dot = Point(x: x + unit * Self.radius, y: middle)
      dots.append(dot)
      labels.append((number, Self.frame(of: number, on: dot, unit, measure)))
      labels.append(
        (spot.label, Rect(origin: Point(x: x + indent, y: middle - own.height / 2), size: name)))
      tops[place] += max(name.height + unit * 0.5, unit * Self.radius * 2 + unit * 0.16)
    }
    size = Size(
      width: Double(columns) * (column + gap) - gap, height: tops.max() ?? 0)
  }
}
