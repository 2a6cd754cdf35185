import DocumentModel

extension ChartDrawing {
  /// Bars from one line, the names of the rows before it, the numbers at their ends.
  mutating func drawBars(in room: ChartRoom) {
    let chart = room.chart
    let top = drawKey(in: room)
    let grid = RowGrid(room, top: top, thickness: 1.55 * Double(chart.series.count) + 0.55)
    let figures = room.width(of: chart.rows.flatMap { $0.figures.compactMap { $0 } })
    let gap = room.size * 0.5
    let length = room.width - grid.start - gap - figures
    excess = max(0, room.size * 3 - length)
    let most = chart.rows.flatMap(\.values).max() ?? 0
    let scale = most > 0 ? max(0, length) / most : 0
    for (index, row) in chart.rows.enumerated() {
      let band = grid.bands[index]
      put(row.label, x: 0, middle: band.middle.y, grid.names[index])
      let inner = band.height * (chart.series.count > 1 ? 0.82 : 0.72)
      let thick = inner / Double(chart.series.count)
      for (series, value) in row.values.enumerated() {
        let y = band.middle.y - inner / 2 + thick * Double(series)
        let between = chart.series.count > 1 ? min(1.5, thick * 0.1) : 0
        let bar = Rect(
          x: grid.start, y: y + between / 2, width: value * scale, height: thick - between)
        surface(
          bar, chart.series[series].texture, room.ink(row, series), ground: chart.ground)
        if let figure = row.figures[series] {
          put(figure, x: bar.maxX + gap, middle: bar.middle.y, room.measure(figure, nil))
        }
      }
    }
    line(
      from: Point(x: grid.start, y: top), to: Point(x: grid.start, y: grid.bottom),
      chart.axisInk, width: 1)
    height = grid.bottom
  }
}

/// Rows one under the other: the names at the start, broken where they are long, and bands behind.
struct RowGrid {
  let names: [Size]
  let bands: [Rect]
  /// Where the bands begin.
  let start: Double
  let bottom: Double

  /// - Parameter thickness: How high a band is at least, in sizes of the text.
  init(_ room: ChartRoom, top: Double, thickness: Double) {
    let rows = room.chart.rows
    let most = room.width * 0.42
    let names = rows.map { room.size(of: $0.label, upTo: most) }
    let start = (names.map(\.width).max() ?? 0) + room.size
    var heights = names.map { max(thickness * room.size, $0.height + room.size * 0.3) }
    // Where the box is higher, bands are, up to a limit: bars as thick as walls say no more.
    if let height = room.height {
      let spare = height - top - heights.reduce(0, +)
      let share = spare / Double(rows.count)
      heights = heights.map { $0 + min(max(0, share), $0 * 0.6) }
    }
    var y = top
    bands = heights.map { height in
      defer { y += height }
      return Rect(x: start, y: y, width: max(0, room.width - start), height: height)
    }
    self.names = names
    self.start = start
    bottom = y
  }
}
