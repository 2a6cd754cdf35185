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

  /// Where an element's ink lies when the drawing fills a size; nil if it has no such element.
  func extent(of id: String, in size: Size) -> Rect? {
    var error: UnsafeMutablePointer<GError>?
    var viewport = RsvgRectangle(x: 0, y: 0, width: size.width, height: size.height)
    var ink = RsvgRectangle(x: 0, y: 0, width: 0, height: 0)
    guard
      unsafe rsvg_handle_get_geometry_for_layer(
        handle, "#" + id, &viewport, &ink, nil, &error) != 0
    else {
      if let error = unsafe error { unsafe g_error_free(error) }
      return nil
    }
    return Rect(x: ink.x, y: ink.y, width: ink.width, height: ink.height)
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
