/// Numbers as a picture: bars, lines, dots, a ring or marks to count, with their words beside them.
///
/// Everything that is read is a box of text of its own among the labels, which series, rows and
/// values refer to by number.
package struct Chart: Hashable, Encodable, Sendable {
  /// What stands for a number.
  package enum Form: String, Hashable, Encodable, Sendable, CaseIterable {
    /// The length of a bar from the start; with several series a bar for each.
    case bar
    /// The height of a point on a line over rows that follow one another.
    case line
    /// The place of a dot on a scale.
    case dot
    /// The place of an arrow's head on a scale; where it comes from is the first series.
    case change
    /// A part of a ring.
    case donut
    /// How many marks there are, each for so many.
    case pictogram
  }

  /// How a surface is filled, so that series differ where colours do not show.
  package enum Texture: String, Hashable, Encodable, Sendable, CaseIterable {
    case solid, outlined, hatched
  }

  package struct Series: Hashable, Encodable, Sendable {
    /// The number of its label; nil for a series without a name.
    package var label: Int?
    package var ink: Ink
    package var texture: Texture

    package init(label: Int?, ink: Ink, texture: Texture = .solid) {
      self.label = label
      self.ink = ink
      self.texture = texture
    }
  }

  package struct Row: Hashable, Encodable, Sendable {
    /// The number of the label with its name.
    package var label: Int
    /// A value for each series.
    package var values: [Double]
    /// The numbers of the labels with the values; nil where none is written.
    package var figures: [Int?]
    /// The ink of its mark in place of the series'.
    package var ink: Ink?

    package init(label: Int, values: [Double], figures: [Int?], ink: Ink? = nil) {
      self.label = label
      self.values = values
      self.figures = figures
      self.ink = ink
    }
  }

  package var form: Form
  package var series: [Series]
  package var rows: [Row]
  package var labels: [Box]
  /// The size of its text in points, by which all else is measured.
  package var size: Double
  /// The inks of the lines that numbers are measured from, of fainter ones, and of the ground.
  package var axisInk: Ink
  package var lineInk: Ink
  package var ground: Ink
  /// How many a mark of a pictogram stands for.
  package var unit: Double
  /// The number of the label in the middle of a ring.
  package var middle: Int?
  /// What the chart says, in words.
  package var alternative: String
  /// What it shows as a table, its head first.
  package var table: [[String]]

  package init(
    _ form: Form, series: [Series], rows: [Row], labels: [Box], size: Double, axisInk: Ink,
    lineInk: Ink, ground: Ink, unit: Double = 1, middle: Int? = nil, alternative: String = "",
    table: [[String]] = []
  ) {
    self.form = form
    self.series = series
    self.rows = rows
    self.labels = labels
    self.size = size
    self.axisInk = axisInk
    self.lineInk = lineInk
    self.ground = ground
    self.unit = unit
    self.middle = middle
    self.alternative = alternative
    self.table = table
  }
}
