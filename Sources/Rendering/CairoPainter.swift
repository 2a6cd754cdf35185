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
    guard let first = pages.first else {
      throw RenderingError("no-pages", "there are no pages to draw")
    }
    let surface = try PDFSurface(size: first.size, date: metadata.date)
    let letters = KnownLetters()
    for page in pages {
      try surface.beginPage(size: page.size)
      let canvas = unsafe Canvas(surface.handle, medium: .pdf, stock: stock, letters: letters)
      try canvas.draw(page.items)
      try canvas.endPage()
    }
    return try surface.finish()
  }

  /// Draws the page as a PNG on white, at the resolution in dots per inch.
  /// - Throws: `RenderingError` if a font or a picture cannot be drawn, or the page is too large.
  package func png(_ page: Page, resolution: Double) throws(RenderingError) -> [UInt8] {
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

/// What a painter keeps between documents.
final class Stock {
  let fonts = FontStock()
  let pictures = PictureStock()
}
