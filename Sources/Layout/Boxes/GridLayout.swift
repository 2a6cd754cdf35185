import DocumentModel

/// Where the cells of a grid stand: the first free place of its rows that is wide enough for each.
struct GridLayout {
  private struct Cell {
    var index: Int
    var columns: Range<Int>
    var rows: Range<Int>
  }

  private(set) var widths: [Double]
  private(set) var heights: [Double] = []
  private let gaps: Size
  private var cells: [Cell] = []

  /// Lays cells out in a width; `height` tells how high a cell of an index is at a width.
  init(
    _ nodes: [Node], tracks: [Track], in width: Double, gaps: Size, measuring: Measuring
  ) {
    self.gaps = gaps
    widths = []
    place(nodes, columns: tracks.count)
    widths = widths(of: tracks, nodes, in: width, measuring)
    heights = heights(of: nodes, measuring)
  }

  /// The width of all columns with the gaps between them.
  var width: Double {
    widths.reduce(0, +) + gaps.width * Double(max(0, widths.count - 1))
  }

  /// The height of all rows with the gaps between them.
  var height: Double {
    heights.reduce(0, +) + gaps.height * Double(max(0, heights.count - 1))
  }

  /// The cells' places in an area, in their order.
  func rects(in area: Rect) -> [(index: Int, rect: Rect)] {
    func start(_ lengths: [Double], _ index: Int, _ gap: Double) -> Double {
      lengths[..<index].reduce(0, +) + gap * Double(index)
    }
    return cells.map { cell in
      let x = area.x + start(widths, cell.columns.lowerBound, gaps.width)
      let y = area.y + start(heights, cell.rows.lowerBound, gaps.height)
      return (
        cell.index,
        Rect(
          x: x, y: y, width: Self.length(of: widths, cell.columns, gaps.width),
          height: Self.length(of: heights, cell.rows, gaps.height))
      )
    }
  }

  private static func length(of lengths: [Double], _ range: Range<Int>, _ gap: Double) -> Double {
    lengths[range].reduce(0, +) + gap * Double(max(0, range.count - 1))
  }

  /// Gives each cell the first place behind the one before it that is free.
  private mutating func place(_ nodes: [Node], columns: Int) {
    guard columns > 0 else { return }
    var taken: Set<Int> = []
    var next = 0
    for (index, node) in nodes.enumerated() {
      let span = node.box.gridSpan
      let across = min(max(1, span.columns), columns)
      func isFree(_ place: Int) -> Bool {
        let (row, column) = (place / columns, place % columns)
        guard column + across <= columns else { return false }
        return (row..<row + max(1, span.rows)).allSatisfy { row in
          (column..<column + across).allSatisfy { !taken.contains(row * columns + $0) }
        }
      }
      while !isFree(next) { next += 1 }
      let (row, column) = (next / columns, next % columns)
      let cell = Cell(
        index: index, columns: column..<column + across, rows: row..<row + max(1, span.rows))
      for row in cell.rows { for column in cell.columns { taken.insert(row * columns + column) } }
      cells.append(cell)
    }
  }

  /// Fixed columns first, then those as wide as their content, then shares of what is left.
  private func widths(
    of tracks: [Track], _ nodes: [Node], in available: Double, _ measuring: Measuring
  ) -> [Double] {
    let room = available - gaps.width * Double(max(0, tracks.count - 1))
    // A cell over several columns asks each for its part of what it needs.
    func natural(_ column: Int) -> Double {
      cells.filter { $0.columns.contains(column) }.map { cell in
        let gaps = self.gaps.width * Double(cell.columns.count - 1)
        let width = measuring.naturalWidth(of: nodes[cell.index])
        return max(0, width - gaps) / Double(cell.columns.count)
      }.max() ?? 0
    }
    var widths = tracks.indices.map { column -> Double in
      switch tracks[column] {
      case .fixed(let points): points
      case .natural: min(natural(column), room)
      case .between(let least, let most): min(max(natural(column), least), most)
      case .share, .atLeast: 0
      }
    }
    shrink(&widths, tracks, to: room)
    // Shares that come out under their minimum have it, and the others share what is then left.
    var open = tracks.indices.filter { tracks[$0].weight > 0 }
    while !open.isEmpty {
      let left = max(0, room - widths.reduce(0, +))
      let weight = open.reduce(0) { $0 + tracks[$1].weight }
      let small = open.filter { left * tracks[$0].weight / weight < tracks[$0].minimum }
      if small.isEmpty {
        for column in open { widths[column] = left * tracks[column].weight / weight }
        break
      }
      for column in small { widths[column] = tracks[column].minimum }
      open.removeAll(where: small.contains)
    }
    return widths
  }

  /// Takes what columns as wide as their content have too much, from the widest first.
  private func shrink(_ widths: inout [Double], _ tracks: [Track], to room: Double) {
    let soft = tracks.indices.filter {
      if case .natural = tracks[$0] { true } else { tracks[$0].isBetween }
    }
    var excess = widths.reduce(0, +) - room
    while excess > 0.01, let widest = soft.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 0
    {
      let next = soft.map { widths[$0] }.filter { $0 < widths[widest] }.max() ?? 0
      let level = soft.filter { widths[$0] == widths[widest] }
      let step = min(widths[widest] - next, excess / Double(level.count))
      for column in level { widths[column] -= step }
      excess -= step * Double(level.count)
    }
  }

  /// Rows as high as their cells; the last of those that a cell spans takes what it needs more.
  private func heights(of nodes: [Node], _ measuring: Measuring) -> [Double] {
    var heights = [Double](repeating: 0, count: cells.map(\.rows.upperBound).max() ?? 0)
    for cell in cells.sorted(by: { $0.rows.count < $1.rows.count }) {
      let width = Self.length(of: widths, cell.columns, gaps.width)
      let needed = measuring.height(of: nodes[cell.index], width: width)
      let there = Self.length(of: heights, cell.rows, gaps.height)
      heights[cell.rows.upperBound - 1] += max(0, needed - there)
    }
    return heights
  }
}

extension Track {
  /// The weight of a share, 0 for any other column.
  fileprivate var weight: Double {
    switch self {
    case .share(let weight), .atLeast(_, let weight): weight
    case .fixed, .natural, .between: 0
    }
  }

  fileprivate var isBetween: Bool {
    if case .between = self { true } else { false }
  }

  fileprivate var minimum: Double {
    if case .atLeast(let least, _) = self { least } else { 0 }
  }
}
