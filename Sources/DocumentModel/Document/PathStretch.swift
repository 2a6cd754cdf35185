/// The stretch of a path that belongs to one step: a mark, and the line to its neighbours.
///
/// States differ in form, not in colour alone: what is done is a full line and a tick, the present
/// step a larger ring with a core, what is ahead an empty ring on a broken line.
package struct PathStretch: Hashable, Encodable, Sendable {
  package enum State: Hashable, Encodable, Sendable {
    case done, current, ahead
  }

  /// Where the path goes.
  package enum Course: Hashable, Encodable, Sendable {
    case down, across
  }

  package var course: Course
  package var state: State
  /// What the line before and behind the mark leads to; nil where the path begins or ends.
  package var before: State?
  package var behind: State?
  /// The distance of the mark's middle from the box's top, or from its start, in points.
  package var middle: Double
  /// The diameter of the mark of a step that is done, in points; all else is measured by it.
  package var diameter: Double
  package var ink: Ink
  package var aheadInk: Ink
  /// What the marks are filled with.
  package var ground: Ink

  package init(
    course: Course, state: State, before: State?, behind: State?, middle: Double,
    diameter: Double, ink: Ink, aheadInk: Ink, ground: Ink
  ) {
    self.course = course
    self.state = state
    self.before = before
    self.behind = behind
    self.middle = middle
    self.diameter = diameter
    self.ink = ink
    self.aheadInk = aheadInk
    self.ground = ground
  }

  /// How much larger the present step's mark is.
  package static let emphasis = 1.5

  /// The diameter of the largest mark, in points.
  package var largest: Double { diameter * Self.emphasis }
}
