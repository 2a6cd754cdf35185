internal import DocumentModel

/// Where a page's trim lies on its sheet, for places that PDF counts from the bottom left.
struct PagePlace {
  /// The sheet's size, in points.
  var sheet: Size
  /// The trim's top left corner from the sheet's.
  var origin: Point

  /// A sheet that is the trim.
  init(trim: Size) {
    sheet = trim
    origin = .zero
  }

  /// A sheet that is so much larger than the trim on all sides, in points.
  init(_ page: Page, margin: Double) {
    sheet = Size(width: page.size.width + 2 * margin, height: page.size.height + 2 * margin)
    origin = Point(x: margin, y: margin)
  }

  /// A rectangle of the page as its left, bottom, right and top on the sheet, cut at the sheet.
  func box(_ rect: Rect) -> [Double] {
    let (x, y) = (rect.x + origin.x, rect.y + origin.y)
    return [
      clamped(x, sheet.width), sheet.height - clamped(y + rect.height, sheet.height),
      clamped(x + rect.width, sheet.width), sheet.height - clamped(y, sheet.height),
    ]
  }

  private func clamped(_ value: Double, _ limit: Double) -> Double { min(max(value, 0), limit) }
}
