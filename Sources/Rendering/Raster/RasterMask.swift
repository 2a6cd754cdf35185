internal import CCairo

/// How much shows of what is drawn, pixel by pixel.
@safe package final class RasterMask {
  let surface: OpaquePointer

  /// Takes over a surface with alpha alone.
  init(owning surface: OpaquePointer) {
    unsafe self.surface = surface
  }

  deinit { unsafe cairo_surface_destroy(surface) }

  /// Makes a mask of a drawn group: of its alpha, or of how light it is on a ground.
  convenience init?(of group: OpaquePointer, luminosity ground: RasterColor?) {
    let width = unsafe cairo_image_surface_get_width(group)
    let height = unsafe cairo_image_surface_get_height(group)
    guard width > 0, height > 0,
      let mask = unsafe cairo_image_surface_create(CAIRO_FORMAT_A8, width, height),
      let from = unsafe cairo_image_surface_get_data(group),
      let to = unsafe cairo_image_surface_get_data(mask)
    else { return nil }
    let stride = unsafe Int(cairo_image_surface_get_stride(group))
    let maskStride = unsafe Int(cairo_image_surface_get_stride(mask))
    let light = ground.map { RasterMask.lightness($0.first, $0.second, $0.third) } ?? 0
    for row in 0..<Int(height) {
      for column in 0..<Int(width) {
        let pixel = unsafe UnsafeRawPointer(from + row * stride + column * 4)
          .load(as: UInt32.self)
        let alpha = Double(pixel >> 24)
        var value = alpha
        if ground != nil {
          value =
            RasterMask.lightness(
              Double(pixel >> 16 & 255), Double(pixel >> 8 & 255), Double(pixel & 255))
            + light * (255 - alpha)
        }
        unsafe (to + row * maskStride + column).pointee = UInt8(min(255, max(0, value.rounded())))
      }
    }
    unsafe cairo_surface_mark_dirty(mask)
    var (x, y) = (0.0, 0.0)
    unsafe cairo_surface_get_device_offset(group, &x, &y)
    unsafe cairo_surface_set_device_offset(mask, x, y)
    unsafe self.init(owning: mask)
  }

  /// How light a colour is (ISO 32000-1, 11.5.3, with the weights of 10.3.2).
  private static func lightness(_ red: Double, _ green: Double, _ blue: Double) -> Double {
    0.3 * red + 0.59 * green + 0.11 * blue
  }
}
