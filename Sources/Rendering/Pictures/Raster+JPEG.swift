internal import CCairo
internal import CRSVG
internal import ColorManagement
internal import DocumentModel

extension Raster {
  /// Carries a JPEG into a PDF byte for byte.
  ///
  /// Cairo takes the size from the file; the surface that carries it stays blank, and small, since
  /// only its proportions count.
  /// - Throws: `RenderingError` if the file is damaged.
  convenience init(passingThrough bytes: [UInt8], path: String) throws(RenderingError) {
    let file = try JPEGFile(bytes, path: path)
    var (width, height) = (file.width, file.height)
    while width * height > 1 << 20 {
      (width, height) = (max(width / 2, 1), max(height / 2, 1))
    }
    let surface = unsafe cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(width), Int32(height))!
    unsafe self.init(owning: surface, orientation: file.orientation)
    try unsafe Raster.attach(bytes, as: CAIRO_MIME_TYPE_JPEG, to: surface)
    try unsafe Raster.setIdentity(of: surface, path: path)
  }

  /// Decodes a JPEG's pixels.
  /// - Throws: `RenderingError` if the file is damaged or too large.
  convenience init(
    decoding bytes: [UInt8], path: String, recoloring: Recoloring? = nil
  ) throws(RenderingError) {
    let file = try JPEGFile(bytes, path: path)
    try Raster.requireModest(width: file.width, height: file.height, path: path)
    let surface = unsafe cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(file.width), Int32(file.height))!
    unsafe self.init(owning: surface, orientation: file.orientation)
    guard unsafe Raster.decode(bytes, into: surface) else {
      throw RenderingError.damaged(path, "its pixels cannot be decoded")
    }
    try unsafe Raster.bringToScreen(
      surface, from: EmbeddedProfile.bytes(inJPEG: bytes), path: path)
    unsafe Raster.tone(surface, by: recoloring)
    if recoloring != nil { try unsafe Raster.setIdentity(of: surface, path: path, recoloring) }
  }

  /// Decodes with gdk-pixbuf, which librsvg brings along; false if the data is not sound.
  private static func decode(_ bytes: [UInt8], into surface: OpaquePointer) -> Bool {
    guard let loader = unsafe gdk_pixbuf_loader_new_with_type("jpeg", nil) else { return false }
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(loader)) }
    let isWritten = unsafe gdk_pixbuf_loader_write(loader, bytes, UInt(bytes.count), nil) != 0
    let isClosed = unsafe gdk_pixbuf_loader_close(loader, nil) != 0
    guard isWritten, isClosed, let pixels = unsafe gdk_pixbuf_loader_get_pixbuf(loader) else {
      return false
    }
    return unsafe copy(pixels, into: surface)
  }

  /// Copies red, green, blue bytes into cairo's 32-bit pixels.
  private static func copy(_ pixels: OpaquePointer, into surface: OpaquePointer) -> Bool {
    unsafe cairo_surface_flush(surface)
    let width = unsafe cairo_image_surface_get_width(surface)
    let height = unsafe cairo_image_surface_get_height(surface)
    let channels = unsafe Int(gdk_pixbuf_get_n_channels(pixels))
    guard unsafe gdk_pixbuf_get_width(pixels) == width, channels >= 3,
      unsafe gdk_pixbuf_get_height(pixels) == height,
      let source = unsafe gdk_pixbuf_read_pixels(pixels),
      let target = unsafe cairo_image_surface_get_data(surface)
    else { return false }
    let sourceStride = unsafe Int(gdk_pixbuf_get_rowstride(pixels))
    let targetStride = unsafe Int(cairo_image_surface_get_stride(surface))
    for row in 0..<Int(height) {
      for column in 0..<Int(width) {
        let pixel = unsafe source + row * sourceStride + column * channels
        let value = unsafe UInt32(pixel[0]) << 16 | UInt32(pixel[1]) << 8 | UInt32(pixel[2])
        unsafe UnsafeMutableRawPointer(target + row * targetStride)
          .storeBytes(of: value, toByteOffset: column * 4, as: UInt32.self)
      }
    }
    unsafe cairo_surface_mark_dirty(surface)
    return true
  }
}
