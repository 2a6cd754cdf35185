internal import CCairo
internal import CRSVG
internal import ColorManagement

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension Raster {
  /// Brings a surface's pixels from the profile that the picture carries to the screen's colours.
  ///
  /// What has no profile, or one of other colours than RGB, stays as it is.
  /// - Throws: `RenderingError` with code `icc-broken` if the profile is broken.
  static func bringToScreen(
    _ surface: OpaquePointer, from profile: [UInt8]?, path: String
  ) throws(RenderingError) {
    guard let profile else { return }
    do {
      let own = try ICCProfile(profile, name: path)
      let screen = try ICCProfile.sRGB()
      guard own.space == .rgb, own.bytes != screen.bytes else { return }
      let transform = try ColorTransform(from: own, to: screen)
      unsafe convert(surface, by: transform)
    } catch {
      throw RenderingError(
        error.code, "the colour profile in the picture '\(path)' is broken: \(error.message)",
        hint: "save it anew with the profile sRGB, or without one", path: path)
    }
  }

  /// Converts cairo's pixels, in which colours are multiplied by their opacity.
  private static func convert(_ surface: OpaquePointer, by transform: ColorTransform) {
    unsafe cairo_surface_flush(surface)
    let width = unsafe Int(cairo_image_surface_get_width(surface))
    let height = unsafe Int(cairo_image_surface_get_height(surface))
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    let isOpaque = unsafe cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
    guard let pixels = unsafe cairo_image_surface_get_data(surface),
      unsafe isOpaque || cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32
    else { return }
    for row in 0..<height {
      let line = unsafe UnsafeMutableRawPointer(pixels + row * stride)
        .bindMemory(to: UInt32.self, capacity: width)
      var colors: [UInt8] = []
      colors.reserveCapacity(width * 3)
      for column in 0..<width {
        let pixel = unsafe line[column]
        let alpha = isOpaque ? 255 : pixel >> 24
        for shift in [UInt32(16), 8, 0] {
          let part = pixel >> shift & 0xFF
          colors.append(alpha == 0 ? 0 : UInt8(min(255, (part * 255 + alpha / 2) / alpha)))
        }
      }
      let converted = transform.pixels(colors)
      for column in 0..<width {
        let alpha = isOpaque ? 255 : (unsafe line[column]) >> 24
        var pixel = alpha << 24
        for (index, shift) in [UInt32(16), 8, 0].enumerated() {
          let part = (UInt32(converted[column * 3 + index]) * alpha + 127) / 255
          pixel |= part << shift
        }
        unsafe line[column] = pixel
      }
    }
    unsafe cairo_surface_mark_dirty(surface)
  }

  /// The profile in a PNG's chunk `iCCP` (ISO/IEC 15948, 11.3.3.3); nil if it has none.
  ///
  /// Nothing, which no profile is, if libpng found it broken.
  static func profile(inPNG bytes: [UInt8]) -> [UInt8]? {
    guard hasProfile(bytes), let loader = unsafe gdk_pixbuf_loader_new_with_type("png", nil) else {
      return nil
    }
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(loader)) }
    let isWritten = unsafe gdk_pixbuf_loader_write(loader, bytes, UInt(bytes.count), nil) != 0
    guard unsafe gdk_pixbuf_loader_close(loader, nil) != 0, isWritten,
      let pixels = unsafe gdk_pixbuf_loader_get_pixbuf(loader),
      let text = unsafe gdk_pixbuf_get_option(pixels, "icc-profile")
    else { return [] }
    return Data(base64Encoded: unsafe String(cString: text)).map { [UInt8]($0) }
  }

  /// Whether the chunk stands before the picture's data.
  private static func hasProfile(_ bytes: [UInt8]) -> Bool {
    var at = 8
    while at + 8 <= bytes.count {
      let type = bytes[at + 4..<at + 8]
      if type.elementsEqual("iCCP".utf8) { return true }
      if type.elementsEqual("IDAT".utf8) { return false }
      at += 12 + bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    return false
  }
}
