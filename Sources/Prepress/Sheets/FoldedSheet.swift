internal import DocumentModel

/// The panels of a folded piece that lies flat, from left to right and from top to bottom.
struct FoldedSheet {
  let trim: Size
  let widths: [Double]
  let heights: [Double]

  var size: Size {
    Size(width: widths.reduce(0, +), height: heights.reduce(0, +))
  }

  /// The panels in the middle of the paper.
  func cells(on paper: Size) -> [Rect] {
    var (cells, y): ([Rect], Double) = ([], (paper.height - size.height) / 2)
    for height in heights {
      var x = (paper.width - size.width) / 2
      for width in widths {
        cells.append(Rect(x: x, y: y, width: width, height: height))
        x += width
      }
      y += height
    }
    return cells
  }

  /// A piece that lies on its paper.
  struct Placed {
    let paper: Size
    let cells: [Rect]
    let bleed: Double
    /// How far pages are drawn in for what the machine leaves white.
    let inset: Double

    private var flat: Rect {
      guard let first = cells.first, let last = cells.last else {
        return Rect(origin: .zero, size: paper)
      }
      return Rect(
        x: first.x, y: first.y, width: last.maxX - first.x, height: last.maxY - first.y)
    }

    /// What is seen of the page in a cell: up to the folds, and its bleed outside.
    func clip(_ cell: Rect) -> Rect {
      GridLayout(cells: cells, gutter: Size(width: 0, height: 0), paper: paper)
        .clip(cell, bleed: bleed)
    }

    /// Lines to cut the piece out by, and dashes to fold it by.
    func marks(edge: Double) -> [SheetMark] {
      let flat = flat
      let cuts = GridLayout(cells: [flat], gutter: Size(width: 0, height: 0), paper: paper)
      let folds = GridLayout(cells: cells, gutter: Size(width: 0, height: 0), paper: paper)
      let isFold = { (mark: SheetMark) in
        guard let (begin, end) = mark.ends else { return false }
        return begin.x == end.x
          ? begin.x > flat.x + 0.01 && begin.x < flat.maxX - 0.01
          : begin.y > flat.y + 0.01 && begin.y < flat.maxY - 0.01
      }
      return cuts.marks(bleed: bleed, edge: edge, inset: 0)
        + folds.marks(bleed: bleed, edge: edge, inset: inset).filter(isFold)
        .map { SheetMark($0.points, .dashes) }
    }
  }
}

extension SheetMark {
  fileprivate var ends: (Point, Point)? {
    guard let first = points.first, let last = points.last else { return nil }
    return (first, last)
  }
}
