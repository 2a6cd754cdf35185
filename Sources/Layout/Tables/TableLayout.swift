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

  /// What letters of any script reach over the baseline, in em: capitals of most faces.
  private static let usualHeight = 0.7

  init(of table: Table, node: Node, width: Double, measuring: Measuring) {
    let columns = TableColumns(of: table, node: node, setter: measuring.setter)
    self.table = table
    widths = columns.widths(in: width)
    decimals = columns.decimals
    headroom = Self.headroom(of: node, setter: measuring.setter)
    heights = [Double](repeating: 0, count: table.rowCount)
    let cells = zip(table.cells, node.children)
    // A cell over several rows makes the last of them higher, if they are not high enough for it.
    for (cell, child) in cells.sorted(by: { $0.0.rows.count < $1.0.rows.count }) {
      let padding = table.padding(of: cell)
      let inner = max(0, span(cell.columns) - padding.horizontal)
      let needed = measuring.height(of: child, width: inner) + padding.vertical + headroom
      let known = heights[cell.rows].reduce(0, +)
      if needed > known { heights[cell.rows.upperBound - 1] += needed - known }
    }
  }

  /// What text reaches above the capitals of its face, from which it is measured: faces of other
  /// scripts have low ones, and their letters would touch the rules.
  private static func headroom(of node: Node, setter: TextSetter) -> Double {
    let paragraphs = node.children.compactMap(\.paragraphs.first)
    return paragraphs.prefix(1).reduce(0) {
      max($0, usualHeight * $1.size - setter.capHeight(of: $1))
    }
  }

  /// The width of columns together.
  func span(_ columns: Range<Int>) -> Double { widths[columns].reduce(0, +) }

  /// Where a column begins.
  func start(of column: Int) -> Double { widths[..<column].reduce(0, +) }

  var width: Double { widths.reduce(0, +) }

  func height(of rows: Range<Int>) -> Double { heights[rows].reduce(0, +) }
}

/// The rows of a table that stand in one column of a frame.
struct TableSlice: Hashable {
  var rows: Range<Int>
  /// Whether the header stands above them once more.
  var repeatsHeader: Bool

  /// The rows as they stand, from top to bottom.
  func shown(of table: Table) -> [Int] {
    (repeatsHeader ? Array(0..<table.headerCount) : []) + Array(rows)
  }
}

extension Node {
  var isTable: Bool {
    if case .table = box.content { return true }
    return false
  }

  /// The rows of the node's table, as pieces that are kept whole, from a row on.
  ///
  /// Where the table goes on in another column the first of them has the header over it.
  func slices(from row: Int) -> [Node] {
    guard case .table(let table) = box.content else { return [] }
    let cuts = [row] + table.divisions.filter { $0 > row } + [table.rowCount]
    return zip(cuts, cuts.dropFirst()).map { start, end in
      slice(TableSlice(rows: start..<end, repeatsHeader: row > 0 && start == row), of: table)
    }
  }

  /// The cells of the node's table that begin at a row or below it; the node itself if it has none.
  func cells(from row: Int) -> [Node] {
    guard row > 0, case .table(let table) = box.content else { return [self] }
    return zip(table.cells, children).filter { $0.0.rows.lowerBound >= row }.map(\.1)
  }

  private func slice(_ slice: TableSlice, of table: Table) -> Node {
    if let known = tableSlices[slice] { return known }
    let node = Node(slice, of: self, rowCount: table.rowCount)
    tableSlices[slice] = node
    return node
  }
}
