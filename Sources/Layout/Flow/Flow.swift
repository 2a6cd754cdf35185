import DocumentModel
import Typesetting

/// What flows through the frames of a thread, and how far it has got.
///
/// A value: a trial is a copy that is thrown away.
struct Flow {
  private(set) var stream: FlowStream
  private(set) var position = FlowPosition()
  /// The space between boxes, in points.
  let gap: Double
  /// Whether getting all text in matters more than good ends of columns.
  var isLossless = false
  /// The grid on which baselines stand; nil for as the leading says.
  var grid: BaselineGrid?
  /// How many lines more than usual paragraphs are to have, by item.
  var looseness: [Int: Int] = [:]
  /// The width of the columns after these, where it is another.
  var nextWidth: Double?

  init(
    nodes: [Node], width: Double, gap: Double, setting: FlowSetting, fit: FitSetting = FitSetting()
  ) {
    self.init(stream: FlowStream(nodes: nodes, width: width, fit: fit, setting: setting), gap: gap)
  }

  private init(stream: FlowStream, gap: Double) {
    self.stream = stream
    self.gap = gap
  }

  var isFinished: Bool { position.item >= stream.items.count && position.waiting.isEmpty }
  var isUntouched: Bool { position == FlowPosition() }

  /// Whether the rest of a paragraph comes first and is broken anew to a single line.
  var beginsWithSingleLine: Bool {
    guard !isFinished, position.offset > 0, position.rest == nil else { return false }
    return stream.lineCount(at: position).map { $0 < ColumnFaults.leastLines } ?? false
  }

  /// The width of a column, in points.
  var width: Double { stream.width }

  /// The same flow with its text set otherwise; nothing placed yet.
  func set(with fit: FitSetting) -> Flow {
    var flow = self
    flow.stream = stream.set(with: fit)
    flow.position = FlowPosition()
    return flow
  }

  /// The paragraphs of the text that flows.
  var paragraphs: [Paragraph] {
    stream.items.compactMap { item in
      guard case .paragraph(let text) = item else { return nil }
      return text.paragraph
    }
  }

  /// How many lines the text has, at its usual breaks.
  var lineCount: Int {
    stream.items.indices.reduce(0) { $0 + (stream.lineCount(at: FlowPosition(item: $1)) ?? 0) }
  }

  /// The rest of the flow, for columns of another width: what is not placed is broken anew.
  func continued(width: Double, gap: Double) -> Flow {
    let isSame = abs(width - self.width) <= tolerance
    var rest = Flow(stream: isSame ? stream : stream.rebroken(width: width), gap: gap)
    rest.position = position
    if !isSame { rest.position.rest = nil }
    return rest
  }

  /// Fills one column as far as the height allows, or with all that is left; moves on.
  mutating func fillColumn(height: Double?, effort: ColumnEnds.Effort = .plain) -> FilledColumn {
    let choice = choice(height: height, effort: effort)
    position = choice.position
    return choice.column
  }

  /// The next column and where the flow goes on behind it.
  func choice(height: Double?, effort: ColumnEnds.Effort) -> ColumnEnds.Choice {
    let next = nextWidth.map { stream.rebroken(width: $0) }
    return ColumnEnds(
      filler: ColumnFiller(
        stream: stream, gap: gap, height: height, grid: grid, looseness: looseness),
      effort: effort, isLossless: isLossless
    ) { position in
      // Lines that are not broken yet may be fewer than they were beside something.
      (next ?? (position.rest == nil ? stream : nil))?.lineCount(at: position)
    }.choice(from: position)
  }

  /// The same flow behind a column.
  func behind(_ choice: ColumnEnds.Choice) -> Flow {
    var flow = self
    flow.position = choice.position
    return flow
  }

  /// What is left, counted for messages.
  var rest: Rest {
    var result = Rest()
    for item in stream.items.indices.dropFirst(position.item) {
      switch stream.items[item] {
      case .paragraph(let text):
        let offset = item == position.item ? position.offset : 0
        let lines = stream.lines(of: text, item: item, from: offset).lines
        result.lines += lines.count
        result.words += lines.map(\.wordCount).reduce(0, +)
        result.characters += lines.map(\.characterCount).reduce(0, +)
        result.source = result.source ?? text.paragraph.runs.first?.source
      case .box(let node), .beside(let node, _):
        let left = item == position.item ? node.cells(from: position.offset) : [node]
        result.boxes += 1
        result.words += left.map(\.wordCount).reduce(0, +)
        result.characters += left.map(\.characterCount).reduce(0, +)
        result.source = result.source ?? node.box.source
      }
    }
    return result
  }
}
