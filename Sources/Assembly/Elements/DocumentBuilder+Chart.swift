import Brand
import CampaignFile
import DocumentModel
import Language

extension DocumentBuilder {
  /// Numbers as a picture; nil if there is nothing that the form can show, which is reported.
  mutating func chartBox(
    _ chart: TemplateChart, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let before = fields.diagnostics.count
    let rows = entries(chart.rows) { builder, row in builder.reading(of: row, chart) }
    let alternative = String(fields.text(of: chart.alternative)[...].trimmed)
    guard fields.diagnostics.count == before else { return nil }
    guard check(rows, chart), let dress = dress(.body, box), let inks = chartInks(box, in: around)
    else { return nil }
    if alternative.isEmpty, !around.isArtifact {
      fields.report(
        "missing-alternative", at: chart.alternative.source,
        "the chart has no words in '\(language)' for those who do not see it",
        hint: "say in `alt` what the chart shows")
    }
    var maker = ChartMaker(
      chart: chart, rows: rows, options: box.text, inks: inks,
      size: box.text.size ?? dress.character.size)
    guard let made = maker.chart(alternative, &self, in: around) else { return nil }
    return sourced(made, of: chart, box, in: around)
  }

  /// A row with its fields read; nil where it has no name or no number.
  private mutating func reading(
    of row: TemplateChart.Row, _ chart: TemplateChart
  ) -> ChartReading? {
    let label = String(fields.text(of: row.label)[...].trimmed)
    var values: [Double] = []
    for words in row.values {
      let text = fields.text(of: words)[...].trimmed
      if text.isEmpty { return nil }
      guard let value = Double(plain: text) else {
        fields.report(
          "bad-number", at: words.source, "'\(text)' is not a number, as a chart needs",
          hint: "write digits alone, with a point before decimals: 1140 or 12.5")
        return nil
      }
      if value < 0, !chart.form.showsNegatives {
        fields.report(
          "negative-value", at: words.source,
          "a '\(chart.form.rawValue)' chart cannot show \(text), which is less than nothing",
          hint: "use a line, dot or change chart, or leave the row out")
        return nil
      }
      values.append(value)
    }
    if label.isEmpty { return nil }
    return ChartReading(
      label: label, words: row.label, values: values, ink: row.ink, source: row.label.source)
  }

  /// Whether a form can show the rows.
  private mutating func check(_ rows: [ChartReading], _ chart: TemplateChart) -> Bool {
    let count = chart.series.isEmpty ? rows.first?.values.count ?? 0 : chart.series.count
    guard !rows.isEmpty, !chart.form.isPartOfWhole || rows.contains(where: { $0.values[0] > 0 })
    else {
      fields.report(
        "empty-chart", at: chart.source, "the chart has no number to show",
        hint: "give it rows, or say with 'when' that it is left out")
      return false
    }
    for row in rows where row.values.count != count {
      fields.report(
        "uneven-rows", at: row.source,
        "the row has \(row.values.count) numbers, and there are \(count) series",
        hint: "give every row a number for each series")
      return false
    }
    guard chart.form.seriesCounts.contains(count) else {
      let counts = chart.form.seriesCounts
      fields.report(
        "wrong-series", at: chart.source,
        "a '\(chart.form.rawValue)' chart shows \(counts.lowerBound)"
          + (counts.count > 1 ? " to \(counts.upperBound)" : "")
          + " numbers a row, not \(count)",
        hint: "use another form, or fewer series")
      return false
    }
    let most = rows.map { $0.values[0] / chart.unit }.max() ?? 0
    guard chart.form == .pictogram, most > 200 else { return true }
    fields.report(
      "too-many-marks", at: chart.source,
      "a row has \(fixed(most.rounded())) marks, which nobody counts",
      hint: "let a mark stand for more: 'unit: \(fixed((most / 20).rounded() * chart.unit))'")
    return false
  }

  private mutating func chartInks(_ box: TemplateBox, in around: Surroundings) -> ChartMaker.Inks? {
    func named(_ name: String) -> InkName { InkName(.named(name), source: box.source) }
    guard let axis = plainInk(named("text")), let line = plainInk(named("line")) else { return nil }
    var ground = Self.paper
    if case .ink(let ink) = around.ground { ground = ink }
    return ChartMaker.Inks(
      axis: axis, line: line, ground: ground, mark: named("mark"), quiet: named("quiet"))
  }
}

extension Chart.Form {
  /// Whether what is less than nothing has a place.
  fileprivate var showsNegatives: Bool {
    switch self {
    case .line, .dot, .change: true
    case .bar, .donut, .pictogram: false
    }
  }

  fileprivate var isPartOfWhole: Bool {
    switch self {
    case .donut, .pictogram: true
    case .bar, .line, .dot, .change: false
    }
  }

  /// How many numbers a row may have.
  fileprivate var seriesCounts: ClosedRange<Int> {
    switch self {
    case .bar: 1...3
    case .line: 1...4
    case .dot: 1...2
    case .change: 2...2
    case .donut, .pictogram: 1...1
    }
  }
}
