package import DocumentModel

/// A table of a template: its rows, how wide its columns are and how it is ruled.
package struct TemplateTable: Sendable {
  /// A row, or one for each item of a list.
  package struct Row: Sendable {
    package var cells: [Cell]
    package var condition: Condition?
    package var repetition: TemplateBox.Repetition?
    package var source: SourceSpan

    package init(
      cells: [Cell], condition: Condition? = nil, repetition: TemplateBox.Repetition? = nil,
      source: SourceSpan
    ) {
      self.cells = cells
      self.condition = condition
      self.repetition = repetition
      self.source = source
    }
  }

  package struct Cell: Sendable {
    package var words: Words
    /// How many columns and rows it takes.
    package var columnCount: Int
    package var rowCount: Int
    /// Where its text stands; nil for as the column says.
    package var alignment: Table.Alignment?
    package var source: SourceSpan

    package init(
      _ words: Words, columnCount: Int = 1, rowCount: Int = 1, alignment: Table.Alignment? = nil,
      source: SourceSpan
    ) {
      self.words = words
      self.columnCount = columnCount
      self.rowCount = rowCount
      self.alignment = alignment
      self.source = source
    }
  }

  /// The lines across the table that a template names.
  package struct Rules: Sendable {
    package var top: TemplateBox.Line?
    package var head: TemplateBox.Line?
    package var between: TemplateBox.Line?
    package var bottom: TemplateBox.Line?

    package init() {}
  }

  package var role: TemplateBox.TextRole
  package var rows: [Row]
  /// The widths of the columns; nil for as many as the rows have.
  package var columns: [Table.Width]?
  /// Where the text of each column stands, the last for all that follow.
  package var alignments: [Table.Alignment]
  package var headerCount: Int
  /// The lines across the table; nil for the usual.
  package var rules: Rules?
  package var stripe: InkName?
  /// The room around the text of a cell; nil for the usual.
  package var cellPadding: Insets?

  package init(
    role: TemplateBox.TextRole = .body, rows: [Row], columns: [Table.Width]? = nil,
    alignments: [Table.Alignment] = [], headerCount: Int = 0, rules: Rules? = nil,
    stripe: InkName? = nil, cellPadding: Insets? = nil
  ) {
    self.role = role
    self.rows = rows
    self.columns = columns
    self.alignments = alignments
    self.headerCount = headerCount
    self.rules = rules
    self.stripe = stripe
    self.cellPadding = cellPadding
  }
}
