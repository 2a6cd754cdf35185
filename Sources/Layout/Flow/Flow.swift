import DocumentModel
import Typesetting

/// What flows through the frames of a thread, broken for one column width, and how far it has got.
struct Flow {
  /// How what flows is set: text by the setter, boxes at the height that they need at a width.
  struct Setting {
    let setter: TextSetter
    let boxHeight: (Node, Double) -> Double
  }

  /// The smallest thing that moves from column to column: a line, or a box that is kept whole.
  enum Piece {
    case line(FlowLine)
    case box(Node, height: Double)
  }

  private(set) var pieces: [Piece]
  /// The index of the first piece that is not placed yet.
  private(set) var position = 0
  /// The width of a column, in points.
  let width: Double
  /// The space between boxes, in points.
  let gap: Double
  private let nodes: [Node]
  private let setting: Setting

  init(nodes: [Node], width: Double, gap: Double, setting: Setting, scale: Double = 1) {
    self.nodes = nodes
    self.width = width
    self.gap = gap
    self.setting = setting
    pieces = nodes.enumerated().flatMap { index, node in
      Flow.pieces(of: node, index: index, width: width, setting: setting, scale: scale)
    }
  }

  var isFinished: Bool { position >= pieces.count }

  /// The same flow with all sizes of its text multiplied; nothing placed yet.
  func scaled(by scale: Double) -> Flow {
    Flow(nodes: nodes, width: width, gap: gap, setting: setting, scale: scale)
  }

  /// The largest size of the text that flows, in points.
  var size: Double {
    nodes.compactMap { node -> Double? in
      guard case .text(let block) = node.box.content else { return nil }
      return block.paragraphs.map(\.size).max()
    }.max() ?? 0
  }

  /// The rest of the flow, for columns of another width: what is not placed is broken anew.
  func continued(width: Double, gap: Double) -> Flow {
    guard abs(width - self.width) > tolerance, position < pieces.count else { return self }
    var rest = Flow(nodes: [], width: width, gap: gap, setting: setting)
    var start = nodes.count
    switch pieces[position] {
    case .line(let line):
      start = line.nodeIndex + 1
      rest.pieces = Flow.lines(
        of: nodes[line.nodeIndex], index: line.nodeIndex, width: width, setting: setting,
        scale: line.scale, from: (line.paragraph, line.line.range.lowerBound))
    case .box(let node, _):
      start = nodes.firstIndex { $0 === node } ?? nodes.count
    }
    for index in start..<nodes.count {
      rest.pieces += Flow.pieces(
        of: nodes[index], index: index, width: width, setting: setting, scale: 1)
    }
    return Flow(rest: rest, nodes: nodes)
  }

  private init(rest: Flow, nodes: [Node]) {
    pieces = rest.pieces
    width = rest.width
    gap = rest.gap
    setting = rest.setting
    self.nodes = nodes
  }

  /// Fills one column as far as the height allows, or with all that is left; moves on.
  mutating func fillColumn(height: Double?) -> FilledColumn {
    var placed = [FilledColumn.Placed]()
    var bottom = 0.0
    var index = position
    while index < pieces.count {
      let (y, end) = place(pieces[index], below: placed.last, bottom: bottom)
      if let height, end > height + tolerance { break }
      placed.append(FilledColumn.Placed(piece: pieces[index], y: y))
      bottom = end
      index += 1
    }
    let kept = keptTogether(from: position, to: index)
    if kept > position {
      placed.removeLast(index - kept)
      index = kept
    }
    position = index
    return FilledColumn(placed: placed, height: placed.last?.bottom ?? 0)
  }

  /// Where a piece goes under the one before: its baseline or top, and its end.
  private func place(
    _ piece: Piece, below previous: FilledColumn.Placed?, bottom: Double
  ) -> (y: Double, end: Double) {
    switch (piece, previous?.piece) {
    case (.line(let line), .line(let before)):
      let space = line.nodeIndex == before.nodeIndex ? line.spaceBefore : max(gap, line.spaceBefore)
      let baseline = bottom + line.line.advance + space
      return (baseline, baseline + line.depth)
    case (.line(let line), let before):
      let baseline = bottom + (before == nil ? 0 : gap) + line.line.capHeight
      return (baseline, baseline + line.depth)
    case (.box(_, let height), let before):
      let top = bottom + (before == nil ? 0 : gap)
      return (top, top + height)
    }
  }

  /// The end of a column moved up so that no paragraph leaves or takes along a single line, and
  /// no heading stands alone at the foot.
  private func keptTogether(from start: Int, to end: Int) -> Int {
    guard end < pieces.count else { return end }
    var end = end
    if case .line(let next) = pieces[end], next.number > 0 {
      let isOrphan = next.number == 1
      let isWidow = next.number == next.count - 1 && next.count > 2
      if isOrphan || isWidow { end -= 1 }
      if isWidow, next.number == 2 { end -= 1 }
    }
    while end > start, case .line(let last) = pieces[end - 1], last.isHeading { end -= 1 }
    return end > start ? end : start
  }

  /// The height of the frame that holds all that is left, in balanced columns if there are more.
  func naturalHeight(columns: Int) -> Double {
    var whole = self
    let total = whole.fillColumn(height: nil).height
    return columns <= 1 ? total : balancedHeight(columns: columns, limit: total)
  }

  /// The least height at which the columns hold all that is left; the limit if none below does.
  func balancedHeight(columns: Int, limit: Double) -> Double {
    var low = 0.0
    var high = limit
    while high - low > 0.1 {
      let middle = (low + high) / 2
      if holds(columns: columns, height: middle) {
        high = middle
      } else {
        low = middle
      }
    }
    return high
  }

  /// Whether columns of a height hold all that is left.
  func holds(columns: Int, height: Double) -> Bool {
    var trial = self
    for _ in 0..<columns { _ = trial.fillColumn(height: height) }
    return trial.isFinished
  }

  /// What is left, counted for messages.
  var rest: (lines: Int, words: Int, boxes: Int, source: SourceSpan?) {
    var result = (lines: 0, words: 0, boxes: 0, source: SourceSpan?.none)
    for piece in pieces[position...] {
      switch piece {
      case .line(let line):
        result.lines += 1
        result.words += line.line.wordCount
        result.source = result.source ?? line.source
      case .box(let node, _):
        result.boxes += 1
        result.words += node.wordCount
        result.source = result.source ?? node.box.source
      }
    }
    return result
  }
}

/// A line of text on its way through a thread.
struct FlowLine {
  var line: SetLine
  let node: Node
  let nodeIndex: Int
  let paragraph: Int
  /// The line's number in its paragraph, from 0, and how many lines the paragraph has.
  let number: Int
  let count: Int
  /// Space over the line when another of the same text is above it, in points.
  let spaceBefore: Double
  /// What its letters reach below the baseline more than usual, if it ends its text, in points.
  let depth: Double
  let scale: Double
  let isHeading: Bool
  let source: SourceSpan?
}

/// The pieces of one column with their places, from the column's top.
struct FilledColumn {
  struct Placed {
    let piece: Flow.Piece
    /// A line's baseline or a box's top.
    let y: Double

    var bottom: Double {
      switch piece {
      case .line(let line): y + line.depth
      case .box(_, let height): y + height
      }
    }
  }

  var placed: [Placed]
  var height: Double
}
