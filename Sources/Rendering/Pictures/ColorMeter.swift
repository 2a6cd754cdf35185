package import DocumentModel

/// Which colours a picture is mostly in.
package enum ColorMeter {
  /// The longer side of what is looked at, in pixels.
  private static let side = 160.0

  /// The colours by how much of the picture they cover on white, most first, each a part from 0 to 1.
  ///
  /// Colours alike but for the smoothing of edges count as one.
  /// - Throws: `RenderingError` if the picture cannot be drawn.
  package static func colors(
    of picture: Picture
  ) throws(RenderingError) -> [(color: RGB, part: Double)] {
    let pixels = try picture.pixels(side: side)
    var counts: [UInt32: Int] = [:]
    for pixel in pixels { counts[pixel, default: 0] += 1 }
    // The most frequent first; rarer ones near to it are its edges and its noise.
    let ordered = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    var found: [(color: RGB, count: Int)] = []
    for (pixel, count) in ordered.prefix(4096) {
      let color = RGB(
        red: UInt8(pixel >> 16 & 255), green: UInt8(pixel >> 8 & 255), blue: UInt8(pixel & 255))
      if let near = found.firstIndex(where: { isNear($0.color, color) }) {
        found[near].count += count
      } else if found.count < 32 {
        found.append((color, count))
      }
    }
    return found.map { ($0.color, Double($0.count) / Double(max(pixels.count, 1))) }
  }

  private static func isNear(_ a: RGB, _ b: RGB) -> Bool {
    let pairs = [(a.red, b.red), (a.green, b.green), (a.blue, b.blue)]
    return pairs.allSatisfy { abs(Int($0) - Int($1)) <= 24 }
  }
}
