internal import DocumentModel

/// Where a page's trim lies on its sheet, for places that PDF counts from the bottom left.
struct PagePlace {
  /// The sheet's size, in points.
  var sheet: Size
  /// The trim's top left corner from the sheet's.
  var origin: Point
  /// The size that the page has on the sheet, as a part of its own.
  var scale = 1.0

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
    let (x, y) = (rect.x * scale + origin.x, rect.y * scale + origin.y)
    let (right, bottom) = (x + rect.width * scale, y + rect.height * scale)
    return [
      clamped(x, sheet.width), sheet.height - clamped(bottom, sheet.height),
      clamped(right, sheet.width), sheet.height - clamped(y, sheet.height),
    ]
  }

  private func clamped(_ value: Double, _ limit: Double) -> Double { min(max(value, 0), limit) }
}
