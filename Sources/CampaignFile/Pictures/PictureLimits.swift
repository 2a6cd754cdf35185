import DocumentModel

/// How large a picture may be, so that none takes a machine down.
enum PictureLimits {
  /// The largest file, in bytes.
  static let bytes = 64 << 20
  /// The longest side, in pixels.
  private static let side = 30_000.0
  /// The largest area, in pixels.
  private static let area = 100e6

  static func allow(_ size: Size) -> Bool {
    size.width <= side && size.height <= side && size.width * size.height <= area
  }
}
