/// How many copies of an edition are printed.
package enum PrintCount: Sendable, Hashable {
  /// So many of each.
  case number(Int)
  /// As many as a field says, such as `place.families`.
  case field(FieldPath)
}
