internal import CCairo
package import DocumentModel

/// Draws a drawing of SVG alone, as a picture with clear ground or as a page.
package struct DrawingPainter: Sendable {
  private let svg: [UInt8]
  private let name: String

  /// - Parameter name: What the drawing is called in errors.
  package init(_ svg: [UInt8], name: String) {
    self.svg = svg
    self.name = name
  }

  /// The drawing in a frame of a picture, as PNG.
  ///
  /// - Parameter ground: What lies behind it; nil for nothing.
  /// - Throws: `RenderingError` if it is not sound SVG or the picture is too large.
  package func png(
    of pixels: Size, frame: Rect, ground: RGB?
  ) throws(RenderingError) -> [UInt8] {
    let surface = try PixelSurface(
      width: pixels.width, height: pixels.height, isOpaque: false)
    let context = unsafe cairo_create(surface.handle)!
    defer { unsafe cairo_destroy(context) }
    if let ground {
      unsafe cairo_set_source_rgb(
        context, Double(ground.red) / 255, Double(ground.green) / 255, Double(ground.blue) / 255)
      unsafe cairo_paint(context)
    }
    unsafe cairo_translate(context, frame.origin.x, frame.origin.y)
    try unsafe Drawing(svg, path: name).draw(in: frame.size, on: context)
    return try surface.finish()
  }

  /// Where an element lies when the drawing fills a size; nil if it has no such element.
  /// - Throws: `RenderingError` if it is not sound SVG.
  package func extent(of id: String, in size: Size) throws(RenderingError) -> Rect? {
    try Drawing(svg, path: name).extent(of: id, in: size)
  }

  /// The drawing as a page of PDF of the size, dated by the day.
  /// - Throws: `RenderingError` if it is not sound SVG, or the day is not written like `2026-10-08`.
  package func pdf(size: Size, date: String) throws(RenderingError) -> [UInt8] {
    let surface = try PDFSurface(size: size, date: date)
    try unsafe drawPage(size: size, on: surface.handle)
    return try surface.finish()
  }

  private func drawPage(size: Size, on surface: OpaquePointer) throws(RenderingError) {
    let context = unsafe cairo_create(surface)!
    defer { unsafe cairo_destroy(context) }
    try unsafe Drawing(svg, path: name).draw(in: size, on: context)
    unsafe cairo_show_page(context)
  }
}
