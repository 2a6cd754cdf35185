internal import CCairo

/// A picture of a page in the making, in memory.
@safe struct PixelSurface: ~Copyable {
  let handle: OpaquePointer

  /// Makes a surface of so many pixels, rounded up.
  ///
  /// - Parameter isOpaque: Whether its pixels have no transparency.
  /// - Throws: `RenderingError` if a side is not between 1 and 32767 pixels, cairo's limit.
  init(width: Double, height: Double, isOpaque: Bool = true) throws(RenderingError) {
    let (columns, rows) = (PixelSurface.pixels(width), PixelSurface.pixels(height))
    guard let columns, let rows else {
      throw RenderingError(
        "picture-size", "a picture of \(width) by \(height) pixels cannot be drawn",
        hint: "choose a lower resolution")
    }
    unsafe handle = cairo_image_surface_create(
      isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, columns, rows)!
  }

  deinit { unsafe cairo_surface_destroy(handle) }

  /// The pixels row by row from the top: `0x00RRGGBB`.
  func pixels() -> [UInt32] {
    unsafe cairo_surface_flush(handle)
    guard let data = unsafe cairo_image_surface_get_data(handle) else { return [] }
    let (width, height) = unsafe (
      Int(cairo_image_surface_get_width(handle)), Int(cairo_image_surface_get_height(handle))
    )
    let stride = unsafe Int(cairo_image_surface_get_stride(handle))
    return (0..<height).flatMap { row in
      let start = unsafe UnsafeRawPointer(data + row * stride)
      return (0..<width).map { column in
        unsafe start.load(fromByteOffset: column * 4, as: UInt32.self) & 0xFFFFFF
      }
    }
  }

  /// Encodes the picture as PNG.
  /// - Throws: `RenderingError` if cairo met an error on the way.
  consuming func finish() throws(RenderingError) -> [UInt8] {
    let sink = Sink()
    try unsafe check(cairo_surface_write_to_png_stream(handle, Sink.write, sink.closure))
    return withExtendedLifetime(sink) { sink.bytes }
  }

  /// The side in whole pixels; a hair over a whole number, such as 1275.0000001, is that number.
  private static func pixels(_ side: Double) -> Int32? {
    let whole = (side - 0.001).rounded(.up)
    return whole >= 1 && whole <= 32_767 ? Int32(whole) : nil
  }
}
