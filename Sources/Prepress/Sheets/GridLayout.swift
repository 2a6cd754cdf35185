internal import DocumentModel

/// Cells in columns and rows on paper, and the lines along which they are cut apart.
struct GridLayout {
  let cells: [Rect]
  /// The room between columns and between rows.
  let gutter: Size
  let paper: Size

  /// How far marks stay away from what is cut out, and how long they are.
  private static let (away, length) = (4.0, 12.0)
  /// The shortest mark that is worth drawing.
  private static let shortest = 3.0

  private var bounds: Rect {
    let (left, top) = (cells.map(\.x).min() ?? 0, cells.map(\.y).min() ?? 0)
    let (right, bottom) = (cells.map(\.maxX).max() ?? 0, cells.map(\.maxY).max() ?? 0)
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// What of the page in a cell is seen: its bleed too, up to the middle of the gutters.
  func clip(_ cell: Rect, bleed: Double) -> Rect {
    let bounds = bounds
    func reach(isOuter: Bool, _ gutter: Double) -> Double {
      isOuter ? bleed : min(bleed, max(0, gutter) / 2)
    }
    return cell.inset(
      by: Insets(
        top: -reach(isOuter: cell.y < bounds.y + 0.01, gutter.height),
        end: -reach(isOuter: cell.maxX > bounds.maxX - 0.01, gutter.width),
        bottom: -reach(isOuter: cell.maxY > bounds.maxY - 0.01, gutter.height),
        start: -reach(isOuter: cell.x < bounds.x + 0.01, gutter.width)))
  }

  /// The marks to cut by, at both ends of each cut and in gutters that have the room.
  ///
  /// - Parameters:
  ///   - edge: What the machine leaves white around the paper.
  ///   - inset: How much white the pages have around themselves in their cells.
  func marks(bleed: Double, edge: Double, inset: Double) -> [SheetMark] {
    let across = Self.ranges(cells.map { ($0.x, $0.maxX) })
    let down = Self.ranges(cells.map { ($0.y, $0.maxY) })
    // On white all around, marks may run along the cuts between the pages.
    let away = inset > 0 ? 0 : max(bleed, Self.away)
    let tall = Self.stretches(beside: down, within: edge...paper.height - edge, away)
    let wide = Self.stretches(beside: across, within: edge...paper.width - edge, away)
    let vertical = Self.cuts(across, within: edge...paper.width - edge).flatMap { x in
      tall.map { SheetMark(from: Point(x: x, y: $0.lowerBound), to: Point(x: x, y: $0.upperBound)) }
    }
    let horizontal = Self.cuts(down, within: edge...paper.height - edge).flatMap { y in
      wide.map { SheetMark(from: Point(x: $0.lowerBound, y: y), to: Point(x: $0.upperBound, y: y)) }
    }
    return vertical + horizontal
  }

  /// The sides of columns or rows, each once and in order.
  private static func ranges(_ sides: [(Double, Double)]) -> [ClosedRange<Double>] {
    sides.sorted { $0.0 < $1.0 }.reduce(into: []) { ranges, side in
      if let last = ranges.last, side.0 - last.lowerBound < 0.01 { return }
      ranges.append(side.0...side.1)
    }
  }

  /// Where cuts go that the machine can mark: pages that touch share one.
  private static func cuts(
    _ ranges: [ClosedRange<Double>], within printable: ClosedRange<Double>
  ) -> [Double] {
    ranges.flatMap { [$0.lowerBound, $0.upperBound] }.reduce(into: []) { cuts, cut in
      if let last = cuts.last, cut - last < 0.01 { return }
      cuts.append(cut)
    }
    .filter { $0 > printable.lowerBound + 0.01 && $0 < printable.upperBound - 0.01 }
  }

  /// Where the marks of one direction are drawn: before, between and behind columns or rows.
  private static func stretches(
    beside ranges: [ClosedRange<Double>], within printable: ClosedRange<Double>, _ away: Double
  ) -> [ClosedRange<Double>] {
    guard let first = ranges.first, let last = ranges.last else { return [] }
    var stretches: [ClosedRange<Double>] = []
    func add(_ low: Double, _ high: Double) {
      let (low, high) = (max(low, printable.lowerBound), min(high, printable.upperBound))
      if high - low >= shortest { stretches.append(low...high) }
    }
    if away == 0 {
      let (low, high) = (printable.lowerBound, printable.upperBound)
      let begin = max(low, first.lowerBound - length)
      add(begin, begin + length)
      let end = min(high, last.upperBound + length)
      add(end - length, end)
      return stretches
    }
    add(first.lowerBound - away - length, first.lowerBound - away)
    for (before, after) in zip(ranges, ranges.dropFirst()) {
      add(before.upperBound + away, after.lowerBound - away)
    }
    add(last.upperBound + away, last.upperBound + away + length)
    return stretches
  }
}
