import DocumentModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ChartDrawing {
  /// Parts of a ring from the top on, the greatest first as they are given, named beside it.
  mutating func drawRing(in room: ChartRoom) {
    let chart = room.chart
    let size = room.size
    let total = chart.rows.map { $0.values[0] }.reduce(0, +)
    let isBeside = room.width > size * 22
    let side = min(room.height ?? .infinity, isBeside ? room.width * 0.42 : room.width, size * 18)
    let ring = Rect(x: 0, y: 0, width: side, height: side)
    let outer = side / 2
    let thick = outer * 0.4
    var start = 0.0
    for row in chart.rows where total > 0 && row.values[0] > 0 {
      let part = row.values[0] / total
      let path = Path(
        ringAround: ring.middle, outer: outer, inner: outer - thick, from: start, to: start + part)
      let ink = room.ink(row, 0)
      stroke(path, chart.ground, width: 1.5, fill: ink)
      start += part
    }
    if let middle = chart.middle {
      let own = room.size(of: middle, upTo: (outer - thick) * 1.75)
      put(middle, x: ring.middle.x - own.width / 2, middle: ring.middle.y, own)
    }
    let x = isBeside ? side + size * 1.8 : 0
    let names = ringNames(x: x, in: room)
    let top = isBeside ? max(0, (side - names.height) / 2) : side + size
    for (label, frame) in names.labels {
      labels.append(
        (label, Rect(x: frame.x, y: frame.y + top, width: frame.width, height: frame.height)))
    }
    for (place, ink) in names.samples {
      fill(
        Path(
          Rect(x: place.x, y: place.y + top, width: place.width, height: place.height), radius: 1),
        ink)
    }
    excess = names.excess
    height = isBeside ? max(side, names.height) : top + names.height
  }

  private struct Names {
    var labels: [(Int, Rect)] = []
    var samples: [(Rect, Ink)] = []
    var height = 0.0
    var excess = 0.0
  }

  /// A sample, the number and the name of each part, one under the other.
  private func ringNames(x: Double, in room: ChartRoom) -> Names {
    let chart = room.chart
    let side = room.size * 0.8
    let figures = room.width(of: chart.rows.compactMap { $0.figures[0] })
    let first = x + side + room.size * 0.5
    let second = first + figures + room.size * 0.7
    let rest = room.width - second
    var names = Names()
    names.excess = max(0, room.size * 3 - rest)
    for row in chart.rows {
      let name = room.size(of: row.label, upTo: max(room.size, rest))
      let figure = row.figures[0].map { room.measure($0, nil) }
      let line = figure?.height ?? room.measure(row.label, nil).height
      names.samples.append(
        (
          Rect(x: x, y: names.height + (line - side) / 2, width: side, height: side),
          room.ink(row, 0)
        ))
      if let label = row.figures[0], let figure {
        let origin = Point(x: first + figures - figure.width, y: names.height)
        names.labels.append((label, Rect(origin: origin, size: figure)))
      }
      names.labels.append(
        (row.label, Rect(origin: Point(x: second, y: names.height), size: name)))
      names.height += max(line, name.height) + room.size * 0.7
    }
    names.height -= room.size * 0.7
    return names
  }
}

extension Path {
  /// A part of a ring, from and to in whole turns from the top.
  init(ringAround middle: Point, outer: Double, inner: Double, from: Double, to: Double) {
    // A curve for each eighth at most: its distance from the circle is far below what prints.
    let count = max(1, Int(((to - from) * 8).rounded(.up)))
    let step = (to - from) * 2 * Double.pi / Double(count)
    let handle = 4.0 / 3 * tan(step / 4)
    func point(_ angle: Double, _ radius: Double, _ along: Double = 0) -> Point {
      Point(
        x: middle.x + radius * (sin(angle) + along * cos(angle)),
        y: middle.y - radius * (cos(angle) - along * sin(angle)))
    }
    let (start, end) = (from * 2 * Double.pi, to * 2 * Double.pi)
    var elements: [Element] = [.move(point(start, outer))]
    for number in 0..<count {
      let (a, b) = (start + step * Double(number), start + step * Double(number + 1))
      elements.append(
        .curve(point(a, outer, handle), point(b, outer, -handle), point(b, outer)))
    }
    elements.append(to - from < 1 ? .line(point(end, inner)) : .move(point(end, inner)))
    for number in 0..<count {
      let (a, b) = (end - step * Double(number), end - step * Double(number + 1))
      elements.append(
        .curve(point(a, inner, -handle), point(b, inner, handle), point(b, inner)))
    }
    self.init(elements + [.close])
  }
}
