import CampaignFile
import DocumentModel

/// Puts cells into the rows and columns of a table, each in the first place that is free.
struct TableGrid {
  /// A cell with its place.
  struct Placed {
    var cell: TemplateTable.Cell
    var fragments: [Fragment]
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// What is wrong with a cell's place.
  struct Fault {
    var code: String
    var source: SourceSpan
    var message: String
    var hint: String
  }

  private(set) var cells: [Placed] = []
  private(set) var columnCount: Int
  private(set) var faults: [Fault] = []
  private var taken: [[Bool]]

  /// - Parameter columnCount: How many columns there are; nil for as many as the rows need.
  init(_ rows: [[(TemplateTable.Cell, [Fragment])]], columnCount: Int?) {
    let widest = rows.map { $0.reduce(0) { $0 + $1.0.columnCount } }.max() ?? 0
    self.columnCount = columnCount ?? widest
    taken = rows.map { _ in [] }
    for (index, row) in rows.enumerated() { place(row, at: index, isFixed: columnCount != nil) }
    for row in taken { self.columnCount = max(self.columnCount, columnCount ?? row.count) }
  }

  private mutating func place(
    _ row: [(TemplateTable.Cell, [Fragment])], at index: Int, isFixed: Bool
  ) {
    var column = 0
    for (cell, fragments) in row {
      while isTaken(index, column) { column += 1 }
      let columns = column..<column + cell.columnCount
      let rows = index..<index + cell.rowCount
      guard !isFixed || columns.upperBound <= columnCount else {
        faults.append(
          Fault(
            code: "table-columns", source: cell.source,
            message: "the cell reaches into column \(columns.upperBound) of a table of"
              + " \(columnCount)",
            hint: "take a cell or a span away, or add to 'columns'"))
        return
      }
      guard rows.upperBound <= taken.count else {
        faults.append(
          Fault(
            code: "table-rows", source: cell.source,
            message: "the cell takes \(cell.rowCount) rows where \(taken.count - index)"
              + " \(taken.count - index == 1 ? "is" : "are") left",
            hint: "lower 'rows', or add rows below"))
        return
      }
      guard !columns.contains(where: { isTaken(index, $0) }) else {
        faults.append(
          Fault(
            code: "table-overlap", source: cell.source,
            message: "the cell lies over one that comes down from a row above",
            hint: "lower 'span' here, or 'rows' above"))
        return
      }
      take(rows, columns)
      cells.append(Placed(cell: cell, fragments: fragments, rows: rows, columns: columns))
      column = columns.upperBound
    }
  }

  private func isTaken(_ row: Int, _ column: Int) -> Bool {
    column < taken[row].count && taken[row][column]
  }

  private mutating func take(_ rows: Range<Int>, _ columns: Range<Int>) {
    for row in rows {
      while taken[row].count < columns.upperBound { taken[row].append(false) }
      for column in columns { taken[row][column] = true }
    }
  }
}
