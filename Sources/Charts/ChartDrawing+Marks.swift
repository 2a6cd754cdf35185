import DocumentModel

extension ChartDrawing {
  /// Marks to count: a figure of a person for every so many, the last one in part.
  mutating func drawMarks(in room: ChartRoom) {
    let chart = room.chart
    let size = room.size
    let tall = size * 2
    let advance = tall * 0.56
    let figures = room.width(of: chart.rows.compactMap { $0.figures[0] })
    let names = chart.rows.map { room.size(of: $0.label, upTo: room.width * 0.42) }
    let start = (names.map(\.width).max() ?? 0) + size
    let length = room.width - start - figures - size * 0.6
    let across = max(1, Int(length / advance))
    excess = max(0, advance * 3 - length)
    var y = 0.0
    for (index, row) in chart.rows.enumerated() {
      let count = row.values[0] / chart.unit
      let whole = Int(count)
      let rest = count - Double(whole)
      let number = whole + (rest >= 0.05 ? 1 : 0)
      let lines = max(1, (number + across - 1) / across)
      let line = tall + size * 0.5
      put(row.label, x: 0, middle: y + max(tall, names[index].height) / 2, names[index])
      for mark in 0..<number {
        let place = Rect(
          x: start + Double(mark % across) * advance, y: y + Double(mark / across) * line,
          width: advance * 0.86, height: tall)
        person(in: place, part: mark < whole ? 1 : rest, room.ink(row, 0), ground: chart.ground)
      }
      if let figure = row.figures[0] {
        let last = number - (lines - 1) * across
        let middle = y + Double(lines - 1) * line + tall / 2
        put(
          figure, x: start + Double(last) * advance + size * 0.4, middle: middle,
          room.measure(figure, nil))
      }
      y += max(Double(lines) * line, names[index].height + size * 0.3) + size * 0.35
    }
    height = y - size * 0.85
  }

  /// A head over shoulders; of a part of one, the part is full and the rest an outline.
  private mutating func person(in place: Rect, part: Double, _ ink: Ink, ground: Ink) {
    let head = place.height * 0.17
    let middle = Point(x: place.middle.x, y: place.y + head)
    let body = Rect(
      x: place.x, y: place.y + head * 2.35, width: place.width,
      height: place.height - head * 2.35)
    let shapes = [Path(circle: middle, radius: head), Path(shoulders: body)]
    guard part < 1 else {
      for shape in shapes { fill(shape, ink) }
      return
    }
    let inside = [
      Path(circle: middle, radius: head - 0.4), Path(shoulders: body.grown(by: -0.4)),
    ]
    for shape in inside { stroke(shape, ink, width: 0.8, fill: ground) }
    fill(Path(shoulders: body, upTo: part), ink)
  }
}

extension Path {
  /// Shoulders and a body: round above, square at the foot.
  init(shoulders rect: Rect) {
    let r = rect.width / 2
    let k = r * 0.447_715_25
    self.init([
      .move(Point(x: rect.x, y: rect.maxY)), .line(Point(x: rect.x, y: rect.y + r)),
      .curve(
        Point(x: rect.x, y: rect.y + k), Point(x: rect.x + k, y: rect.y),
        Point(x: rect.x + r, y: rect.y)),
      .curve(
        Point(x: rect.maxX - k, y: rect.y), Point(x: rect.maxX, y: rect.y + k),
        Point(x: rect.maxX, y: rect.y + r)),
      .line(Point(x: rect.maxX, y: rect.maxY)), .close,
    ])
  }

  /// The lower part of shoulders and a body, cut level.
  init(shoulders rect: Rect, upTo part: Double) {
    let level = rect.maxY - rect.height * part
    let r = rect.width / 2
    guard level < rect.y + r else {
      self.init(
        Rect(x: rect.x, y: level, width: rect.width, height: rect.maxY - level))
      return
    }
    // The round above, in steps too small to see.
    let steps = 8
    let edge = (0...steps).map { step -> (half: Double, y: Double) in
      let y = rect.y + r + (level - rect.y - r) * Double(step) / Double(steps)
      let up = rect.y + r - y
      return (max(0, r * r - up * up).squareRoot(), y)
    }
    let middle = rect.middle.x
    self.init(
      [.move(Point(x: rect.x, y: rect.maxY))]
        + edge.map { .line(Point(x: middle - $0.half, y: $0.y)) }
        + edge.reversed().map { .line(Point(x: middle + $0.half, y: $0.y)) }
        + [.line(Point(x: rect.maxX, y: rect.maxY)), .close])
  }
}
