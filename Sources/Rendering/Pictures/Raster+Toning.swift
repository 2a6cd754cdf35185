internal import CCairo
internal import CRSVG
internal import DocumentModel

extension Raster {
  /// Gives a surface's pixels other colours; nothing without a recolouring.
  static func tone(_ surface: OpaquePointer, by recoloring: Recoloring?) {
    guard let recoloring else { return }
    let toning = Toning(recoloring)
    unsafe cairo_surface_flush(surface)
    let width = unsafe Int(cairo_image_surface_get_width(surface))
    let height = unsafe Int(cairo_image_surface_get_height(surface))
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    let format = unsafe cairo_image_surface_get_format(surface)
    guard let pixels = unsafe cairo_image_surface_get_data(surface),
      format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32
    else { return }
    let isOpaque = format == CAIRO_FORMAT_RGB24
    for row in 0..<height {
      let line = unsafe UnsafeMutableRawPointer(pixels + row * stride)
        .bindMemory(to: UInt32.self, capacity: width)
      for column in 0..<width {
        unsafe line[column] = toned(line[column], isOpaque: isOpaque, by: toning)
      }
    }
    unsafe cairo_surface_mark_dirty(surface)
  }

  /// One of cairo's pixels, in which colours are multiplied by their opacity.
  private static func toned(_ pixel: UInt32, isOpaque: Bool, by toning: Toning) -> UInt32 {
    let alpha = isOpaque ? 255 : pixel >> 24
    if alpha == 0 { return pixel }
    func channel(_ shift: UInt32) -> UInt8 {
      UInt8(min(255, ((pixel >> shift & 0xFF) * 255 + alpha / 2) / alpha))
    }
    let color = toning(channel(16), channel(8), channel(0))
    func part(_ channel: UInt8) -> UInt32 { (UInt32(channel) * alpha + 127) / 255 }
    return alpha << 24 | part(color.red) << 16 | part(color.green) << 8 | part(color.blue)
  }

  /// Gives the pixels of a picture of gdk-pixbuf's other colours.
  static func tone(pixbuf pixels: OpaquePointer, by recoloring: Recoloring?) {
    // A picture that was just loaded is nobody else's.
    guard let recoloring, let read = unsafe gdk_pixbuf_read_pixels(pixels) else { return }
    let data = unsafe UnsafeMutablePointer(mutating: read)
    let toning = Toning(recoloring)
    let channels = unsafe Int(gdk_pixbuf_get_n_channels(pixels))
    let stride = unsafe Int(gdk_pixbuf_get_rowstride(pixels))
    guard channels >= 3 else { return }
    for row in 0..<(unsafe Int(gdk_pixbuf_get_height(pixels))) {
      for column in 0..<(unsafe Int(gdk_pixbuf_get_width(pixels))) {
        let pixel = unsafe data + row * stride + column * channels
        let color = unsafe toning(pixel[0], pixel[1], pixel[2])
        unsafe (pixel[0], pixel[1], pixel[2]) = (color.red, color.green, color.blue)
      }
    }
  }
}
