internal import DocumentModel

extension SheetPlanner {
  /// Pages on a sheet that is folded, in the order in which the folded piece is read.
  func sheets(of fold: SheetFold) throws(SheetError) -> [Sheet] {
    switch fold.style {
    case .half: try booklet(fold)
    case .tri: try letterFold(fold)
    case .tent: try tent(fold)
    case .pocket: try pocketBooklet()
    }
  }

  /// Sheets of two pages a side, put into each other and folded in the middle.
  private func booklet(_ fold: SheetFold) throws(SheetError) -> [Sheet] {
    try demand(count > 0 && count.isMultiple(of: 4), "a half-fold has four pages, or a multiple")
    let flat = FoldedSheet(trim: trim, widths: [trim.width, trim.width], heights: [trim.height])
    let place = try placed(flat)
    return (0..<count / 4).flatMap { sheet in
      let (first, last) = (2 * sheet, count - 1 - 2 * sheet)
      // A sheet inside others is pushed out by them: its pages move to the fold.
      let creep = fold.creep * Double(sheet)
      let front = side([last, first], on: place, creep: creep)
      let back = side([first + 1, last - 1], on: place, creep: creep)
      return [front, back.seen(after: fold.backs)]
    }
  }

  /// A sheet folded twice, the last panel turned in and a little narrower for it.
  ///
  /// It is read: the cover; behind it the first inner panel and the one turned in; under that the
  /// middle and the last inner panels; the back.
  private func letterFold(_ fold: SheetFold) throws(SheetError) -> [Sheet] {
    try demand(count > 0 && count.isMultiple(of: 6), "a tri-fold has six pages, one a panel")
    let (whole, short) = (trim.width, trim.width - fold.short)
    let outside = FoldedSheet(trim: trim, widths: [short, whole, whole], heights: [trim.height])
    let inside = FoldedSheet(trim: trim, widths: [whole, whole, short], heights: [trim.height])
    let (outer, inner) = (try placed(outside), try placed(inside))
    return stride(from: 0, to: count, by: 6).flatMap { first in
      let front = side([2, 5, 0].map { first + $0 }, on: outer)
      let back = side([1, 3, 4].map { first + $0 }, on: inner)
      return [front, back.seen(after: fold.backs)]
    }
  }

  /// A sheet that stands on a table: its far face is turned, and a flap may glue it together.
  private func tent(_ fold: SheetFold) throws(SheetError) -> [Sheet] {
    try demand(count == 1 || count == 2, "a table tent has one page for both faces, or two")
    let flap = fold.flap > 0 ? [fold.flap] : []
    let flat = FoldedSheet(
      trim: trim, widths: [trim.width], heights: [trim.height, trim.height] + flap)
    let place = try placed(flat)
    let (far, near) = (place.cells[0], place.cells[1])
    var sheet = Sheet(size: place.paper)
    var turned = placement(count - 1, in: far, clip: place.clip(far), inset: place.inset)
    turned.isTurned = true
    sheet.placements = [turned, placement(0, in: near, clip: place.clip(near), inset: place.inset)]
    if design.hasMarks { sheet.marks = place.marks(edge: edge) }
    return [sheet]
  }

  /// Eight pages on one side of the paper, which is cut between the middle panels and folded to a
  /// booklet.
  ///
  /// Read, the pages go once around the sheet: the lower row from its second panel on, then the
  /// upper one, on its head, back to the first panel of the lower.
  private func pocketBooklet() throws(SheetError) -> [Sheet] {
    try demand(count > 0 && count.isMultiple(of: 8), "a pocket booklet has eight pages")
    let flat = FoldedSheet(
      trim: trim, widths: Array(repeating: trim.width, count: 4),
      heights: [trim.height, trim.height])
    let place = try placed(flat)
    return stride(from: 0, to: count, by: 8).map { first in
      var sheet = side([6, 5, 4, 3, 7, 0, 1, 2].map { first + $0 }, on: place, turned: 0..<4)
      let (begin, end) = (place.cells[5], place.cells[6])
      if design.hasMarks {
        sheet.marks.append(
          SheetMark(from: begin.origin, to: Point(x: end.maxX, y: end.y), .line))
      }
      return sheet
    }
  }

  private func demand(_ isMet: Bool, _ rule: String) throws(SheetError) {
    guard !isMet else { return }
    throw SheetError(
      "sheet-page-count", "\(rule), and the edition has \(count)",
      hint: "give the template as many pages; the readme of sheets tells their order")
  }

  /// One side of a sheet with pages beside each other, as it is looked at.
  private func side(
    _ pages: [Int], on place: FoldedSheet.Placed, creep: Double = 0, turned: Range<Int> = 0..<0
  ) -> Sheet {
    var sheet = Sheet(size: place.paper)
    let middle = place.paper.width / 2
    for (index, (page, cell)) in zip(pages, place.cells).enumerated() {
      var placement = placement(page, in: cell, clip: place.clip(cell), inset: place.inset)
      placement.isTurned = turned.contains(index)
      placement.frame.x += cell.x + cell.width / 2 < middle ? creep : -creep
      sheet.placements.append(placement)
    }
    if design.hasMarks { sheet.marks = place.marks(edge: edge) }
    guard isRightToLeft else { return sheet }
    // Bound on the right, everything lies as in a mirror, but for what is on the pages.
    sheet.placements = sheet.placements.map { $0.mirrored(in: place.paper) }
    sheet.marks = sheet.marks.map { $0.mirrored(in: place.paper) }
    return sheet
  }

  private func placed(_ flat: FoldedSheet) throws(SheetError) -> FoldedSheet.Placed {
    guard let paper = paper(for: flat.size) else {
      throw SheetError(
        "fold-does-not-fit",
        "the piece lies flat on \(flat.size.described), and the paper has \(papers[0].described)",
        hint: "take larger paper, or a smaller format")
    }
    let cells = flat.cells(on: paper)
    return FoldedSheet.Placed(
      paper: paper, cells: cells, bleed: design.bleed, inset: inset(of: cells, on: paper))
  }
}
