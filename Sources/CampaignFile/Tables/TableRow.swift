import DocumentModel

/// A row of a table.
struct TableRow {
  /// The row's number from 1, the header and blank rows counted.
  var number: Int
  var cells: [TableCell]
  /// Whether all of it could be read.
  var isWhole: Bool

  /// Whether nothing stands in it.
  var isBlank: Bool { isWhole && cells.allSatisfy(\.text.isEmpty) }
}

/// A cell of a table and where it stands, its quotes included.
struct TableCell: Hashable {
  var text: String
  var span: SourceSpan
}
