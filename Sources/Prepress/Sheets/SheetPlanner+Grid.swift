internal import DocumentModel

extension SheetPlanner {
  /// A page and what is on its back.
  private struct Leaf {
    var front: Int
    var back: Int?
  }

  /// Sheets with several pages each, to be cut apart.
  func sheets(of grid: SheetGrid) throws(SheetError) -> [Sheet] {
    let (paper, cells) = try cells(of: grid)
    let leaves = try leaves(of: grid)
    let layout = GridLayout(cells: cells, gutter: gutter(of: grid), paper: paper)
    guard grid.backs != .workAndTurn else {
      return try turning(leaves, on: layout, of: grid)
    }
    return filled(leaves, grid.fill, places: cells.count).flatMap { leaves in
      sides(leaves, on: layout, turn: grid.backs)
    }
  }

  /// The leaves that share a sheet, sheet for sheet.
  private func filled(_ leaves: [Leaf], _ fill: SheetGrid.Fill, places: Int) -> [[Leaf]] {
    switch fill {
    case .repeated:
      leaves.map { Array(repeating: $0, count: places) }
    case .sequence:
      stride(from: 0, to: leaves.count, by: places).map {
        Array(leaves[$0..<min($0 + places, leaves.count)])
      }
    }
  }

  /// Front and back of a sheet; no back if no leaf has one.
  private func sides(_ leaves: [Leaf], on layout: GridLayout, turn: SheetTurn?) -> [Sheet] {
    let inset = inset(of: layout.cells, on: layout.paper)
    var front = Sheet(size: layout.paper)
    var back = front
    for (leaf, cell) in zip(leaves, layout.cells) {
      let clip = layout.clip(cell, bleed: design.bleed)
      front.placements.append(placement(leaf.front, in: cell, clip: clip, inset: inset))
      guard let page = leaf.back else { continue }
      back.placements.append(
        placement(page, in: cell, clip: clip, inset: inset).mirrored(in: layout.paper))
    }
    if design.hasMarks { front.marks = layout.marks(bleed: design.bleed, edge: edge, inset: inset) }
    guard let turn, !back.placements.isEmpty else { return [front] }
    back.marks = front.marks.map { $0.mirrored(in: layout.paper) }
    return [front, back.seen(after: turn)]
  }

  /// One side with fronts on its left half and their backs on its right half.
  private func turning(
    _ leaves: [Leaf], on layout: GridLayout, of grid: SheetGrid
  ) throws(SheetError) -> [Sheet] {
    let middle = layout.paper.width / 2 + 0.01
    let fronts = layout.cells.filter { $0.maxX <= middle }
    guard fronts.count * 2 == layout.cells.count else {
      throw SheetError(
        "sheet-backs", "work-and-turn wants as many columns left of the paper's middle as right",
        hint: "give an even number of columns, or 'backs: long-edge'")
    }
    let inset = inset(of: layout.cells, on: layout.paper)
    return filled(leaves, grid.fill, places: fronts.count).map { leaves in
      var sheet = Sheet(size: layout.paper)
      for (leaf, cell) in zip(leaves, fronts) {
        let clip = layout.clip(cell, bleed: design.bleed)
        sheet.placements.append(placement(leaf.front, in: cell, clip: clip, inset: inset))
        sheet.placements.append(
          placement(leaf.back ?? leaf.front, in: cell, clip: clip, inset: inset)
            .mirrored(in: layout.paper))
      }
      if design.hasMarks {
        sheet.marks = layout.marks(bleed: design.bleed, edge: edge, inset: inset)
      }
      return sheet
    }
  }

  private func leaves(of grid: SheetGrid) throws(SheetError) -> [Leaf] {
    guard grid.backs != nil, count > 1 else { return (0..<count).map { Leaf(front: $0) } }
    guard count.isMultiple(of: 2) else {
      throw SheetError(
        "sheet-page-count", "\(count) pages do not pair into fronts and backs",
        hint: "give the template an even number of pages, or leave 'backs' out")
    }
    return stride(from: 0, to: count, by: 2).map { Leaf(front: $0, back: $0 + 1) }
  }

  private func gutter(of grid: SheetGrid) -> Size {
    guard let labels = grid.labels else { return grid.gutter }
    return Size(width: labels.step.width - trim.width, height: labels.step.height - trim.height)
  }

  /// The places of a sheet in reading order.
  private func cells(of grid: SheetGrid) throws(SheetError) -> (paper: Size, cells: [Rect]) {
    let gutter = gutter(of: grid)
    guard gutter.width > -0.01 || grid.columns == 1, gutter.height > -0.01 || grid.rows == 1 else {
      throw SheetError(
        "sheet-overlap",
        "pages of \(trim.described) do not fit between places that begin "
          + "\(grid.labels?.step.described ?? "") apart",
        hint: "choose a format as large as the labels, or correct 'step'")
    }
    let (columns, rows) = (Double(grid.columns), Double(grid.rows))
    let whole = Size(
      width: columns * trim.width + (columns - 1) * gutter.width,
      height: rows * trim.height + (rows - 1) * gutter.height)
    let start = grid.labels?.start ?? .zero
    let needed = Size(width: start.x + whole.width, height: start.y + whole.height)
    guard let paper = paper(for: needed) else {
      throw SheetError(
        "sheet-does-not-fit",
        "\(grid.columns) × \(grid.rows) pages of \(trim.described) need "
          + "\(needed.described), and the paper has \(papers[0].described)",
        hint: "take fewer columns or rows, a smaller gutter or format, or larger paper")
    }
    let origin =
      grid.labels?.start
      ?? Point(x: (paper.width - whole.width) / 2, y: (paper.height - whole.height) / 2)
    var cells: [Rect] = []
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let column = Double(isRightToLeft ? grid.columns - 1 - column : column)
        let place = Point(
          x: origin.x + column * (trim.width + gutter.width),
          y: origin.y + Double(row) * (trim.height + gutter.height))
        cells.append(Rect(origin: place, size: trim))
      }
    }
    return (paper, cells)
  }
}
