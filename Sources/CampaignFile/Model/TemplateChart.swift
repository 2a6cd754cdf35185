package import DocumentModel

/// Numbers of a template or a campaign as a picture.
package struct TemplateChart: Sendable {
  package struct Row: Sendable {
    package var label: Words
    /// A value for each series.
    package var values: [Words]
    package var ink: InkName?

    package init(label: Words, values: [Words], ink: InkName? = nil) {
      self.label = label
      self.values = values
      self.ink = ink
    }
  }

  package struct Series: Sendable {
    package var name: Words
    package var ink: InkName?
    package var texture: Chart.Texture?

    package init(name: Words, ink: InkName? = nil, texture: Chart.Texture? = nil) {
      self.name = name
      self.ink = ink
      self.texture = texture
    }
  }

  /// How numbers are written.
  package enum Format: String, Sendable, CaseIterable {
    case number, percent
  }

  package var form: Chart.Form
  package var rows: [TemplateElement.Entry<Row>]
  package var series: [Series]
  package var format: Format
  package var decimals: Int
  /// How many a mark of a pictogram stands for.
  package var unit: Double
  /// What stands in the middle of a ring.
  package var middle: Words?
  /// What the chart says, in words.
  package var alternative: Words
  /// Where its numbers come from, and of which day they are.
  package var numbersSource: Words?
  package var source: SourceSpan

  package init(
    _ form: Chart.Form, rows: [TemplateElement.Entry<Row>], series: [Series] = [],
    format: Format = .number, decimals: Int = 0, unit: Double = 1, middle: Words? = nil,
    alternative: Words, source: SourceSpan
  ) {
    self.form = form
    self.rows = rows
    self.series = series
    self.format = format
    self.decimals = decimals
    self.unit = unit
    self.middle = middle
    self.alternative = alternative
    self.source = source
  }
}
