import DocumentModel

extension ChartDrawing {
  /// Puts the names of several series over the chart, each with a sample of its mark; the height
  /// that they take.
  mutating func drawKey(in room: ChartRoom) -> Double {
    let chart = room.chart
    let named = chart.series.filter { $0.label != nil }
    guard chart.series.count > 1, !named.isEmpty else { return 0 }
    let side = room.size * 0.8
    let gap = room.size * 0.45
    var (x, y, lineHeight) = (0.0, 0.0, 0.0)
    for (index, series) in chart.series.enumerated() {
      guard let label = series.label else { continue }
      let size = room.size(of: label, upTo: max(1, room.width - side - gap))
      if x > 0, x + side + gap + size.width > room.width {
        (x, y) = (0, y + lineHeight + room.size * 0.5)
        lineHeight = 0
      }
      let middle = y + room.measure(label, nil).height / 2
      let place = Rect(x: x, y: middle - side / 2, width: side, height: side)
      sample(of: index, in: place, room)
      put(label, at: Point(x: x + side + gap, y: y), size)
      x += side + gap + size.width + room.size * 1.6
      lineHeight = max(lineHeight, size.height)
    }
    return y + lineHeight + room.size * 0.9
  }

  private mutating func sample(of index: Int, in place: Rect, _ room: ChartRoom) {
    let chart = room.chart
    let series = chart.series[index]
    switch chart.form {
    case .bar, .line, .donut, .pictogram:
      surface(place, series.texture, series.ink, ground: chart.ground)
    case .dot, .change:
      dot(
        at: place.middle, radius: place.width / 2, series.ink,
        ground: index == 0 || series.texture == .outlined ? chart.ground : nil)
    }
  }

  /// A dot, hollow if it has a ground.
  mutating func dot(at middle: Point, radius: Double, _ ink: Ink, ground: Ink?) {
    if let ground {
      let width = max(1.4, radius * 0.45)
      let path = Path(circle: middle, radius: radius - width / 2)
      stroke(path, ink, width: width, fill: ground)
    } else {
      fill(Path(circle: middle, radius: radius), ink)
    }
  }
}
