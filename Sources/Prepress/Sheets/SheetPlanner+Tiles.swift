internal import DocumentModel

extension SheetPlanner {
  /// A page on several sheets to be glued together, and a map of them before.
  func sheets(of tiling: SheetTiling) throws(SheetError) -> [Sheet] {
    let grid = try grid(of: tiling)
    return (0..<count).flatMap { page in
      let tiles = (0..<grid.rows).flatMap { row in
        (0..<grid.columns).map { tile(page, column: $0, row: row, of: grid) }
      }
      return (tiling.hasMap ? [map(of: page, grid)] : []) + tiles
    }
  }

  /// The way for the paper to lie that needs the fewest sheets.
  private func grid(of tiling: SheetTiling) throws(SheetError) -> TileGrid {
    let grids = papers.compactMap {
      TileGrid(poster: trim, paper: $0, overlap: tiling.overlap, edge: edge)
    }
    guard let grid = grids.min(by: { $0.count < $1.count }) else {
      throw SheetError(
        "sheet-overlap",
        "an overlap of \(fixed(tiling.overlap)) pt leaves nothing of a tile on paper of "
          + "\(papers[0].described)",
        hint: "take a smaller 'overlap' or larger paper")
    }
    guard grid.count > 1 else {
      throw SheetError(
        "tile-larger-than-poster",
        "the page of \(trim.described) fits on one tile of \(grid.paper.described)",
        hint: "take smaller paper, or tile a larger format")
    }
    return grid
  }

  private func tile(_ page: Int, column: Int, row: Int, of grid: TileGrid) -> Sheet {
    // Tiles are counted as the page is read; the first is on the right in right-to-left languages.
    let place = isRightToLeft ? grid.columns - 1 - column : column
    let (area, origin) = (grid.area, grid.origin(column: place, row: row))
    var sheet = Sheet(size: grid.paper)
    let frame = Rect(
      origin: Point(x: area.x - origin.x, y: area.y - origin.y), size: trim)
    let clip = area.inset(
      by: Insets(
        top: row == 0 ? -bleed : 0, end: place == grid.columns - 1 ? -bleed : 0,
        bottom: row == grid.rows - 1 ? -bleed : 0, start: place == 0 ? -bleed : 0))
    sheet.placements = [Sheet.Placement(page: page, frame: frame, clip: clip)]
    let marks = TileMarks(grid: grid, column: column, row: row, isRightToLeft: isRightToLeft)
    sheet.marks = design.hasMarks ? marks.marks : marks.label
    sheet.label = marks.name
    if count > 1 { sheet.label = "\(page + 1)-\(marks.name)" }
    return sheet
  }

  /// How much of the bleed there is room for beside a tile.
  private var bleed: Double { min(design.bleed, TileGrid.band / 2) }

  /// Where the map lies on its paper, which lies so that the map is as large as can be.
  private var mapped: (paper: Size, frame: Rect) {
    let margin = edge + 2 * TileGrid.band
    func scale(_ paper: Size) -> Double {
      min((paper.width - 2 * margin) / trim.width, (paper.height - 2 * margin) / trim.height)
    }
    let paper = papers.max { scale($0) < scale($1) } ?? design.paper
    let size = Size(width: trim.width * scale(paper), height: trim.height * scale(paper))
    let origin = Point(x: (paper.width - size.width) / 2, y: (paper.height - size.height) / 2)
    return (paper, Rect(origin: origin, size: size))
  }

  /// A small picture of the page with the seams and the names of the tiles.
  private func map(of page: Int, _ grid: TileGrid) -> Sheet {
    let (paper, frame) = mapped
    var sheet = Sheet(size: paper)
    let scale = frame.width / trim.width
    sheet.placements = [Sheet.Placement(page: page, frame: frame, clip: frame)]
    let across = grid.seams(grid.columns, grid.tile.width).map { frame.x + $0 * scale }
    let down = grid.seams(grid.rows, grid.tile.height).map { frame.y + $0 * scale }
    let lines =
      across.map { [Point(x: $0, y: frame.y), Point(x: $0, y: frame.maxY)] }
      + down.map { [Point(x: frame.x, y: $0), Point(x: frame.maxX, y: $0)] }
    sheet.marks = lines.map { SheetMark($0, .light(2)) } + lines.map { SheetMark($0, .pen(0.5)) }
    sheet.marks.append(SheetMark(frame.corners + [frame.origin]))
    let (xs, ys) = ([frame.x] + across + [frame.maxX], [frame.y] + down + [frame.maxY])
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let place = isRightToLeft ? grid.columns - 1 - column : column
        let (width, height) = (xs[place + 1] - xs[place], ys[row + 1] - ys[row])
        sheet.marks += plate(
          TileGrid.name(column: column, row: row), height: min(11, width / 3, height / 3),
          at: Point(x: xs[place] + width / 2, y: ys[row] + height / 2))
      }
    }
    sheet.label = count > 1 ? "\(page + 1)-0" : "0"
    return sheet
  }

  /// A name on a white ground.
  private func plate(_ name: String, height: Double, at center: Point) -> [SheetMark] {
    let (half, pad) = (StrokeFont.width(name, height: height) / 2, height * 0.6)
    let ground = Rect(
      x: center.x - half - pad, y: center.y - height / 2 - pad, width: 2 * (half + pad),
      height: height + 2 * pad)
    return [SheetMark(ground.corners, .ground), SheetMark(ground.corners + [ground.origin])]
      + StrokeFont.marks(
        name, at: Point(x: center.x, y: center.y + height / 2), height: height, .middle)
  }
}

extension Rect {
  /// The four corners from the upper left, clockwise.
  var corners: [Point] {
    [
      origin, Point(x: maxX, y: y), Point(x: maxX, y: maxY), Point(x: x, y: maxY),
    ]
  }
}
