import DocumentModel

extension ChartDrawing {
  /// A line for each series over rows that follow one another, their names at the foot; numbers
  /// and the series' names stand at the ends of the lines.
  mutating func drawLines(in room: ChartRoom) {
    let chart = room.chart
    let size = room.size
    let ends = LineEnds(room)
    let radius = size * 0.42
    let gap = size * 0.75
    let first = max(ends.before + gap, room.size(of: chart.rows[0].label).width / 2)
    let last = room.width - ends.behind - gap
    excess = max(0, first + size * 3 - last)
    let feet = (chart.rows.map { room.size(of: $0.label).height }.max() ?? 0) + size * 0.5
    let all = room.height ?? (size * 4 + max(0, last - first) * 0.5 + feet)
    let plot = Rect(
      x: first, y: size * 0.9, width: max(0, last - first),
      height: max(size * 3, all - feet - size * 0.9))
    let scale = LineScale(chart, in: plot)
    for value in scale.ticks where value != 0 {
      let y = scale.y(value)
      line(from: Point(x: first, y: y), to: Point(x: last, y: y), chart.lineInk, width: 0.6)
    }
    line(
      from: Point(x: 0, y: scale.y(0)), to: Point(x: room.width, y: scale.y(0)), chart.axisInk,
      width: 1)
    drawFeet(scale, below: plot.maxY + size * 0.5, room)
    for index in chart.series.indices.reversed() {
      drawSeries(index, scale, radius: radius, room)
    }
    for (series, middle) in ends.middles(scale, room, atEnd: false) {
      guard let label = chart.rows[0].figures[series] else { continue }
      let own = room.measure(label, nil)
      put(label, x: first - gap - own.width, middle: middle, own)
    }
    for (series, middle) in ends.middles(scale, room, atEnd: true) {
      var x = last + gap
      if let label = chart.rows[chart.rows.count - 1].figures[series] {
        let own = room.measure(label, nil)
        put(label, x: x, middle: middle, own)
        x += own.width + size * 0.35
      }
      if let name = chart.series[series].label {
        put(name, x: x, middle: middle, ends.nameSize(of: name, room))
      }
    }
    height = plot.maxY + feet
  }

  private mutating func drawSeries(
    _ index: Int, _ scale: LineScale, radius: Double, _ room: ChartRoom
  ) {
    let chart = room.chart
    let series = chart.series[index]
    let points = chart.rows.enumerated().map { number, row in
      Point(x: scale.x(number), y: scale.y(row.values[index]))
    }
    // Series differ in weight as they do in ink, so that a photocopy tells them.
    let width = room.size * (index == 0 ? 0.42 : 0.24)
    if series.texture == .hatched {
      for (a, b) in zip(points, points.dropFirst()) { dash(from: a, to: b, series.ink, width) }
    } else if let start = points.first {
      let path = Path([.move(start)] + points.dropFirst().map { .line($0) })
      stroke(path, series.ink, width: width)
      for point in points.dropFirst().dropLast() {
        fill(Path(circle: point, radius: width / 2), series.ink)
      }
    }
    for point in [points.first, points.last].compactMap({ $0 }) {
      let scale = index == 0 ? 1.25 : 0.9
      dot(at: point, radius: radius * scale, series.ink, ground: chart.ground)
    }
  }

  private mutating func dash(from a: Point, to b: Point, _ ink: Ink, _ width: Double) {
    let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
    let count = max(1, (length / (width * 5)).rounded())
    func point(_ part: Double) -> Point {
      Point(x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part)
    }
    for number in 0..<Int(count) {
      let start = (Double(number) + 0.2) / count
      line(from: point(start), to: point(start + 0.6 / count), ink, width: width)
    }
  }

  /// The names of the rows: as many as have room, the first and the last at any rate.
  private mutating func drawFeet(_ scale: LineScale, below y: Double, _ room: ChartRoom) {
    let rows = room.chart.rows
    let widest = rows.map { room.size(of: $0.label).width }.max() ?? 0
    let apart = rows.count > 1 ? scale.x(1) - scale.x(0) : .infinity
    let step = max(1, Int(((widest + room.size * 0.6) / max(apart, 1)).rounded(.up)))
    for (index, row) in rows.enumerated() {
      let fromEnd = rows.count - 1 - index
      guard index == 0 || fromEnd == 0 || (index % step == 0 && fromEnd >= step) else { continue }
      let size = room.size(of: row.label)
      let x = min(max(0, scale.x(index) - size.width / 2), room.width - size.width)
      put(row.label, at: Point(x: x, y: y), size)
    }
  }
}

/// Where values and rows stand in the plot; zero is always in it.
struct LineScale {
  let plot: Rect
  let least: Double
  let most: Double
  let count: Int
  let ticks: [Double]

  init(_ chart: Chart, in plot: Rect) {
    self.plot = plot
    let values = chart.rows.flatMap(\.values)
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    let span = high > low ? high - low : 1
    // 1, 2 or 5 of a power of ten, three or four of them.
    var step = 1.0
    while step * 10 <= span { step *= 10 }
    while step > span { step /= 10 }
    let part = span / step
    step *= part < 2 ? 0.5 : part < 5 ? 1 : 2
    least = low
    most = high > low ? high : 1
    count = chart.rows.count
    let from = (low / step).rounded(.up)
    let to = (most / step).rounded(.down)
    ticks = (Int(from)...max(Int(from), Int(to))).map { Double($0) * step }
  }

  func x(_ row: Int) -> Double {
    count > 1 ? plot.x + plot.width * Double(row) / Double(count - 1) : plot.middle.x
  }

  func y(_ value: Double) -> Double {
    plot.maxY - plot.height * (value - least) / (most - least)
  }
}

/// What stands before and behind lines.
struct LineEnds {
  /// The widths of it, in points.
  let before: Double
  let behind: Double
  private let nameWidth: Double

  init(_ room: ChartRoom) {
    let rows = room.chart.rows
    before = rows.count > 1 ? room.width(of: rows[0].figures.compactMap { $0 }) : 0
    let figures = room.width(of: rows[rows.count - 1].figures.compactMap { $0 })
    let names = room.width(of: room.chart.series.compactMap(\.label))
    nameWidth = min(names, room.width * 0.3)
    behind = figures + (names > 0 ? room.size * 0.35 + nameWidth : 0)
  }

  func nameSize(of label: Int, _ room: ChartRoom) -> Size {
    room.size(of: label, upTo: nameWidth)
  }

  /// The heights of the words of each series, moved apart where they would touch.
  func middles(
    _ scale: LineScale, _ room: ChartRoom, atEnd: Bool
  ) -> [(series: Int, middle: Double)] {
    let chart = room.chart
    let row = atEnd ? chart.rows.count - 1 : 0
    guard atEnd || chart.rows.count > 1 else { return [] }
    var places = chart.series.indices.map { series in
      (series: series, middle: scale.y(chart.rows[row].values[series]))
    }
    places.sort { ($0.middle, $0.series) < ($1.middle, $1.series) }
    let heights = places.map { place -> Double in
      let name = chart.series[place.series].label
      let height = atEnd ? name.map { nameSize(of: $0, room).height } ?? 0 : 0
      return max(
        height, chart.rows[row].figures[place.series].map { room.measure($0, nil).height } ?? 0)
    }
    for _ in 0..<20 {
      for index in places.indices.dropFirst() {
        let need = (heights[index] + heights[index - 1]) / 2
        let short = need - (places[index].middle - places[index - 1].middle)
        guard short > 0.01 else { continue }
        places[index - 1].middle -= short / 2
        places[index].middle += short / 2
      }
    }
    return places
  }
}
