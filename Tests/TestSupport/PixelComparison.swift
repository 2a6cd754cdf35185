package import DocumentModel

/// A page drawn by us, held against what poppler draws at 72 dpi.
package enum PixelComparison {
  /// The share of pixels outside the hidden boxes in which the two differ visibly.
  ///
  /// - Parameters:
  ///   - pixels: Row by row from the top, `0x00RRGGBB`.
  ///   - page: The page, from 0.
  package static func difference(
    of pixels: [UInt32], width: Int, height: Int, hidden: [Rect], from pdf: [UInt8], page: Int = 0
  ) throws -> Double {
    let other = try Pixels(pdf: pdf, page: page + 1)
    let (columns, rows) = (min(width, other.width), min(height, other.height))
    var isHidden = [Bool](repeating: false, count: columns * rows)
    for box in hidden {
      for row in span(box.y, box.maxY, rows) {
        for column in span(box.x, box.maxX, columns) { isHidden[row * columns + column] = true }
      }
    }
    var (different, compared) = (0, 0)
    for row in 0..<rows {
      for column in 0..<columns where !isHidden[row * columns + column] {
        let pixel = pixels[row * width + column]
        let color = RGB(
          red: UInt8(pixel >> 16 & 255), green: UInt8(pixel >> 8 & 255), blue: UInt8(pixel & 255))
        compared += 1
        // Two programs put the edge of a shape up to a pixel apart.
        let isSeen = (max(row - 1, 0)...min(row + 1, other.height - 1)).contains { y in
          (max(column - 1, 0)...min(column + 1, other.width - 1)).contains { x in
            color.isNear(other[x, y], within: 32)
          }
        }
        if !isSeen { different += 1 }
      }
    }
    return compared == 0 ? 1 : Double(different) / Double(compared)
  }
  /// The pixels from two before a box to two behind it, as far as there are any.
  private static func span(_ from: Double, _ to: Double, _ count: Int) -> Range<Int> {
    let start = min(max(Int(from) - 2, 0), count)
    return start..<max(start, min(Int(to) + 3, count))
  }
}
