/// How text that flows runs around a box.
package struct Wrap: Hashable, Encodable, Sendable {
  /// The side of the column at which the box stands.
  package enum Side: String, Hashable, Encodable, Sendable {
    case start, end
  }

  /// Where the text comes nearest.
  package enum Shape: Hashable, Encodable, Sendable {
    /// The box itself.
    case box
    case ellipse
    /// A closed line through points in parts of the box, from 0,0 (top left) to 1,1.
    case polygon([Point])
  }

  package var side: Side
  /// The room between the box and the text, in points.
  package var gap: Double
  /// After how many paragraphs of what follows the box stands.
  package var after: Int
  package var shape: Shape

  package init(side: Side, gap: Double, after: Int = 0, shape: Shape = .box) {
    self.side = side
    self.gap = gap
    self.after = after
    self.shape = shape
  }
}
