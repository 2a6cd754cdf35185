package import DocumentModel

/// Draws pages with Cairo; keeps fonts and pictures between documents, so use one for each worker.
package final class CairoPainter: PagePainter {
  private let stock = Stock()

  package init() {}

  /// Draws the pages as one PDF whose page boxes are the trim sizes; what bleeds is cut by them.
  ///
  /// Every atomic item is wrapped in a marked-content sequence whose ordinal on its page is the
  /// item's index in `Page.marks`.
  /// - Throws: `RenderingError` if a font or a picture cannot be drawn.
  package func pdf(_ pages: [Page], metadata: Metadata) throws(RenderingError) -> [UInt8] {
    try draw(pages, margin: 0, inks: nil, metadata: metadata)
  }

  /// Draws the pages as one PDF on larger sheets, their inks told apart by codes.
  ///
  /// Pieces are marked as in `pdf(_:metadata:)`.
  /// - Parameter margin: How far the sheets reach over the trim on all sides, in points.
  /// - Throws: `RenderingError` if a font or a picture cannot be drawn.
  package func press(
    _ pages: [Page], margin: Double, metadata: Metadata
  ) throws(RenderingError) -> PressDrawing {
    let inks = UsedInks()
    let pdf = try draw(pages, margin: margin, inks: inks, metadata: metadata)
    return PressDrawing(pdf: pdf, inks: inks.table)
  }

  private func draw(
    _ pages: [Page], margin: Double, inks: UsedInks?, metadata: Metadata
  ) throws(RenderingError) -> [UInt8] {
    guard let first = pages.first else {
      throw RenderingError("no-pages", "there are no pages to draw")
    }
    try stock.fonts.prepare(pages)
    let surface = try PDFSurface(size: first.size, date: metadata.date)
    let letters = KnownLetters()
    for page in pages {
      try surface.beginPage(
        size: Size(width: page.size.width + 2 * margin, height: page.size.height + 2 * margin))
      let canvas = unsafe Canvas(
        surface.handle, medium: .pdf, stock: stock, letters: letters, inks: inks)
      try canvas.move(by: margin)
      try canvas.draw(page.items)
      try canvas.endPage()
    }
    return try surface.finish()
  }

  /// Draws the page as a PNG on white, at the resolution in dots per inch.
  /// - Throws: `RenderingError` if a font or a picture cannot be drawn, or the page is too large.
  package func png(_ page: Page, resolution: Double) throws(RenderingError) -> [UInt8] {
    try stock.fonts.prepare([page])
    let scale = resolution / 72
    let surface = try PixelSurface(
      width: page.size.width * scale, height: page.size.height * scale)
    let canvas = unsafe Canvas(surface.handle, medium: .pixels, stock: stock)
    try canvas.fillWithWhite()
    try canvas.scale(by: scale)
    try canvas.draw(page.items)
    try canvas.endPage()
    return try surface.finish()
  }
}
