import DocumentModel
import Testing

@testable import Charts

struct ChartDrawingTests {
  private static let ink = Ink(name: "ink", screen: .black)
  private static let source = SourceSpan(file: "template.yaml", line: 1)

  /// A chart of rows with values; its labels are numbered row by row, then the series' names.
  private static func chart(_ form: Chart.Form, _ values: [[Double]]) -> Chart {
    var labels: [Box] = []
    func add() -> Int {
      labels.append(Box(.space, source: source))
      return labels.count - 1
    }
    let rows = values.map { values in
      Chart.Row(label: add(), values: values, figures: values.map { _ in add() })
    }
    let count = values.first?.count ?? 0
    let series = (0..<count).map { index in
      Chart.Series(label: count > 1 ? add() : nil, ink: ink, texture: index > 0 ? .hatched : .solid)
    }
    return Chart(
      form, series: series, rows: rows, labels: labels, size: 10, axisInk: ink, lineInk: ink,
      ground: ink, unit: 10)
  }

  private func drawing(_ chart: Chart, width: Double, height: Double? = nil) -> ChartDrawing {
    ChartDrawing(chart, width: width, height: height) { label, room in
      let own = 20.0 + Double(label % 3) * 15
      guard let room, room < own else { return Size(width: own, height: 12) }
      return Size(width: room, height: 24)
    }
  }

  private static let samples: [Chart] = [
    chart(.bar, [[612], [540], [97], [0]]), chart(.bar, [[1, 2, 3], [4, 5, 6]]),
    chart(.line, [[31, 28], [26, 28], [19, 25]]), chart(.line, [[5], [-3], [4]]),
    chart(.dot, [[44], [28], [61]]), chart(.dot, [[-4, 8], [3, 3]]),
    chart(.change, [[31, 19], [18, 24], [7, 7]]), chart(.donut, [[48], [27], [17], [8], [0]]),
    chart(.donut, [[100]]), chart(.pictogram, [[128], [4], [0]]), chart(.bar, [[7]]),
    chart(.line, [[7]]), chart(.bar, (0..<23).map { [Double($0)] }),
  ]

  @Test(arguments: samples, [200.0, 260, 540])
  func `words lie inside the chart and not on one another`(_ chart: Chart, _ width: Double) {
    let made = drawing(chart, width: width)
    let frames = made.labels.map(\.frame)
    #expect(made.excess == 0 && !frames.isEmpty)
    let all = Rect(x: 0, y: 0, width: width, height: made.height)
    for (index, frame) in frames.enumerated() {
      #expect(frame.x > -0.01 && frame.maxX < all.maxX + 0.01, "\(chart.form) \(frame)")
      #expect(frame.maxY < all.maxY + 0.01, "\(chart.form) \(frame)")
      for other in frames[..<index] {
        let isApart =
          frame.x >= other.maxX - 0.01 || other.x >= frame.maxX - 0.01
          || frame.y >= other.maxY - 0.01 || other.y >= frame.maxY - 0.01
        #expect(isApart, "\(chart.form) at \(width): \(frame) lies on \(other)")
      }
    }
  }

  @Test(arguments: samples)
  func `shapes have no place that is not a number`(_ chart: Chart) {
    for shape in drawing(chart, width: 300, height: 200).shapes {
      let bounds = shape.path.bounds
      #expect(bounds?.x.isFinite == true && bounds?.maxY.isFinite == true)
    }
  }

  @Test func `bars are as long as their numbers`() {
    let chart = Self.chart(.bar, [[600], [300], [0]])
    let bars = drawing(chart, width: 400).shapes.filter { $0.fill != nil }
      .compactMap(\.path.bounds)
    #expect(bars.count == 2 && abs(bars[0].width - 2 * bars[1].width) < 1e-9)
  }

  @Test func `a pictogram has a mark for every so many and a part of one for the rest`() {
    let people = drawing(Self.chart(.pictogram, [[40], [25]]), width: 400).shapes
    #expect(people.filter { $0.stroke == nil }.count == 4 * 2 + 2 * 2 + 1)
    #expect(people.filter { $0.stroke != nil }.count == 2)
  }

  @Test func `a chart too narrow for its words says by how much`() {
    #expect(drawing(Self.chart(.bar, [[600], [300]]), width: 70).excess > 0)
  }
}
