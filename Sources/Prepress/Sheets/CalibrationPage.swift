package import DocumentModel

/// A page to measure a printer by: rulers, crosses, scales to read off and steps at the edges.
///
/// Folded edge on edge, the paper's crease crosses the scales in the middle at how far the machine
/// prints from where it should. The smallest step that is seen at an edge is what it prints up to.
package struct CalibrationPage {
  private let paper: Size

  package init(paper: Size) {
    self.paper = paper
  }

  /// The page, all of lines.
  package var page: Page {
    let ink = Ink(
      name: "calibration", screen: .black, press: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1))
    let items = marks.map { mark in
      DisplayItem(
        .path(mark.path, fill: nil, stroke: Stroke(paint: .solid(ink), width: mark.width)),
        tag: .artifact)
    }
    return Page(size: paper, items: items)
  }

  var marks: [SheetMark] { crosses + offsets + rulers + steps + up }

  private static let millimetre = 72 / 25.4
  private var unit: Double { Self.millimetre }
  private var middle: Point { Point(x: paper.width / 2, y: paper.height / 2) }

  /// Crosses an inch from the corners, to compare the two sides of a sheet by against the light.
  private var crosses: [SheetMark] {
    [72, paper.width - 72].flatMap { x in
      [72, paper.height - 72].flatMap { y in
        [
          SheetMark(from: Point(x: x - 9, y: y), to: Point(x: x + 9, y: y)),
          SheetMark(from: Point(x: x, y: y - 9), to: Point(x: x, y: y + 9)),
        ]
      }
    }
  }

  // MARK: Offsets

  /// Scales in half millimetres around the middle of the page, across at two places, and down.
  ///
  /// They count against the way they run: where the crease is left of the middle of what was printed,
  /// the machine has printed too far to the right.
  private var offsets: [SheetMark] {
    let (across, down) = (paper.height / 4, paper.width / 4)
    return scale(name: "x") { Point(x: middle.x - $0, y: across + $1) }
      + scale(name: "x") { Point(x: middle.x - $0, y: paper.height - across + $1) }
      + scale(name: "y") { Point(x: down + $1, y: middle.y - $0) }
      + scale(name: "y") { Point(x: paper.width - down + $1, y: middle.y - $0) }
  }

  private func scale(name: String, _ place: (Double, Double) -> Point) -> [SheetMark] {
    var marks: [SheetMark] = []
    for half in -20...20 {
      let at = Double(half) / 2 * unit
      let isLong = half.isMultiple(of: 10)
      let length = half == 0 ? 24.0 : isLong ? 14 : half.isMultiple(of: 2) ? 9 : 5
      marks.append(SheetMark(from: place(at, -length / 2), to: place(at, length / 2)))
      guard isLong, half != 0 else { continue }
      marks += label(half > 0 ? "+\(half / 2)" : "\(half / 2)", at: place(at, 16))
    }
    return marks + label("\(name) mm", at: place(0, name == "x" ? -26 : -34), height: 9)
  }

  /// A text whose middle is at a place.
  private func label(_ text: String, at center: Point, height: Double = 6) -> [SheetMark] {
    StrokeFont.marks(
      text, at: Point(x: center.x, y: center.y + height / 2), height: height, .middle)
  }

  // MARK: Rulers

  /// A ruler of 120 mm and one of 5 in, to see whether the machine prints at full size.
  private var rulers: [SheetMark] {
    let left = middle.x - 60 * unit
    let top = middle.y + 80
    return ruler(from: Point(x: left, y: top), step: unit, count: 120, of: 10, name: "mm") {
      $0.isMultiple(of: 10) ? 12 : $0.isMultiple(of: 5) ? 8 : 4
    }
      + ruler(
        from: Point(x: left, y: top + 40), step: 72 / 16, count: 80, of: 16, name: "in"
      ) { $0.isMultiple(of: 16) ? 12 : $0.isMultiple(of: 8) ? 9 : $0.isMultiple(of: 4) ? 6 : 4 }
  }

  private func ruler(
    from begin: Point, step: Double, count: Int, of whole: Int, name: String,
    length: (Int) -> Double
  ) -> [SheetMark] {
    let end = Point(x: begin.x + Double(count) * step, y: begin.y)
    var marks = [SheetMark(from: begin, to: end)]
    for tick in 0...count {
      let x = begin.x + Double(tick) * step
      marks.append(
        SheetMark(from: Point(x: x, y: begin.y), to: Point(x: x, y: begin.y - length(tick))))
      guard tick.isMultiple(of: whole) else { continue }
      let number = name == "mm" ? tick : tick / whole
      marks += label("\(number)", at: Point(x: x, y: begin.y + 8))
    }
    return marks + label(name, at: Point(x: end.x + 16, y: begin.y - 5), height: 7)
  }

  // MARK: Edges

  /// Lines a millimetre to twelve from each edge, each with its number.
  private var steps: [SheetMark] {
    (1...12).flatMap { step -> [SheetMark] in
      let (far, begin) = (Double(step) * unit, Double(step - 6) * 16 - 16)
      let (across, down) = (middle.x + begin, middle.y + begin)
      let lines: [(Point, Point)] = [
        (Point(x: across, y: far), Point(x: across + 14, y: far)),
        (
          Point(x: across, y: paper.height - far), Point(x: across + 14, y: paper.height - far)
        ),
        (Point(x: far, y: down), Point(x: far, y: down + 14)),
        (Point(x: paper.width - far, y: down), Point(x: paper.width - far, y: down + 14)),
      ]
      let places = [
        Point(x: across + 7, y: 14 * unit), Point(x: across + 7, y: paper.height - 14 * unit),
        Point(x: 14.5 * unit, y: down + 7), Point(x: paper.width - 14.5 * unit, y: down + 7),
      ]
      return lines.map { SheetMark(from: $0.0, to: $0.1) }
        + places.flatMap { label("\(step)", at: $0, height: 5) }
    }
  }

  /// An arrow to the upper edge, which says how the page is held.
  private var up: [SheetMark] {
    let (x, y) = (middle.x, 30 * unit)
    return [
      SheetMark([Point(x: x, y: y + 24), Point(x: x, y: y)], .pen(0.75)),
      SheetMark(
        [Point(x: x - 5, y: y + 7), Point(x: x, y: y), Point(x: x + 5, y: y + 7)], .pen(0.75)),
    ]
  }
}

extension SheetMark {
  fileprivate var path: Path {
    Path(points.enumerated().map { $0 == 0 ? .move($1) : .line($1) })
  }

  fileprivate var width: Double {
    switch style {
    case .line, .dashes, .ground: 0.25
    case .pen(let width), .light(let width): width
    }
  }
}
