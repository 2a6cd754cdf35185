internal import DocumentModel

/// What is printed around a tile: where to cut, where to glue, what it and its neighbours are called.
///
/// A tile is cut where it begins and laid on the strip of glue where the one before it ends; so the
/// signs stand only on the sides that they are for, and need no words.
struct TileMarks {
  let grid: TileGrid
  /// The tile's place as the page is read.
  let column: Int
  let row: Int
  let isRightToLeft: Bool

  private static let (near, far) = (2.0, 14.0)
  private static let height = 8.0

  var name: String { TileGrid.name(column: column, row: row) }

  private var area: Rect { grid.area }

  /// A place counted from where the lines begin, for pages that are read from the right.
  private func lead(_ point: Point) -> Point {
    isRightToLeft ? Point(x: grid.paper.width - point.x, y: point.y) : point
  }

  var marks: [SheetMark] { (cuts + glue).map(placed) + label + neighbours }

  private func placed(_ mark: SheetMark) -> SheetMark {
    SheetMark(mark.points.map(lead), mark.style)
  }

  /// The tile's own name, under its first corner.
  var label: [SheetMark] {
    let point = lead(Point(x: area.x + grid.overlap / 2 + 6, y: area.maxY + 4 + Self.height))
    return StrokeFont.marks(name, at: point, height: Self.height, isRightToLeft ? .right : .left)
  }

  /// Ticks at both ends of every cut, with scissors where one is begun.
  private var cuts: [SheetMark] {
    let half = grid.overlap / 2
    let x = column == 0 ? area.x : area.x + half
    let y = row == 0 ? area.y : area.y + half
    var marks = ticks(x: x) + ticks(y: y)
    if column == grid.columns - 1 { marks += ticks(x: area.maxX) }
    if row == grid.rows - 1 { marks += ticks(y: area.maxY) }
    marks += scissors(at: Point(x: x, y: area.y - Self.near), isDown: true)
    marks += scissors(at: Point(x: area.x - Self.near, y: y), isDown: false)
    return marks
  }

  private func ticks(x: Double, _ style: SheetMark.Style = .line) -> [SheetMark] {
    [area.y - Self.near, area.maxY + Self.near].map { y in
      let end = y < area.y ? area.y - Self.far : area.maxY + Self.far
      return SheetMark(from: Point(x: x, y: y), to: Point(x: x, y: end), style)
    }
  }

  private func ticks(y: Double, _ style: SheetMark.Style = .line) -> [SheetMark] {
    [area.x - Self.near, area.maxX + Self.near].map { x in
      let end = x < area.x ? area.x - Self.far : area.maxX + Self.far
      return SheetMark(from: Point(x: x, y: y), to: Point(x: end, y: y), style)
    }
  }

  /// A hatched strip beside what the next tile is glued on, and dashes where that tile's cut lies.
  private var glue: [SheetMark] {
    let half = grid.overlap / 2
    var marks: [SheetMark] = []
    if column < grid.columns - 1 {
      marks += ticks(x: area.maxX - half, .dashes)
      for y in [area.y - 8, area.maxY + 4] {
        marks += hatch(Rect(x: area.maxX - half, y: y, width: half, height: 4))
      }
    }
    if row < grid.rows - 1 {
      marks += ticks(y: area.maxY - half, .dashes)
      for x in [area.x - 8, area.maxX + 4] {
        marks += hatch(Rect(x: x, y: area.maxY - half, width: 4, height: half))
      }
    }
    return marks
  }

  private func hatch(_ rect: Rect) -> [SheetMark] {
    let isWide = rect.width > rect.height
    let (long, short) = isWide ? (rect.width, rect.height) : (rect.height, rect.width)
    let strokes = stride(from: 0, to: long - short + 0.01, by: 3).map { at in
      isWide
        ? SheetMark(
          from: Point(x: rect.x + at, y: rect.maxY), to: Point(x: rect.x + at + short, y: rect.y))
        : SheetMark(
          from: Point(x: rect.x, y: rect.y + at + short), to: Point(x: rect.maxX, y: rect.y + at))
    }
    return [SheetMark(rect.corners + [rect.origin])] + strokes
  }

  /// Open scissors whose point is at the place, cutting down or across.
  private func scissors(at tip: Point, isDown: Bool) -> [SheetMark] {
    func point(_ along: Double, _ beside: Double) -> Point {
      isDown
        ? Point(x: tip.x + beside, y: tip.y - along) : Point(x: tip.x - along, y: tip.y + beside)
    }
    return [-1.0, 1.0].flatMap { side in
      let ring = (0...8).map { step in
        let turn = Self.ring[step % 8]
        return point(10.5 + 1.6 * turn.y, side * 2.4 + 1.6 * turn.x)
      }
      return [
        SheetMark([point(1.5, -side * 1.8), point(9.2, side * 1.7)], .pen(0.5)),
        SheetMark(ring, .pen(0.5)),
      ]
    }
  }

  /// Eight points of a circle.
  private static let ring: [Point] = {
    let half = 0.5.squareRoot()
    return [
      Point(x: 1, y: 0), Point(x: half, y: half), Point(x: 0, y: 1), Point(x: -half, y: half),
      Point(x: -1, y: 0), Point(x: -half, y: -half), Point(x: 0, y: -1), Point(x: half, y: -half),
    ]
  }()

  /// The names of the tiles that are laid on this one, with arrows to them.
  private var neighbours: [SheetMark] {
    var marks: [SheetMark] = []
    if column < grid.columns - 1 {
      let middle = area.y + area.height / 2
      let point = lead(Point(x: area.maxX + 3, y: middle))
      let name = TileGrid.name(column: column + 1, row: row)
      marks += StrokeFont.marks(
        name, at: point, height: Self.height * 0.7, isRightToLeft ? .right : .left)
      marks += arrow(
        [Point(x: area.maxX + 3, y: middle + 5), Point(x: area.maxX + 11, y: middle + 5)],
        head: [Point(x: area.maxX + 8, y: middle + 3), Point(x: area.maxX + 8, y: middle + 7)])
    }
    if row < grid.rows - 1 {
      let (x, y) = (area.x + area.width / 2, area.maxY)
      let name = TileGrid.name(column: column, row: row + 1)
      marks += StrokeFont.marks(
        name, at: lead(Point(x: x + 5, y: y + 3 + Self.height)), height: Self.height * 0.7,
        isRightToLeft ? .right : .left)
      marks += arrow(
        [Point(x: x, y: y + 3), Point(x: x, y: y + 11)],
        head: [Point(x: x - 2, y: y + 8), Point(x: x + 2, y: y + 8)])
    }
    return marks
  }

  private func arrow(_ shaft: [Point], head: [Point]) -> [SheetMark] {
    [shaft, [head[0], shaft[1], head[1]]].map { placed(SheetMark($0, .pen(0.5))) }
  }
}
