import DocumentModel

extension BoxPainter {
  /// Draws the stretch of a path that belongs to one step: its line, then its mark over it.
  func paint(_ stretch: PathStretch, in area: Rect) {
    let middle = stretch.middle(in: area)
    let (start, end) = stretch.course == .down ? (area.y, area.maxY) : (area.x, area.maxX)
    let place = stretch.course == .down ? middle.y : middle.x
    // The step that is reached decides: the line up to what is done or present is full.
    if stretch.before != nil {
      paintLine(stretch, from: start, to: place, isOpen: stretch.state == .ahead, in: area)
    }
    if let behind = stretch.behind {
      paintLine(stretch, from: place, to: end, isOpen: behind == .ahead, in: area)
    }
    paintMark(stretch, at: middle)
  }

  private func paintLine(
    _ stretch: PathStretch, from start: Double, to end: Double, isOpen: Bool, in area: Rect
  ) {
    guard end > start else { return }
    let ink = isOpen ? stretch.aheadInk : stretch.ink
    let width = stretch.lineWidth * (isOpen ? 0.5 : 1)
    // Broken where the way is not gone yet: dashes as long as the gaps, whole at both ends.
    let pieces = isOpen ? stretch.dashes(from: start, to: end) : [start...end]
    for piece in pieces {
      let rect: Rect
      switch stretch.course {
      case .down:
        rect = Rect(
          x: area.x + area.width / 2 - width / 2, y: piece.lowerBound, width: width,
          height: piece.upperBound - piece.lowerBound)
      case .across:
        rect = Rect(
          x: piece.lowerBound, y: area.y + area.height / 2 - width / 2,
          width: piece.upperBound - piece.lowerBound, height: width)
      }
      add(Path(drawn(rect)), fill: .solid(ink), stroke: nil)
    }
  }

  private func paintMark(_ stretch: PathStretch, at middle: Point) {
    switch stretch.state {
    case .done:
      disc(stretch.diameter, at: middle, fill: stretch.ink)
      tick(stretch, at: middle)
    case .current:
      disc(stretch.largest, at: middle, fill: stretch.ink)
      disc(stretch.largest * 0.68, at: middle, fill: stretch.ground)
      disc(stretch.largest * 0.36, at: middle, fill: stretch.ink)
    case .ahead:
      disc(stretch.diameter, at: middle, fill: stretch.aheadInk)
      disc(stretch.diameter * 0.72, at: middle, fill: stretch.ground)
    }
  }

  private func disc(_ diameter: Double, at middle: Point, fill: Ink) {
    let rect = Rect(
      x: middle.x - diameter / 2, y: middle.y - diameter / 2, width: diameter, height: diameter)
    add(Path(drawn(rect), radius: diameter / 2), fill: .solid(fill), stroke: nil)
  }

  /// A tick in the mark of what is done; ticks are not mirrored.
  private func tick(_ stretch: PathStretch, at middle: Point) {
    let d = stretch.diameter
    let x = drawn(Rect(x: middle.x, y: 0, width: 0, height: 0)).x
    let path = Path([
      .move(Point(x: x - d * 0.21, y: middle.y + d * 0.01)),
      .line(Point(x: x - d * 0.05, y: middle.y + d * 0.17)),
      .line(Point(x: x + d * 0.22, y: middle.y - d * 0.16)),
    ])
    add(path, fill: nil, stroke: Stroke(paint: .solid(stretch.ground), width: d * 0.11))
  }
}

extension PathStretch {
  /// The width of the full line, in points.
  var lineWidth: Double { diameter * 0.36 }

  /// The middle of the mark in an area.
  func middle(in area: Rect) -> Point {
    switch course {
    case .down: Point(x: area.x + area.width / 2, y: area.y + middle)
    case .across: Point(x: area.x + middle, y: area.y + area.height / 2)
    }
  }

  /// Dashes that fill a stretch evenly, a half gap at either end.
  func dashes(from start: Double, to end: Double) -> [ClosedRange<Double>] {
    let count = max(1, ((end - start) / (diameter * 0.6)).rounded())
    let period = (end - start) / count
    return (0..<Int(count)).map { number in
      let low = start + (Double(number) + 0.25) * period
      return low...(low + period / 2)
    }
  }
}
