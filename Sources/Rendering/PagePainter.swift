package import DocumentModel

/// Turns laid-out pages into files; the only thing that the rest of Broadside knows of drawing.
package protocol PagePainter {
  /// Draws the pages, one after the other, as one PDF with live text.
  /// - Throws: `RenderingError` if a font or a picture cannot be drawn.
  func pdf(_ pages: [Page], metadata: Metadata) throws(RenderingError) -> [UInt8]

  /// Draws the page as a PNG on white, at the resolution in dots per inch.
  /// - Throws: `RenderingError` if a font or a picture cannot be drawn.
  func png(_ page: Page, resolution: Double) throws(RenderingError) -> [UInt8]
}
