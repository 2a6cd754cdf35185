package import DocumentModel

/// Decides which page lies where on which sheet.
///
/// Each kind of sheet is an extension in a file of its own.
package struct SheetPlanner: Sendable {
  let design: SheetDesign
  /// The trim of all pages.
  let trim: Size
  let count: Int
  /// Whether the pages are read from right to left, and bound on the right.
  let isRightToLeft: Bool
  /// The edge that the machine cannot print on.
  let edge: Double

  /// - Parameters:
  ///   - pages: The trims of the pages in reading order.
  ///   - direction: How the pages are read.
  ///   - printer: The machine, for its unprintable edge; nil for one that prints to the edge.
  /// - Throws: `SheetError` with code `sheet-page-sizes` if the pages are not of one size.
  package init(
    _ design: SheetDesign, pages: [Size], direction: WritingDirection,
    printer: PrinterProfile? = nil
  ) throws(SheetError) {
    self.design = design
    trim = pages.first ?? Size(width: 0, height: 0)
    count = pages.count
    isRightToLeft = direction == .rightToLeft
    edge = design.edge ?? printer?.unprintable ?? 0
    guard pages.allSatisfy({ $0.isNear(trim) }) else {
      throw SheetError(
        "sheet-page-sizes", "the pages are not all of one size, and a sheet takes only such",
        hint: "give every page of the template the same size")
    }
  }

  /// The sides of the sheets in the order in which they are printed.
  /// - Throws: `SheetError` if the pages do not come onto the paper.
  package func sheets() throws(SheetError) -> [Sheet] {
    switch design.kind {
    case .grid(let grid): try sheets(of: grid)
    case .tiles(let tiling): try sheets(of: tiling)
    case .fold(let fold): try sheets(of: fold)
    }
  }

  /// The paper as it may lie, the way that is preferred first.
  var papers: [Size] {
    let upright = design.paper
    let lying = Size(width: upright.height, height: upright.width)
    switch design.orientation {
    case .portrait: return [upright]
    case .landscape: return [lying]
    case nil: return [upright, lying]
    }
  }

  /// The way for the paper to lie that leaves most room around the size; nil if there is none.
  func paper(for size: Size) -> Size? {
    func room(_ paper: Size) -> Double {
      min(paper.width - size.width, paper.height - size.height)
    }
    let fitting = papers.filter { room($0) > -0.01 }
    return fitting.dropFirst().reduce(fitting.first) { best, paper in
      best.map { room(paper) > room($0) + 0.01 ? paper : $0 }
    }
  }

  /// How far pages are to be drawn in to leave white what the machine cannot print on.
  ///
  /// Pages whose bleed is shown are cut at their trim and stay as large as they are.
  func inset(of cells: [Rect], on paper: Size) -> Double {
    guard design.bleed == 0 else { return 0 }
    let least = cells.map { cell in
      min(cell.x, cell.y, paper.width - cell.maxX, paper.height - cell.maxY)
    }.min()
    return max(0, edge - (least ?? edge))
  }

  /// The page in a cell, drawn in on all sides and as large as fits.
  func placement(_ page: Int, in cell: Rect, clip: Rect? = nil, inset: Double) -> Sheet.Placement {
    let (width, height) = (trim.width, trim.height)
    let scale = min((width - 2 * inset) / width, (height - 2 * inset) / height)
    let size = Size(width: width * scale, height: height * scale)
    let origin = Point(
      x: cell.x + (cell.width - size.width) / 2, y: cell.y + (cell.height - size.height) / 2)
    return Sheet.Placement(
      page: page, frame: Rect(origin: origin, size: size), clip: clip ?? cell)
  }
}

extension Size {
  /// Whether two sizes differ by less than a hundredth of a millimetre.
  fileprivate func isNear(_ other: Size) -> Bool {
    abs(width - other.width) < 0.03 && abs(height - other.height) < 0.03
  }

  /// The size in millimetres, for messages.
  var described: String { "\(fixed(width.millimetres)) × \(fixed(height.millimetres)) mm" }
}

extension Double {
  /// A length in points in millimetres.
  fileprivate var millimetres: Double { self * 25.4 / 72 }
}
