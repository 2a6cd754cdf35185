/// A place where a line may or must end (UAX #14).
package struct LineBreakOpportunity: Hashable, Sendable {
  /// The count of scalars before the break; spaces at the line's end stand before it.
  package var offset: Int
  /// Whether the line must end here: after a line separator and at the end of the text.
  package var isMandatory: Bool

  package init(offset: Int, isMandatory: Bool) {
    self.offset = offset
    self.isMandatory = isMandatory
  }
}
