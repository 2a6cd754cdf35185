/// A way to break a text into lines.
struct BrokenLines {
  /// The indices of the breaks at which lines end.
  var ends: [Int] = []
  var demerits = 0.0
  /// Whether it has a fault that is worth looking for quite other ways.
  var isFaulty = false
  /// By how much lines are wider than their measures, in points at scale 1.
  var excess = 0.0

  /// What each line costs more on average than if no other number of lines were wanted.
  var strain = 0.0

  var isOverfull: Bool { excess > 0 }

  /// Whether it is better than another one.
  func isBelow(_ other: BrokenLines) -> Bool {
    if excess != other.excess { return excess < other.excess }
    return demerits < other.demerits
  }
}
