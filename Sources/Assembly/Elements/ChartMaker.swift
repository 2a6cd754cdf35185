import Brand
import CampaignFile
import DocumentModel
import Language

/// Turns the rows of a template's chart into inks and labels.
struct ChartMaker {
  struct Inks {
    var axis: Ink
    var line: Ink
    var ground: Ink
    /// The inks of marks on this ground, and of quieter ones.
    var mark: InkName
    var quiet: InkName
  }

  let chart: TemplateChart
  let rows: [ChartReading]
  let options: TextOptions
  let inks: Inks
  /// The size of its text, in points.
  let size: Double
  private var labels: [Box] = []

  init(
    chart: TemplateChart, rows: [ChartReading], options: TextOptions, inks: Inks, size: Double
  ) {
    self.chart = chart
    self.rows = rows
    self.options = options
    self.inks = inks
    self.size = size
  }

  /// The chart; nil if an ink is unknown, which is reported.
  mutating func chart(
    _ alternative: String, _ builder: inout DocumentBuilder, in around: Surroundings
  ) -> Chart? {
    var table = [[""] + Array(repeating: "", count: rows[0].values.count)]
    var series: [Chart.Series] = []
    var names: [InkName] = []
    for index in rows[0].values.indices {
      let own = chart.series.indices.contains(index) ? chart.series[index] : nil
      let (name, texture) = dress(of: index, own)
      guard let ink = builder.plainInk(name) else { return nil }
      names.append(name)
      let label = own.flatMap { own in
        add(own.name, in: textInk(name, ink, of: own), nil, &builder, around)
      }
      if let own { table[0][index + 1] = builder.fields.text(of: own.name) }
      series.append(Chart.Series(label: label, ink: ink, texture: texture))
    }
    var made: [Chart.Row] = []
    for (index, row) in rows.enumerated() {
      guard let one = self.row(row, at: index, series, names, &builder, around, into: &table)
      else { return nil }
      made.append(one)
    }
    var result = Chart(
      chart.form, series: series, rows: made, labels: [], size: size, axisInk: inks.axis,
      lineInk: inks.line, ground: inks.ground, unit: chart.unit, alternative: alternative,
      table: table)
    result.middle = chart.middle.flatMap {
      var words = TextOptions()
      words.size = size * 1.3
      return add($0, in: nil, words, &builder, around)
    }
    result.labels = labels
    return result
  }

  private mutating func row(
    _ row: ChartReading, at index: Int, _ series: [Chart.Series], _ names: [InkName],
    _ builder: inout DocumentBuilder, _ around: Surroundings, into table: inout [[String]]
  ) -> Chart.Row? {
    let words = Words(literal: row.label, source: row.source)
    guard let label = add(words, in: nil, nil, &builder, around) else { return nil }
    var ink: Ink?
    if let name = row.ink {
      guard let own = builder.plainInk(name) else { return nil }
      ink = own
    } else if chart.form == .donut {
      let part = 1 - 0.72 * Double(index) / Double(max(1, rows.count - 1))
      ink = builder.brand.palette.tint(of: series[0].ink, part: part)
    }
    var figures: [Int?] = []
    var cells = [row.label]
    for (number, value) in row.values.enumerated() {
      let text = written(value, builder)
      cells.append(text)
      var options = TextOptions()
      options.weight = 700
      let isShown = chart.form != .line || index == 0 || index == rows.count - 1
      let own = chart.series.indices.contains(number) ? chart.series[number] : nil
      let ink = textInk(names[number], series[number].ink, of: own)
      let words = Words(literal: text, source: row.source)
      figures.append(isShown ? add(words, in: ink, options, &builder, around) : nil)
    }
    table.append(cells)
    return Chart.Row(label: label, values: row.values, figures: figures, ink: ink)
  }

  /// The ink and texture of a series: told apart in grey too.
  private func dress(
    of index: Int, _ own: TemplateChart.Series?
  ) -> (InkName, Chart.Texture) {
    let isLine = chart.form == .line
    let ink = own?.ink ?? (isLine && index > 0 ? inks.quiet : inks.mark)
    guard chart.form == .bar || isLine else { return (ink, own?.texture ?? .solid) }
    let textures: [Chart.Texture] =
      isLine ? [.solid, .solid, .hatched, .hatched] : [.solid, .outlined, .hatched]
    return (ink, own?.texture ?? textures[min(index, textures.count - 1)])
  }

  /// The ink of a series' words: its own at the ends of lines, where it can be read.
  private func textInk(_ name: InkName, _ ink: Ink, of series: TemplateChart.Series?) -> InkName? {
    guard chart.form == .line, Contrast.ratio(ink.screen, inks.ground.screen) >= 4.5 else {
      return nil
    }
    return name
  }

  /// A number as the language writes it.
  private func written(_ value: Double, _ builder: DocumentBuilder) -> String {
    let digits = chart.decimals...chart.decimals
    let style: NumberStyle =
      switch chart.format {
      case .number: .decimal(fractionDigits: digits)
      case .percent: .percent(fractionDigits: digits)
      }
    return builder.fields.services.formatter.number(
      chart.format == .percent ? value / 100 : value, style, language: builder.language) ?? ""
  }

  /// Adds a label and returns its number; nil if it is empty.
  private mutating func add(
    _ words: Words, in ink: InkName?, _ changes: TextOptions?, _ builder: inout DocumentBuilder,
    _ around: Surroundings
  ) -> Int? {
    var options = options
    options.size = changes?.size ?? size
    options.weight = changes?.weight ?? options.weight
    options.leading = options.leading ?? 1.2
    options.ink = ink ?? options.ink
    options.alignment = changes?.size == nil ? .start : .center
    guard let label = builder.part(.body, words, options, in: around) else { return nil }
    labels.append(label)
    return labels.count - 1
  }
}
