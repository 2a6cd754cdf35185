/// Cells in rows and columns, some over several of either.
package struct Table: Hashable, Encodable, Sendable {
  /// How wide a column is.
  package enum Width: Hashable, Encodable, Sendable {
    /// As its content needs, and its part of what is left of the room.
    case automatic
    /// As its content needs, if there is room.
    case natural
    /// A part of the room that the others leave, by weight.
    case share(Double)
    /// In points.
    case fixed(Double)
  }

  /// Where text stands across its column.
  package enum Alignment: String, Hashable, Encodable, Sendable, CaseIterable {
    case start, center, end
    /// Numbers by their decimal signs.
    case decimal
  }

  package struct Cell: Hashable, Encodable, Sendable {
    package var box: Box
    package var rows: Range<Int>
    package var columns: Range<Int>
    package var alignment: Alignment

    package init(_ box: Box, rows: Range<Int>, columns: Range<Int>, alignment: Alignment = .start) {
      self.box = box
      self.rows = rows
      self.columns = columns
      self.alignment = alignment
    }
  }

  /// The lines across the table; nil for none.
  package struct Rules: Hashable, Encodable, Sendable {
    package var top: Stroke?
    /// Below the header.
    package var head: Stroke?
    package var between: Stroke?
    package var bottom: Stroke?

    package init(
      top: Stroke? = nil, head: Stroke? = nil, between: Stroke? = nil, bottom: Stroke? = nil
    ) {
      self.top = top
      self.head = head
      self.between = between
      self.bottom = bottom
    }
  }

  package var columns: [Width]
  package var rowCount: Int
  /// How many rows at the top are the header, which is repeated where the table goes on.
  package var headerCount: Int
  /// The cells in reading order.
  package var cells: [Cell]
  /// The room around the text of a cell.
  package var cellPadding: Insets
  package var rules: Rules
  /// The ground of every other row.
  package var stripe: Paint?
  /// What stands before the decimals of numbers.
  package var decimalSign: Character {
    get { sign.first ?? "." }
    set { sign = String(newValue) }
  }
  private var sign: String

  package init(
    columns: [Width], rowCount: Int, headerCount: Int = 0, cells: [Cell],
    cellPadding: Insets = .zero, rules: Rules = Rules(), stripe: Paint? = nil,
    decimalSign: Character = "."
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.headerCount = headerCount
    self.cells = cells
    self.cellPadding = cellPadding
    self.rules = rules
    self.stripe = stripe
    sign = String(decimalSign)
  }

  /// The room around a cell's text: none at the table's sides, whose text stands on the margins,
  /// unless a ground shows where the sides are.
  package func padding(of cell: Cell) -> Insets {
    var padding = cellPadding
    guard stripe == nil else { return padding }
    if cell.columns.lowerBound == 0 { padding.start = 0 }
    if cell.columns.upperBound == columns.count { padding.end = 0 }
    return padding
  }

  /// The rows behind which the table may be divided: where no cell goes on, and never in the header
  /// or right behind it.
  package var divisions: [Int] {
    (1..<max(1, rowCount)).filter { row in
      row > headerCount && !cells.contains { $0.rows.lowerBound < row && row < $0.rows.upperBound }
    }
  }
}
