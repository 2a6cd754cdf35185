/// What a box draws that is neither text nor picture, made for whatever size the box has.
package enum Ornament: Hashable, Encodable, Sendable {
  /// Lines to write on.
  case writingLines(WritingLines)
  /// A square to tick.
  case checkBox(CheckBox)
  /// The stretch of a path of steps that belongs to one step.
  case pathStretch(PathStretch)
  /// A broken line down the middle, along which paper is cut.
  case cutLine(Stroke)
}

/// Lines to write on, the first a step below the top.
package struct WritingLines: Hashable, Encodable, Sendable {
  /// How far the lines are apart, in points.
  package var step: Double
  /// How many there are; nil for as many as the box holds.
  package var count: Int?
  package var stroke: Stroke
  /// The columns that the lines are broken into, and the room between them.
  package var columns: [Table.Width]
  package var gap: Double

  package init(
    step: Double, count: Int?, stroke: Stroke, columns: [Table.Width] = [.share(1)],
    gap: Double = 0
  ) {
    self.step = step
    self.count = count
    self.stroke = stroke
    self.columns = columns
    self.gap = gap
  }
}

/// A square to tick, as high as the line of text that it stands beside.
package struct CheckBox: Hashable, Encodable, Sendable {
  /// The size of the text, in points.
  package var size: Double
  package var stroke: Stroke
  package var radius: Double

  package init(size: Double, stroke: Stroke, radius: Double = 0) {
    self.size = size
    self.stroke = stroke
    self.radius = radius
  }

  /// The side of the square in points: a pen needs room, small as the text may be.
  package var side: Double { max(size * 1.05, 9) }

  /// What is read of it where nothing is seen.
  package static let spoken = "☐"
}
