internal import CRSVG
package import DocumentModel

/// The pictures of a run as browsers show them, each made once.
package final class WebPictures {
  /// A file that is smaller is taken as it is, in bytes.
  private static let small = 300_000
  /// The longest side of a picture that is made smaller, in pixels: twice what a page is wide.
  private static let longest: Int32 = 1280

  private struct Key: Hashable {
    let path: String
    let recoloring: Recoloring?
  }

  private var known: [Key: EncodedPicture] = [:]

  package init() {}

  /// The picture's file, or a smaller copy of a large photograph.
  /// - Throws: `RenderingError` if the file is missing or damaged.
  package func picture(_ picture: Picture) throws(RenderingError) -> EncodedPicture {
    let key = Key(path: picture.path, recoloring: picture.recoloring)
    if let picture = known[key] { return picture }
    let encoded = try Self.encoded(picture)
    known[key] = encoded
    return encoded
  }

  private static func encoded(_ picture: Picture) throws(RenderingError) -> EncodedPicture {
    let bytes = try readFile(picture.path)
    let type =
      switch picture.format {
      case .svg: "image/svg+xml"
      case .png: "image/png"
      case .jpeg: "image/jpeg"
      }
    if try isReady(bytes, of: picture) {
      return EncodedPicture(
        type: type, bytes: picture.recoloring?(bytes) ?? bytes,
        width: max(1, Int(picture.size.width.rounded())),
        height: max(1, Int(picture.size.height.rounded())))
    }
    return try reduced(picture.path, recoloring: picture.recoloring)
  }

  /// Whether the file can be shown as it is.
  private static func isReady(
    _ bytes: [UInt8], of picture: Picture
  ) throws(RenderingError) -> Bool {
    switch picture.format {
    case .svg: return true
    case .png: return bytes.count <= small && picture.recoloring == nil
    case .jpeg:
      if bytes.count > small || picture.recoloring != nil { return false }
      // Not all browsers show the inks of a press.
      return try JPEGFile(bytes, path: picture.path).channels != 4
    }
  }

  /// Reads, turns and writes the picture with gdk-pixbuf: as JPEG, or PNG where it is transparent.
  private static func reduced(
    _ path: String, recoloring: Recoloring?
  ) throws(RenderingError) -> EncodedPicture {
    guard let read = unsafe gdk_pixbuf_new_from_file_at_scale(path, longest, longest, 1, nil)
    else { throw RenderingError.damaged(path, "its pixels cannot be decoded") }
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(read)) }
    guard let pixels = unsafe gdk_pixbuf_apply_embedded_orientation(read) else {
      throw RenderingError.damaged(path, "it cannot be turned upright")
    }
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(pixels)) }
    unsafe Raster.tone(pixbuf: pixels, by: recoloring)
    let isOpaque = unsafe gdk_pixbuf_get_has_alpha(pixels) == 0
    var (buffer, count) = unsafe (UnsafeMutablePointer<CChar>?.none, UInt(0))
    guard
      unsafe gdk_pixbuf_save_to_bufferv(
        pixels, &buffer, &count, isOpaque ? "jpeg" : "png", nil, nil, nil) != 0,
      let buffer = unsafe buffer
    else { throw RenderingError.damaged(path, "it cannot be made smaller") }
    defer { unsafe g_free(buffer) }
    let bytes = unsafe UnsafeBufferPointer(start: buffer, count: Int(count)).map {
      UInt8(bitPattern: $0)
    }
    return EncodedPicture(
      type: isOpaque ? "image/jpeg" : "image/png", bytes: bytes,
      width: unsafe Int(gdk_pixbuf_get_width(pixels)),
      height: unsafe Int(gdk_pixbuf_get_height(pixels)))
  }
}
