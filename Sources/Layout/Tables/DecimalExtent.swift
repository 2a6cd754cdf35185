/// How far a number reaches before its decimal sign and from it on, in the direction of reading.
struct DecimalExtent {
  var before = 0.0
  var behind = 0.0

  var width: Double { before + behind }

  /// Grows to hold another number with its sign at the same place.
  mutating func include(_ other: DecimalExtent) {
    before = max(before, other.before)
    behind = max(behind, other.behind)
  }
}
