package import DocumentModel

/// A chart made for a size: its shapes from back to front, and where its labels stand.
///
/// Places are those of a left-to-right page, from the top left corner of the chart.
package struct ChartDrawing {
  /// A shape and what it is painted with.
  package struct Shape: Hashable, Sendable {
    package var path: Path
    package var fill: Ink?
    package var stroke: Stroke?
  }

  package var shapes: [Shape] = []
  /// The places of the labels that are shown, by their numbers in the chart.
  package var labels: [(label: Int, frame: Rect)] = []
  /// The height that all of it takes, in points.
  package var height = 0.0
  /// How much wider its words are than the room they have, in points; 0 where they fit.
  package var excess = 0.0

  /// Draws a chart to a width, and to a height if the box has one.
  ///
  /// - Parameter measure: The size of a label in a width, its own width if that is nil.
  package init(
    _ chart: Chart, width: Double, height: Double?,
    measure: @escaping (_ label: Int, _ width: Double?) -> Size
  ) {
    let room = ChartRoom(chart: chart, width: width, height: height, measure: measure)
    guard !chart.rows.isEmpty, width > 0 else { return }
    switch chart.form {
    case .bar: drawBars(in: room)
    case .line: drawLines(in: room)
    case .dot, .change: drawDots(in: room)
    case .donut: drawRing(in: room)
    case .pictogram: drawMarks(in: room)
    }
  }

  init() {}

  // MARK: Drawing

  mutating func fill(_ path: Path, _ ink: Ink) {
    shapes.append(Shape(path: path, fill: ink, stroke: nil))
  }

  mutating func stroke(_ path: Path, _ ink: Ink, width: Double, fill: Ink? = nil) {
    shapes.append(
      Shape(path: path, fill: fill, stroke: Stroke(paint: .solid(ink), width: width)))
  }

  /// A straight line, drawn as a bar so that its ends are square.
  mutating func line(from a: Point, to b: Point, _ ink: Ink, width: Double) {
    stroke(Path([.move(a), .line(b)]), ink, width: width)
  }

  mutating func put(_ label: Int, at origin: Point, _ size: Size) {
    labels.append((label, Rect(origin: origin, size: size)))
  }

  /// Puts a label so that its middle is at a height.
  mutating func put(_ label: Int, x: Double, middle: Double, _ size: Size) {
    put(label, at: Point(x: x, y: middle - size.height / 2), size)
  }

  /// A rectangle of a series, told from the others without colour too.
  mutating func surface(_ rect: Rect, _ texture: Chart.Texture, _ ink: Ink, ground: Ink) {
    guard rect.width > 0, rect.height > 0 else { return }
    switch texture {
    case .solid: fill(Path(rect), ink)
    case .outlined:
      let width = min(1.2, rect.width / 2, rect.height / 2)
      stroke(Path(rect.grown(by: -width / 2)), ink, width: width, fill: ground)
    case .hatched:
      let step = 4.0
      var start = rect.x - rect.height + step / 2
      while start < rect.maxX {
        // From the foot up to the right, cut by the sides.
        let x0 = max(start, rect.x)
        let x1 = min(start + rect.height, rect.maxX)
        if x1 > x0 {
          line(
            from: Point(x: x0, y: rect.maxY - (x0 - start)),
            to: Point(x: x1, y: rect.maxY - (x1 - start)), ink, width: 1.4)
        }
        start += step
      }
      let width = min(1, rect.width / 2, rect.height / 2)
      stroke(Path(rect.grown(by: -width / 2)), ink, width: width)
    }
  }
}

/// What a chart is drawn into.
struct ChartRoom {
  let chart: Chart
  let width: Double
  let height: Double?
  let measure: (Int, Double?) -> Size

  var size: Double { chart.size }

  /// The label's size on one line if it fits the width, or broken into it.
  func size(of label: Int, upTo width: Double = .infinity) -> Size {
    let own = measure(label, nil)
    return own.width <= width ? own : Size(width: width, height: measure(label, width).height)
  }

  /// The widest of some labels.
  func width(of labels: [Int]) -> Double { labels.map { measure($0, nil).width }.max() ?? 0 }

  /// The ink of a row's mark in a series.
  func ink(_ row: Chart.Row, _ series: Int) -> Ink { row.ink ?? chart.series[series].ink }
}
