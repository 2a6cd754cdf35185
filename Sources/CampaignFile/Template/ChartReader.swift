import DocumentModel

/// Reads boxes that show numbers.
struct ChartReader {
  let boxes: BoxReader

  private var reader: YAMLReader { boxes.reader }

  func chart(_ box: YAMLMapping) -> TemplateChart? {
    guard let form = reader.choice(box["chart"], of: Chart.Form.self),
      let items = reader.someItems(box["rows"], of: .mapping),
      let alternative = reader.words(box["alt"], isPlain: true)
    else { return nil }
    let rows = items.compactMap(row)
    let names = reader.items(box["series"], of: .words) ?? []
    let series = names.compactMap(self.series)
    guard rows.count == items.count, series.count == names.count else { return nil }
    var chart = TemplateChart(
      form, rows: rows, series: series,
      format: reader.choice(box["format"], of: TemplateChart.Format.self) ?? .number,
      decimals: reader.integer(box["decimals"], in: 0...3) ?? 0,
      unit: reader.number(box["unit"], in: 0.01...1_000_000_000) ?? 1,
      middle: reader.words(box["middle"]), alternative: alternative,
      source: box.span(of: "chart"))
    chart.numbersSource = reader.words(box["source"])
    return chart
  }

  private func row(_ node: YAMLNode) -> TemplateElement.Entry<TemplateChart.Row>? {
    guard let mapping = reader.mapping(node, ChartShapes.row),
      let label = reader.words(mapping["label"])
    else { return nil }
    let values: [Words]
    if let items = reader.someItems(mapping["values"], of: .words) {
      values = items.compactMap { reader.words($0, isPlain: true) }
      guard values.count == items.count else { return nil }
      if let value = mapping["value"] {
        reader.findings.error(
          "key-conflict", at: value.span, "a row has 'value' or 'values', not both",
          hint: "write all of them into 'values'")
        return nil
      }
    } else {
      guard mapping["values"] == nil else { return nil }
      guard let value = mapping["value"] else {
        reader.findings.error(
          "missing-key", at: node.span, "the row has no value",
          hint: "add 'value: 612', or 'values: [28, 25]' for several series")
        return nil
      }
      guard let words = reader.words(value, isPlain: true) else { return nil }
      values = [words]
    }
    return TemplateElement.Entry(
      TemplateChart.Row(label: label, values: values, ink: boxes.inks.ink(mapping["ink"])),
      condition: reader.condition(mapping["when"]),
      repetition: boxes.repetition(mapping["each"]), source: node.span)
  }

  private func series(_ node: YAMLNode) -> TemplateChart.Series? {
    guard node.entries != nil else {
      return reader.words(node).map { TemplateChart.Series(name: $0) }
    }
    guard let mapping = reader.mapping(node, ChartShapes.series),
      let name = reader.words(mapping["text"])
    else { return nil }
    return TemplateChart.Series(
      name: name, ink: boxes.inks.ink(mapping["ink"]),
      texture: reader.choice(mapping["texture"], of: Chart.Texture.self))
  }
}
