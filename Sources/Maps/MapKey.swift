import DocumentModel

/// The names of numbered points under a map, in columns.
struct MapKey {
  private(set) var labels: [(label: Int, frame: Rect)] = []
  /// The middles of the dots that the numbers stand on.
  private(set) var dots: [Point] = []
  private(set) var height = 0.0

  init(_ map: LocatorMap, width: Double, measure: (Int, Double?) -> Size) {
    let spots = map.spots.filter { $0.number != nil }
    guard !spots.isEmpty else { return }
    let size = map.size
    let indent = size * 2
    let widest = spots.map { measure($0.label, nil).width }.max() ?? 0
    let gap = size * 1.2
    let count = max(1, min(4, Int((width + gap) / (indent + widest + gap))))
    let column = (width - gap * Double(count - 1)) / Double(count)
    let rows = (spots.count + count - 1) / count
    var tops = Array(repeating: size * 0.9, count: count)
    for (index, spot) in spots.enumerated() {
      guard let number = spot.number else { continue }
      let place = index / rows
      let x = Double(place) * (column + gap)
      let own = measure(spot.label, nil)
      let name =
        own.width <= column - indent
        ? own
        : Size(width: column - indent, height: measure(spot.label, column - indent).height)
      let high = max(name.height, size * 1.6)
      let middle = tops[place] + size * 0.8
      let digits = measure(number, nil)
      dots.append(Point(x: x + size * 0.85, y: middle))
      labels.append(
        (
          number,
          Rect(
            x: x + size * 0.85 - digits.width / 2, y: middle - digits.height / 2,
            width: digits.width, height: digits.height)
        ))
      let line = min(name.height, measure(spot.label, nil).height)
      labels.append(
        (spot.label, Rect(origin: Point(x: x + indent, y: middle - line / 2), size: name)))
      tops[place] += high + size * 0.3
    }
    height = tops.max() ?? 0
  }
}
