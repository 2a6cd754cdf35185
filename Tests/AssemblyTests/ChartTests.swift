import DocumentModel
import Testing

@testable import CampaignFile

struct ChartTests {
  private func chart(
    _ form: Chart.Form, _ rows: [[String]], series: [String] = [], percent: Bool = false,
    from numbersSource: String? = "Logs, 2026"
  ) -> TemplateChart {
    var chart = TemplateChart(
      form,
      rows: rows.map { cells in
        TemplateElement.Entry(
          TemplateChart.Row(
            label: words(cells[0]), values: cells.dropFirst().map { words($0) }),
          source: at(30, "template.yaml"))
      },
      series: series.map { TemplateChart.Series(name: words($0)) },
      format: percent ? .percent : .number, alternative: words("What it says"),
      source: at(29, "template.yaml"))
    chart.numbersSource = numbersSource.map { words($0, at(31, "template.yaml")) }
    return chart
  }

  private func made(
    _ chart: TemplateChart, language: String = "en"
  ) -> (chart: Chart?, diagnostics: [Diagnostic]) {
    let boxes = [
      TemplateBox.holding(.element(.chart(chart))) { $0.text.size = 10 }, TemplateBox.text("end"),
    ]
    let (document, diagnostics) = Campaign.sample(boxes: boxes, pieces: [.sample()])
      .document(language, place: "eastside")
    guard case .stack(let made, _)? = document?.pages.first?.content.content,
      let first = made.first
    else { return (nil, diagnostics) }
    // A source stands under the chart in a stack of the two.
    var figure = first
    if case .stack(let boxes, _) = first.content, let chart = boxes.first { figure = chart }
    guard case .chart(let chart) = figure.content
    else { return (nil, diagnostics) }
    return (chart, diagnostics)
  }

  @Test(arguments: [
    (nil, ["claim-unsourced 29"]), ("", ["claim-unsourced 31"]),
    ("Logs", ["claim-undated 31"]), ("Logs, {2020-01-01 : date long}", ["claim-stale 31"]),
    ("Logs, {2026-09-01 : date long}", []), ("Logs, 2025–26", []),
  ])
  func `a chart says where its numbers come from, and of when`(
    source: String?, found: [String]
  ) throws {
    let (made, diagnostics) = made(chart(.bar, [["x", "1"]], from: source))
    #expect(diagnostics.map { "\($0.code) \($0.span.line)" } == found)
    #expect(diagnostics.allSatisfy { $0.severity == .warning } && made != nil)
  }

  @Test func `a chart has its words as labels and its numbers as a table`() throws {
    let template = chart(
      .line, [["2022", "31", "28"], ["2024", "26", "27.4"], ["2026", "19", "25"]],
      series: ["ours", "district"], percent: true)
    let chart = try #require(made(template).chart)
    #expect(
      chart.table == [
        ["", "ours", "district"], ["2022", "31%", "28%"], ["2024", "26%", "27%"],
        ["2026", "19%", "25%"],
      ])
    #expect(chart.rows[1].figures == [nil, nil])
    #expect(chart.labels.count == 2 + 3 + 4 && chart.alternative == "What it says")
  }

  @Test func `numbers are written as the language does`() throws {
    let chart = try #require(made(self.chart(.bar, [["x", "1140"]])).chart)
    #expect(chart.table == [["", ""], ["x", "1,140"]])
  }

  @Test func `a row without a name or a number is left out`() throws {
    let chart = try #require(made(self.chart(.bar, [["x", "1"], ["", "2"], ["y", ""]])).chart)
    #expect(chart.rows.count == 1)
  }

  @Test func `bars side by side differ without colour`() throws {
    let template = chart(.bar, [["x", "1", "2", "3"]], series: ["a", "b", "c"])
    let textures = try #require(made(template).chart).series.map(\.texture)
    #expect(textures == [.solid, .outlined, .hatched])
  }

  @Test(
    arguments: [
      ("empty-chart", Chart.Form.bar, [["x", ""]], []),
      ("empty-chart", .donut, [["x", "0"]], []),
      ("bad-number", .bar, [["x", "many"]], []),
      ("bad-number", .bar, [["x", "1,140"]], []),
      ("negative-value", .bar, [["x", "-3"]], []),
      ("negative-value", .donut, [["x", "-3"]], []),
      ("negative-value", .pictogram, [["x", "-3"]], []),
      ("uneven-rows", .bar, [["x", "1"], ["y", "1", "2"]], []),
      ("uneven-rows", .bar, [["x", "1"]], ["a", "b"]),
      ("wrong-series", .donut, [["x", "1", "2"]], []),
      ("wrong-series", .change, [["x", "1"]], []),
      ("too-many-marks", .pictogram, [["x", "5000"]], []),
    ] as [(String, Chart.Form, [[String]], [String])])
  func `what a form cannot show is told, and nothing drawn`(
    _ code: String, _ form: Chart.Form, _ rows: [[String]], _ series: [String]
  ) {
    let (chart, diagnostics) = made(chart(form, rows, series: series))
    #expect(chart == nil && diagnostics.map(\.code) == [code])
  }

  @Test func `lines, dots and changes show what is less than nothing`() {
    for form in [Chart.Form.line, .dot, .change] {
      #expect(made(chart(form, [["x", "-3", "4"], ["y", "1", "2"]])).chart != nil)
    }
  }
}
