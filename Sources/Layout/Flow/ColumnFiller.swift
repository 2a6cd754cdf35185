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

  func draft(from start: FlowPosition) -> ColumnDraft {
    var draft = ColumnDraft(start: start)
    var position = start
    while position.item < stream.items.count {
      for placed in pieces(at: position, below: draft.placed.last) {
        if let height, placed.bottom > height + tolerance {
          draft.next = placed
          return draft
        }
        draft.placed.append(placed)
      }
      position = FlowPosition(item: position.item + 1)
    }
    return draft
  }

  /// The pieces of the item at a position, each where it would stand.
  private func pieces(
    at position: FlowPosition, below last: FilledColumn.Placed?
  ) -> [FilledColumn.Placed] {
    switch stream.items[position.item] {
    case .box(let node) where node.isTable:
      return rows(of: node, at: position, below: last)
    case .box(let node):
      let top = last.map { $0.bottom + gap } ?? 0
      return [
        FilledColumn.Placed(
          piece: .box(node, height: stream.height(of: position.item, node)), y: top,
          after: FlowPosition(item: position.item + 1))
      ]
    case .paragraph(let paragraph):
      return lines(of: paragraph, at: position, below: last)
    }
  }

  /// The rows of a table, which may go on in the next column.
  private func rows(
    of node: Node, at position: FlowPosition, below last: FilledColumn.Placed?
  ) -> [FilledColumn.Placed] {
    var top = last.map { $0.bottom + gap } ?? 0
    let slices = node.slices(from: position.offset)
    return slices.enumerated().map { index, slice in
      let end = slice.slice?.rows.upperBound ?? 0
      let placed = FilledColumn.Placed(
        piece: .box(slice, height: stream.height(of: slice)), y: top,
        after: index == slices.count - 1
          ? FlowPosition(item: position.item + 1)
          : FlowPosition(item: position.item, offset: end))
      top = placed.bottom
      return placed
    }
  }

  private func lines(
    of text: FlowParagraph, at position: FlowPosition, below last: FilledColumn.Placed?
  ) -> [FilledColumn.Placed] {
    let item = position.item
    let set = broken(text, at: position)
    let lines = set.lines
    guard let first = lines.first else { return [] }
    var baseline = onGrid(self.baseline(of: first, in: text, below: last))
    var placed = [FilledColumn.Placed]()
    placed.reserveCapacity(lines.count)
    for (number, index) in lines.indices.enumerated() {
      let line = lines[index]
      let following = lines.count - number - 1
      if number > 0 { baseline = onGrid(baseline + line.advance) }
      let after =
        following == 0
        ? FlowPosition(item: item + 1)
        : FlowPosition(item: item, offset: line.range.upperBound, rest: lines[(index + 1)...])
      placed.append(
        FilledColumn.Placed(
          piece: .line(
            FlowLine(
              line: line, item: item, text: text, number: number, following: following,
              initialLines: set.initialLines, isContinued: position.offset > 0,
              depth: text.isLast && following == 0 ? text.paragraph.depth * stream.fit.scale : 0,
              problems: number == 0 ? set.problems : [])),
          y: baseline, after: after))
    }
    return placed
  }

  private func onGrid(_ baseline: Double) -> Double {
    grid?.line(atOrBelow: baseline) ?? baseline
  }

  /// The lines at a position: those left over from the column before unless others are wanted.
  private func broken(
    _ text: FlowParagraph, at position: FlowPosition
  ) -> (lines: ArraySlice<SetLine>, problems: [TextProblem], initialLines: Int) {
    let looseness = looseness[position.item] ?? 0
    if let rest = position.rest, looseness == 0 { return (rest, [], 0) }
    let set = stream.lines(
      of: text, item: position.item, from: position.offset, looseness: looseness, grid: grid)
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
}
