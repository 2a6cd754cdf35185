internal import CCairo
internal import DocumentModel

/// A cairo surface that stands for a picture made of pixels.
@safe final class Raster {
  private let surface: OpaquePointer
  private let stored: Size
  private let orientation: Orientation
  /// The bytes of its pixels.
  let cost: Int

  /// Takes the surface over, whose pixels are turned as the orientation says.
  init(owning surface: OpaquePointer, orientation: Orientation = .upright) {
    unsafe self.surface = surface
    let width = unsafe cairo_image_surface_get_width(surface)
    let height = unsafe cairo_image_surface_get_height(surface)
    stored = Size(width: Double(width), height: Double(height))
    cost = Int(width) * Int(height) * 4
    self.orientation = orientation
  }

  deinit { unsafe cairo_surface_destroy(surface) }

  /// The size of the picture held upright.
  var size: Size { orientation.upright(stored) }

  /// Makes the picture what the context draws in; turns the context where the picture lies.
  func setSource(of context: OpaquePointer) {
    var matrix = orientation.matrix(for: stored)
    unsafe cairo_transform(context, &matrix)
    unsafe cairo_set_source_surface(context, surface, 0, 0)
  }
}

extension Raster {
  /// The pixels that are decoded at most; beyond lie files made to exhaust memory.
  static let mostPixels = 100_000_000

  /// Decodes a PNG, alpha included.
  /// - Throws: `RenderingError` if the file is damaged or too large.
  convenience init(
    png bytes: [UInt8], path: String, recoloring: Recoloring? = nil
  ) throws(RenderingError) {
    let (width, height) = try Raster.sizeOfPNG(bytes, path: path)
    try Raster.requireModest(width: width, height: height, path: path)
    let source = ByteSource(bytes)
    let surface = unsafe cairo_image_surface_create_from_png_stream(
      ByteSource.read, source.closure)!
    let status = withExtendedLifetime(source) { unsafe cairo_surface_status(surface) }
    guard status == CAIRO_STATUS_SUCCESS else {
      unsafe cairo_surface_destroy(surface)
      throw RenderingError.damaged(path, "its pixels cannot be decoded")
    }
    unsafe self.init(owning: surface)
    try unsafe Raster.bringToScreen(surface, from: Raster.profile(inPNG: bytes), path: path)
    unsafe Raster.tone(surface, by: recoloring)
    try unsafe Raster.setIdentity(of: surface, path: path, recoloring)
  }

  /// Refuses pictures that would exhaust memory.
  static func requireModest(width: Int, height: Int, path: String) throws(RenderingError) {
    guard width > 32_767 || height > 32_767 || width * height > mostPixels else { return }
    throw RenderingError(
      "image-too-large", "the picture '\(path)' is too large: \(width) by \(height) pixels",
      hint: "save it smaller; no print needs more than \(mostPixels / 1_000_000) megapixels",
      path: path)
  }

  /// Names the surface by its path and colours, so that a document holds the picture once.
  static func setIdentity(
    of surface: OpaquePointer, path: String, _ recoloring: Recoloring? = nil
  ) throws(RenderingError) {
    let name = path + (recoloring.map { " \($0.summary)" } ?? "")
    try unsafe attach(Array(name.utf8), as: CAIRO_MIME_TYPE_UNIQUE_ID, to: surface)
  }

  /// Hangs the bytes on the surface, which frees them with itself.
  static func attach(
    _ bytes: [UInt8], as type: String, to surface: OpaquePointer
  ) throws(RenderingError) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    unsafe copy.initialize(from: bytes, count: bytes.count)
    let status = unsafe cairo_surface_set_mime_data(
      surface, type, copy, UInt(bytes.count), { unsafe $0?.deallocate() }, copy)
    if status != CAIRO_STATUS_SUCCESS { unsafe copy.deallocate() }
    try check(status)
  }

  private static func sizeOfPNG(
    _ bytes: [UInt8], path: String
  ) throws(RenderingError) -> (width: Int, height: Int) {
    guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    else { throw RenderingError.damaged(path, "it is not a PNG file") }
    let number = { (at: Int) in bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }
}
