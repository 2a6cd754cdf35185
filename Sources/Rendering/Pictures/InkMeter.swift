package import DocumentModel
import Synchronization

/// How much of pictures is inked: what makes one mark look larger than another of the same size.
package final class InkMeter: Sendable {
  private let known = Mutex<[Picture: Double]>([:])
  /// The longer side of what is looked at, in pixels.
  private static let side = 128.0

  package init() {}

  /// The part of a picture's box that differs from white paper, from 0 to 1, faint colours for less.
  ///
  /// A picture that cannot be drawn counts as half inked; drawing the page tells what is wrong.
  package func coverage(of picture: Picture) -> Double {
    if let coverage = known.withLock({ $0[picture] }) { return coverage }
    let coverage = (try? measured(picture)) ?? 0.5
    known.withLock { $0[picture] = coverage }
    return coverage
  }

  private func measured(_ picture: Picture) throws(RenderingError) -> Double {
    let pixels = try picture.pixels(side: Self.side)
    // Full ink from a third of the way to black on, as the eye sees a shape.
    let inked = pixels.reduce(0.0) { sum, pixel in
      let light = Double(pixel >> 16 & 255) + Double(pixel >> 8 & 255) + Double(pixel & 255)
      return sum + min(1, (1 - light / 765) * 3)
    }
    return pixels.isEmpty ? 0.5 : inked / Double(pixels.count)
  }
}
