package import DocumentModel

/// Turns laid-out pages into files; the only thing that the rest of Broadside knows of drawing.
package protocol PagePainter {
  /// Draws the pages, one after the other, as one PDF with live text.
  /// - Throws: `RenderingError` if a font or a picture cannot be drawn.
  func pdf(_ pages: [Page], metadata: Metadata) throws(RenderingError) -> [UInt8]

  /// Draws the pages as one PDF on larger sheets, their inks told apart by codes.
  ///
  /// - Parameter margin: How far the sheets reach over the trim on all sides, in points.
  /// - Throws: `RenderingError` if a font or a picture cannot be drawn.
  func press(
    _ pages: [Page], margin: Double, metadata: Metadata
  ) throws(RenderingError) -> PressDrawing

  /// Draws the page as a PNG on white, at the resolution in dots per inch.
  /// - Throws: `RenderingError` if a font or a picture cannot be drawn.
  func png(_ page: Page, resolution: Double) throws(RenderingError) -> [UInt8]
}

/// A PDF whose colours stand for the inks of a table.
package struct PressDrawing: Hashable, Sendable {
  package var pdf: [UInt8]
  /// The inks that the colours' codes stand for, as `CodedColor` reads them.
  package var inks: InkTable
}
