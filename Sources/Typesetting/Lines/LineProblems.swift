import DocumentModel

/// The report of lines that are wider than their measure.
enum LineProblems {
  /// The problem of an overfull line: its widest piece and where that was written.
  static func overfull(
    _ line: SetLine, from first: Int, to last: Int, in prepared: PreparedParagraph
  ) -> TextProblem? {
    guard line.isOverfull else { return nil }
    if prepared.tabbed.ranges.contains(where: { $0.overlaps(line.range) }) {
      return .tabOverrun(
        line: prepared.shaped.text.string(line.range), excess: line.excess,
        source: prepared.source(at: line.range.lowerBound))
    }
    let boxes = prepared.boxes
    let widest = (first + 1...last).max { left, right in
      boxes.width(from: left - 1, to: left) < boxes.width(from: right - 1, to: right)
    }
    guard let widest else { return nil }
    let start = boxes.breaks[widest - 1].offset
    let range = start..<max(start, boxes.breaks[widest].visibleEnd)
    return .overfullLine(
      word: prepared.shaped.text.string(range), excess: line.excess,
      source: prepared.source(at: start))
  }
}
