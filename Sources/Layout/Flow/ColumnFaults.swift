/// What a reader would notice at the foot of a column, or at the head of the next.
struct ColumnFaults: Equatable {
  /// How many lines of a paragraph stand together at the foot or the head of a column.
  static let leastLines = 2

  /// Whether a line of a paragraph is left alone, or a heading without text below it.
  var isStranded = false
  /// Whether the column ends in a divided word.
  var isHyphenated = false

  var isNone: Bool { !isStranded && !isHyphenated }
}
