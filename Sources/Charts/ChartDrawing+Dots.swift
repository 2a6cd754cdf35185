import DocumentModel

extension ChartDrawing {
  /// A dot for each value on the line of its row; of a change, an arrow from the first to the last.
  mutating func drawDots(in room: ChartRoom) {
    let chart = room.chart
    let top = drawKey(in: room)
    let grid = RowGrid(room, top: top, thickness: 2.1)
    let margin = room.width(of: chart.rows.flatMap { $0.figures.compactMap { $0 } })
    let gap = room.size * 0.75
    let isRange = chart.series.count > 1
    let first = grid.start + (isRange ? margin + gap : room.size * 0.5)
    let length = room.width - first - margin - gap
    excess = max(0, room.size * 3 - length)
    let values = chart.rows.flatMap(\.values)
    // Lengths are read from zero; a change is a distance, which may begin anywhere.
    let least = chart.form == .change ? values.min() ?? 0 : min(0, values.min() ?? 0)
    let scale = max(0, length) / max((values.max() ?? 0) - least, .leastNormalMagnitude)
    let radius = room.size * 0.46
    for (index, row) in chart.rows.enumerated() {
      let y = grid.bands[index].middle.y
      put(row.label, x: 0, middle: y, grid.names[index])
      let places = row.values.map { Point(x: first + ($0 - least) * scale, y: y) }
      let zero = Point(x: first - least * scale, y: y)
      if let from = isRange ? places.first : zero, let to = places.last {
        let ink = room.ink(row, places.count - 1)
        if chart.form == .change {
          arrow(from: from, to: to, radius: radius, ink)
        } else {
          line(from: from, to: to, ink, width: max(1, radius * 0.3))
        }
      }
      for (series, place) in places.enumerated() {
        let isHollow = isRange && series == 0 || chart.series[series].texture == .outlined
        let isHead = chart.form == .change && series == places.count - 1
        dot(
          at: place, radius: isHead ? radius * 1.15 : radius, room.ink(row, series),
          ground: isHollow ? chart.ground : nil)
      }
      figures(of: row, at: places, gap: gap, room)
    }
    if chart.form == .dot {
      let zero = first - least * scale
      line(
        from: Point(x: zero, y: top), to: Point(x: zero, y: grid.bottom), chart.axisInk, width: 1)
    }
    height = grid.bottom
  }

  /// The numbers outside: the least before its dot, the greatest behind.
  private mutating func figures(
    of row: Chart.Row, at places: [Point], gap: Double, _ room: ChartRoom
  ) {
    guard let left = places.map(\.x).min(), let right = places.map(\.x).max() else { return }
    var isLeftFree = places.count > 1
    for (series, place) in places.enumerated() {
      guard let label = row.figures[series] else { continue }
      let size = room.measure(label, nil)
      if isLeftFree, place.x == left {
        put(label, x: place.x - gap - size.width, middle: place.y, size)
        isLeftFree = false
      } else if place.x == right {
        put(label, x: place.x + gap, middle: place.y, size)
      }
    }
  }

  private mutating func arrow(from: Point, to: Point, radius: Double, _ ink: Ink) {
    guard abs(to.x - from.x) > 2 * radius else { return }
    line(from: from, to: to, ink, width: max(1.5, radius * 0.5))
    // The head stands before the dot.
    let way = to.x > from.x ? 1.0 : -1.0
    let tip = to.x - way * radius * 0.9
    let back = tip - way * radius * 1.6
    fill(
      Path([
        .move(Point(x: tip, y: to.y)), .line(Point(x: back, y: to.y - radius)),
        .line(Point(x: back, y: to.y + radius)), .close,
      ]), ink)
  }
}
