internal import DocumentModel

extension Picture {
  /// The pixels of the picture on white, row by row from the top: `0x00RRGGBB`.
  ///
  /// - Parameter side: How many of them its longer side has.
  /// - Throws: `RenderingError` if the picture cannot be drawn.
  func pixels(side: Double) throws(RenderingError) -> [UInt32] {
    let scale = side / max(size.width, size.height, 0.01)
    let size = Size(width: max(1, size.width * scale), height: max(1, size.height * scale))
    let surface = try PixelSurface(width: size.width, height: size.height)
    let canvas = unsafe Canvas(surface.handle, medium: .pixels, stock: Stock())
    try canvas.fillWithWhite()
    try canvas.draw(PlacedImage(picture: self, frame: Rect(origin: .zero, size: size)))
    try canvas.endPage()
    return surface.pixels()
  }
}
