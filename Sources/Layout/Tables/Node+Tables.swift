import DocumentModel

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
