internal import CCairo
internal import CRSVG
internal import DocumentModel

/// An SVG drawing, parsed once.
@safe final class Drawing {
  private let handle: OpaquePointer
  private let path: String

  /// Parses the drawing; without an address of its own it can refer to nothing outside itself.
  /// - Throws: `RenderingError` with code `svg-broken` if it is not sound SVG.
  init(_ bytes: [UInt8], path: String) throws(RenderingError) {
    var error: UnsafeMutablePointer<GError>?
    let handle = unsafe rsvg_handle_new_from_data(bytes, UInt(bytes.count), &error)
    guard let handle = unsafe handle else {
      throw unsafe Drawing.broken(path, error)
    }
    unsafe self.handle = handle
    self.path = path
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// Draws with the top left corner at the origin, filling the size.
  /// - Throws: `RenderingError` with code `svg-broken` if it cannot be drawn.
  func draw(in size: Size, on context: OpaquePointer) throws(RenderingError) {
    var error: UnsafeMutablePointer<GError>?
    var viewport = RsvgRectangle(x: 0, y: 0, width: size.width, height: size.height)
    guard unsafe rsvg_handle_render_document(handle, context, &viewport, &error) != 0 else {
      throw unsafe Drawing.broken(path, error)
    }
  }

  /// The error for librsvg's own, which it frees.
  private static func broken(
    _ path: String, _ error: UnsafeMutablePointer<GError>?
  ) -> RenderingError {
    var words = "it is not sound SVG"
    if let error = unsafe error {
      if let message = unsafe error.pointee.message { words = unsafe String(cString: message) }
      unsafe g_error_free(error)
    }
    return RenderingError(
      "svg-broken", "the drawing '\(path)' cannot be drawn: \(words)",
      hint: "open it in a drawing program and save it again as plain SVG", path: path)
  }
}
