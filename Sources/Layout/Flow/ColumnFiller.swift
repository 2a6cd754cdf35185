import DocumentModel
import Typesetting

/// Fills one column from a position on with all that its height allows.
struct ColumnFiller {
  let stream: FlowStream
  /// The space between boxes, in points.
  let gap: Double
  /// The height of the column; nil for as high as is needed.
  let height: Double?
  let grid: BaselineGrid?
  /// How many lines more than usual paragraphs are to have, by item.
  var looseness: [Int: Int] = [:]

  /// A column while it is filled.
  private struct Filling {
    var draft: ColumnDraft
    /// The piece that the next one goes below.
    var last: FilledColumn.Placed?
    /// What text runs around.
    var obstacles: [Obstacle] = []
    /// What stands at the column's foot.
    var notes = ColumnNotes()
    /// The items that wait for a place at a side, in order.
    var waiting: [Int]

    /// Where the lowest box at a side ends.
    var boxesEnd: Double { obstacles.map { $0.top + $0.size.height }.max() ?? 0 }
    var obstaclesEnd: Double { obstacles.map(\.bottom).max() ?? 0 }
  }

  func draft(from start: FlowPosition) -> ColumnDraft {
    var filling = Filling(draft: ColumnDraft(start: start), waiting: start.waiting)
    var position = start
    while position.item < stream.items.count {
      switch stream.items[position.item] {
      case .beside: filling.waiting.append(position.item)
      case .box(let node): add(node, at: position, to: &filling)
      case .paragraph(let text): add(text, at: position, to: &filling)
      }
      if filling.draft.next != nil { return filling.draft }
      position = FlowPosition(item: position.item + 1)
    }
    addRest(to: &filling)
    return filling.draft
  }

  /// Adds pieces as far as the height allows.
  private func add(_ pieces: [FilledColumn.Placed], to filling: inout Filling) {
    for placed in pieces {
      var placed = placed
      placed.notes = notes(with: placed.piece.line, filling.notes)
      let bottom = max(placed.bottom, filling.boxesEnd) + placed.notes.height
      if let height, bottom > height + tolerance {
        filling.draft.next = placed
        return
      }
      filling.draft.placed.append(placed)
      filling.last = placed
      filling.notes = placed.notes
    }
  }

  /// The notes at the foot of a column that goes as far as a line.
  private func notes(with line: FlowLine?, _ before: ColumnNotes) -> ColumnNotes {
    guard let line, !line.text.notes.isEmpty else { return before }
    var notes = before
    for (offset, note) in line.text.notes where line.line.range.contains(offset) {
      if !notes.notes.contains(where: { $0.number == note.number }) {
        notes.add(note, stream.lines(of: note))
      }
    }
    return notes
  }

  private func add(_ node: Node, at position: FlowPosition, to filling: inout Filling) {
    let below = filling.last.map { $0.bottom + gap } ?? 0
    let top = filling.obstacles.isEmpty ? below : max(below, filling.obstaclesEnd)
    guard !node.isTable else {
      add(rows(of: node, at: position, from: top, filling), to: &filling)
      return
    }
    let piece = FilledColumn.Placed(
      piece: .box(node, height: stream.height(of: position.item, node)), y: top,
      after: FlowPosition(item: position.item + 1, waiting: filling.waiting))
    add([piece], to: &filling)
  }

  /// The rows of a table, which may go on in the next column.
  private func rows(
    of node: Node, at position: FlowPosition, from first: Double, _ filling: Filling
  ) -> [FilledColumn.Placed] {
    var top = first
    let slices = node.slices(from: position.offset)
    return slices.enumerated().map { index, slice in
      var after = FlowPosition(item: position.item + 1, waiting: filling.waiting)
      if index < slices.count - 1 {
        after.item = position.item
        after.offset = slice.slice?.rows.upperBound ?? 0
      }
      let placed = FilledColumn.Placed(
        piece: .box(slice, height: stream.height(of: slice)), y: top, after: after)
      top = placed.bottom
      return placed
    }
  }

  // MARK: Lines

  private func add(
    _ text: FlowParagraph, at position: FlowPosition, to filling: inout Filling
  ) {
    guard let first = broken(text, at: position, slots: LineSlots()).lines.first else { return }
    let before = filling
    let baseline = self.baseline(of: first, in: text, below: filling.last)
    let top = grid?.line(atOrBelow: baseline) ?? baseline
    placeWaiting(below: top - first.capHeight, beside: position, in: &filling)
    let slots = slots(of: text, first, from: baseline, around: filling.obstacles)
    let count = filling.draft.placed.count
    add(lines(of: text, at: position, slots, filling, from: baseline), to: &filling)
    // What stands beside a paragraph goes with it to the next column.
    if filling.draft.next != nil, filling.draft.placed.count == count {
      let next = filling.draft.next
      filling = before
      filling.draft.next = next
    }
  }

  private func lines(
    of text: FlowParagraph, at position: FlowPosition, _ slots: LineSlots, _ filling: Filling,
    from first: Double
  ) -> [FilledColumn.Placed] {
    let item = position.item
    let set = broken(text, at: position, slots: slots)
    let lines = set.lines
    var baseline = first
    return lines.indices.enumerated().map { number, index in
      let line = lines[index]
      let following = lines.count - number - 1
      if number > 0 { baseline += line.advance }
      baseline =
        number < slots.count
        ? slots.baselines[number] : grid?.line(atOrBelow: baseline) ?? baseline
      var after = FlowPosition(item: item + 1, waiting: filling.waiting)
      if following > 0 {
        after.item = item
        after.offset = line.range.upperBound
        // Lines that were broken to stand beside something are broken anew elsewhere.
        after.rest = number + 1 < slots.count ? nil : lines[(index + 1)...]
      }
      return FilledColumn.Placed(
        piece: .line(
          FlowLine(
            line: line, item: item, text: text, number: number, following: following,
            initialLines: set.initialLines, isContinued: position.offset > 0,
            depth: text.isLast && following == 0 ? text.paragraph.depth * stream.fit.scale : 0,
            problems: number == 0 ? set.problems : [])),
        y: baseline, after: after)
    }
  }

  /// The lines at a position: those left over from the column before unless others are wanted.
  private func broken(
    _ text: FlowParagraph, at position: FlowPosition, slots: LineSlots
  ) -> (lines: ArraySlice<SetLine>, problems: [TextProblem], initialLines: Int) {
    let looseness = looseness[position.item] ?? 0
    if let rest = position.rest, looseness == 0, slots.isEmpty { return (rest, [], 0) }
    let set = stream.lines(
      of: text, item: position.item, from: position.offset, looseness: looseness,
      shape: slots.shape, grid: grid)
    return (set.lines[...], set.problems, set.initialLines)
  }

  /// The baseline of a paragraph's first line in the column.
  private func baseline(
    of line: SetLine, in text: FlowParagraph, below last: FilledColumn.Placed?
  ) -> Double {
    guard let last else { return line.capHeight }
    guard case .line(let before) = last.piece else { return last.bottom + gap + line.capHeight }
    let space = text.spaceBefore * stream.fit.scale * stream.fit.space
    let isSameText = text.nodeIndex == before.text.nodeIndex
    return last.bottom + line.advance + (isSameText ? space : max(gap, space))
  }

  // MARK: Boxes beside text

  /// The places of a paragraph's lines where something stands beside them.
  private func slots(
    of text: FlowParagraph, _ first: SetLine, from baseline: Double, around obstacles: [Obstacle]
  ) -> LineSlots {
    guard !obstacles.isEmpty else { return LineSlots() }
    let measure = LineSlots.Measure(
      width: stream.width, size: text.paragraph.size * stream.fit.scale,
      capHeight: first.capHeight, advance: first.advance,
      isOpposed: text.paragraph.direction != stream.direction)
    return LineSlots(from: baseline, measure, around: obstacles, grid: grid)
  }

  /// Places what waits at the sides, the first first, as far as there is room.
  private func placeWaiting(
    below top: Double, beside position: FlowPosition, in filling: inout Filling
  ) {
    while let item = filling.waiting.first, case .beside(let node, let wrap) = stream.items[item] {
      let size = stream.size(of: item, node)
      let ends = filling.obstacles.filter { $0.side == wrap.side }.map(\.bottom)
      let y = max(top, ends.max() ?? 0)
      if let height, y + size.height + filling.notes.height > height + tolerance { return }
      filling.waiting.removeFirst()
      filling.obstacles.append(
        Obstacle(wrap, top: y, size: size, isTurned: stream.isTurned(node)))
      var after = position
      after.waiting = filling.waiting
      filling.draft.placed.append(
        FilledColumn.Placed(
          piece: .beside(node, size, wrap.side), y: y, after: after,
          notes: filling.notes))
    }
  }

  /// Places what still waits when nothing follows that could stand beside it.
  private func addRest(to filling: inout Filling) {
    while let item = filling.waiting.first, case .beside(let node, let wrap) = stream.items[item] {
      let size = stream.size(of: item, node)
      let below = filling.last.map { $0.bottom + gap } ?? 0
      filling.waiting.removeFirst()
      let placed = FilledColumn.Placed(
        piece: .beside(node, size, wrap.side), y: max(below, filling.obstaclesEnd),
        after: FlowPosition(item: stream.items.count, waiting: filling.waiting))
      add([placed], to: &filling)
      if filling.draft.next != nil { return }
    }
  }
}
