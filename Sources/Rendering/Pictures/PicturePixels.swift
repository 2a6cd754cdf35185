package import DocumentModel

/// A picture file drawn in pixels, on white.
package struct PicturePixels: Sendable {
  package var width: Int
  package var height: Int
  /// Row by row from the top: `0x00RRGGBB`.
  package var pixels: [UInt32]

  /// - Parameter most: How many pixels the longer side has at most; a smaller picture keeps its own.
  /// - Throws: `RenderingError` if the picture cannot be drawn.
  package init(_ picture: Picture, most: Double) throws(RenderingError) {
    let longer = max(picture.size.width, picture.size.height)
    let side = min(most, longer)
    pixels = try picture.pixels(side: side)
    let scale = side / max(longer, 0.01)
    func whole(_ side: Double) -> Int { max(1, Int((side * scale - 0.001).rounded(.up))) }
    (width, height) = (whole(picture.size.width), whole(picture.size.height))
    guard pixels.count == width * height else {
      throw RenderingError.damaged(picture.path, "its pixels cannot be counted")
    }
  }
}
