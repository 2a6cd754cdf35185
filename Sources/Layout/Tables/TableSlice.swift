import DocumentModel

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
