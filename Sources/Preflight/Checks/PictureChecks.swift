internal import DocumentModel

/// Whether pictures have enough pixels at the size that they are printed.
enum PictureChecks {
  /// Pixels that are on or off show their stairs at half the resolution of a press.
  private static let lineFactor = 4.0

  static func findings(_ context: PageContext) -> [Finding] {
    context.objects.compactMap { _, object in
      guard let picture = object.picture, !object.box.isEmpty else { return nil }
      // Tints and gradients are no pictures: a few pixels drawn large on purpose.
      guard picture.width > 8 || picture.height > 8, !picture.isCode else { return nil }
      let factor = picture.bits == 1 ? lineFactor : 1
      let least = context.limits.leastResolution * factor
      let good = context.limits.goodResolution * factor
      let isScreen = context.expectation.purpose == .screen
      let resolution = picture.resolution
      // A screen shows half a press's pixels; what is too coarse for it is too coarse anywhere.
      guard resolution < (isScreen ? least / 2 : good) else { return nil }
      let isError = resolution < least && picture.bits > 1 && !isScreen
      return context.finding(
        "picture-coarse", severity: isError ? .error : .warning, at: object,
        measured: measure(resolution.rounded(), "ppi"),
        limit: measure((isScreen ? least / 2 : isError ? least : good).rounded(), "ppi"),
        "a picture of \(picture.width) × \(picture.height) pixels is printed so large that its "
          + "pixels \(isError ? "show" : "may show")",
        hint: "use a larger original, or print it smaller")
    }
  }
}

extension PaintedPicture {
  /// Whether it is a stencil of so many modules as a QR code has (ISO/IEC 18004, 5.3), drawn large
  /// on purpose.
  var isCode: Bool {
    isStencil && width == height && (21...177).contains(width) && width % 4 == 1
  }
}
