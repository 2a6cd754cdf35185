import DocumentModel

/// A table set to a width: the edges of its columns and the heights of its rows.
struct TableLayout {
  let table: Table
  let widths: [Double]
  private(set) var heights: [Double]
  /// Before and behind the decimal signs of each column.
  let decimals: [DecimalExtent]
  /// Room over the text of cells besides their padding, in points.
  let headroom: Double

  init(
    of table: Table, widths: [Double], heights: [Double], decimals: [DecimalExtent],
    headroom: Double
  ) {
    self.table = table
    self.widths = widths
    self.heights = heights
    self.decimals = decimals
    self.headroom = headroom
  }

  /// Makes the last of some rows higher, if they are not high enough for a cell over them all.
  mutating func raise(_ rows: Range<Int>, to needed: Double) {
    let known = height(of: rows)
    if needed > known { heights[rows.upperBound - 1] += needed - known }
  }

  /// The width of columns together.
  func span(_ columns: Range<Int>) -> Double { widths[columns].reduce(0, +) }

  /// Where a column begins.
  func start(of column: Int) -> Double { widths[..<column].reduce(0, +) }

  var width: Double { widths.reduce(0, +) }

  func height(of rows: Range<Int>) -> Double { heights[rows].reduce(0, +) }
}
