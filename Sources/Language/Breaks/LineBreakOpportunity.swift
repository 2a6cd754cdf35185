/// A place where a line may or must end (UAX #14).
package struct LineBreakOpportunity: Hashable, Sendable {
  /// The count of scalars before the break; spaces at the line's end stand before it.
  package var offset: Int
  /// Whether the line must end here: after a line separator and at the end of the text.
  package var isMandatory: Bool
  package var aversion: BreakAversion

  package init(offset: Int, isMandatory: Bool, aversion: BreakAversion = .none) {
    self.offset = offset
    self.isMandatory = isMandatory
    self.aversion = aversion
  }
}

/// How much a reader minds a line's end at some place, if at all.
package enum BreakAversion: Int, Comparable, Sendable {
  /// As good as any.
  case none
  /// Taken where the lines are clearly better for it.
  case reluctant
  /// Taken where a line would be very loose otherwise.
  case averse
  /// Taken only if a line would be wider than its measure otherwise.
  case lastResort

  package static func < (left: BreakAversion, right: BreakAversion) -> Bool {
    left.rawValue < right.rawValue
  }
}
