internal import CCairo

/// Pixels of three channels and alpha, ready to be drawn.
@safe package final class RasterPicture {
  let surface: OpaquePointer
  package let width: Int
  package let height: Int

  /// Takes pixels row by row from the top, four bytes each: three channels and alpha, not yet
  /// multiplied; nil if there are none, too many or not the number that the sides ask for.
  package init?(width: Int, height: Int, channels: [UInt8]) {
    guard width > 0, height > 0, width <= 4096, height <= 4096,
      channels.count == width * height * 4,
      let surface = unsafe cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)),
      let data = unsafe cairo_image_surface_get_data(surface)
    else { return nil }
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    for row in 0..<height {
      for column in 0..<width {
        let at = (row * width + column) * 4
        let alpha = UInt32(channels[at + 3])
        let part = { (index: Int) in (UInt32(channels[at + index]) * alpha + 127) / 255 }
        let pixel = alpha << 24 | part(0) << 16 | part(1) << 8 | part(2)
        unsafe UnsafeMutableRawPointer(data + row * stride + column * 4)
          .storeBytes(of: pixel, as: UInt32.self)
      }
    }
    unsafe cairo_surface_mark_dirty(surface)
    unsafe self.surface = surface
    self.width = width
    self.height = height
  }

  deinit { unsafe cairo_surface_destroy(surface) }
}
