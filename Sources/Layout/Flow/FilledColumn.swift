import DocumentModel
import Typesetting

/// The smallest thing that moves from column to column: a line, or a box that is kept whole.
enum FlowPiece {
  case line(FlowLine)
  case box(Node, height: Double)
  /// A box at a side of the column.
  case beside(Node, Size, Wrap.Side)

  var line: FlowLine? {
    if case .line(let line) = self { return line }
    return nil
  }
}

/// A line of text on its way through a thread.
struct FlowLine {
  var line: SetLine
  /// The index of the line's paragraph among what flows.
  let item: Int
  let text: FlowParagraph
  /// The line's number among the paragraph's lines from the column's head on, from 0.
  let number: Int
  /// How many lines of the paragraph follow.
  let following: Int
  /// How many lines of the paragraph stand beside a first letter that is set large.
  let initialLines: Int
  /// Whether the paragraph's first lines stand in an earlier column.
  let isContinued: Bool
  /// What its letters reach below the baseline more than usual, if it ends its text, in points.
  let depth: Double
  /// What is wrong with the paragraph's lines, told with the first of them.
  let problems: [TextProblem]

  var node: Node { text.node }
  var source: SourceSpan? { text.paragraph.runs.first?.source }
}

/// The pieces of one column with their places, from the column's top.
struct FilledColumn {
  struct Placed {
    let piece: FlowPiece
    /// A line's baseline or a box's top.
    let y: Double
    /// Where the flow goes on behind the piece.
    let after: FlowPosition
    /// The notes at the column's foot if it ends here.
    var notes = ColumnNotes()

    var bottom: Double {
      switch piece {
      case .line(let line): y + line.depth
      case .box(_, let height): y + height
      case .beside(_, let size, _): y + size.height
      }
    }
  }

  var placed: [Placed] = []
  /// What keeps the column's end from being a good one.
  var faults = ColumnFaults()

  var notes: ColumnNotes { placed.last?.notes ?? ColumnNotes() }
  var height: Double { (placed.map(\.bottom).max() ?? 0) + notes.height }
  /// The distance of its last lines, in points; nil if there are none.
  var advance: Double? { placed.last { $0.piece.line != nil }?.piece.line?.line.advance }
}
