internal import DocumentModel

/// The parts of a picture that are in one colour, as shapes that are known again.
struct PixelShapes {
  /// Parts of one colour.
  struct Part {
    var color: UInt32
    var count: Int
    var bounds: Rect
    var moments: [Double]
  }

  let width: Int
  let height: Int
  let pixels: [UInt32]
  private(set) var parts: [Part] = []

  /// Parts smaller than this share of the picture are no shapes of it.
  private static let leastShare = 0.000_15

  /// - Parameter tolerance: How far each channel of a pixel may be from the first pixel's of its part.
  init(width: Int, height: Int, pixels: [UInt32], tolerance: Int) {
    self.width = width
    self.height = height
    self.pixels = pixels
    guard pixels.count == width * height else { return }
    var isTaken = [Bool](repeating: false, count: pixels.count)
    let least = max(12, Int(Double(pixels.count) * Self.leastShare))
    for start in pixels.indices where !isTaken[start] && isFlat(start) {
      let members = part(from: start, tolerance, &isTaken)
      if members.count >= least { parts.append(described(members, pixels[start])) }
    }
  }

  /// Whether a pixel is like those beside and below it: one of an edge tells no colour.
  private func isFlat(_ pixel: Int) -> Bool {
    guard pixel % width < width - 1, pixel + width + 1 < pixels.count else { return false }
    return [pixel + 1, pixel + width, pixel + width + 1].allSatisfy {
      Self.distance(pixels[$0], pixels[pixel]) <= Self.flatness
    }
  }

  /// Within a flat area channels differ by less, for JPEG's noise.
  private static let flatness = 8

  /// The pixels that belong together with one, each taken once.
  private func part(from start: Int, _ tolerance: Int, _ isTaken: inout [Bool]) -> [Int] {
    let seed = pixels[start]
    var members = [start]
    isTaken[start] = true
    var next = 0
    while next < members.count {
      let pixel = members[next]
      next += 1
      let column = pixel % width
      for (neighbour, isThere) in [
        (pixel - 1, column > 0), (pixel + 1, column < width - 1), (pixel - width, pixel >= width),
        (pixel + width, pixel + width < pixels.count),
      ] where isThere && !isTaken[neighbour] {
        guard Self.distance(pixels[neighbour], seed) <= tolerance else { continue }
        isTaken[neighbour] = true
        members.append(neighbour)
      }
    }
    return members
  }

  private func described(_ members: [Int], _ color: UInt32) -> Part {
    var (left, top, right, bottom) = (width, height, 0, 0)
    for pixel in members {
      left = min(left, pixel % width)
      right = max(right, pixel % width + 1)
      top = min(top, pixel / width)
      bottom = max(bottom, pixel / width + 1)
    }
    let bounds = Rect(
      x: Double(left), y: Double(top), width: Double(right - left), height: Double(bottom - top))
    var sums = [Double](repeating: 0, count: Silhouette.powers.count)
    for pixel in members {
      let x = (Double(pixel % width) + 0.5 - bounds.middle.x) * 2 / bounds.width
      let y = (Double(pixel / width) + 0.5 - bounds.middle.y) * 2 / bounds.height
      sums[0] += 1
      sums[1] += x
      sums[2] += y
      sums[3] += x * x
      sums[4] += x * y
      sums[5] += y * y
      sums[6] += x * x * x
      sums[7] += x * x * y
      sums[8] += x * y * y
      sums[9] += y * y * y
    }
    let moments = [sums[0] / bounds.width / bounds.height] + sums.dropFirst().map { $0 / sums[0] }
    return Part(color: color, count: members.count, bounds: bounds, moments: moments)
  }

  /// How far the channels of two pixels are apart at most.
  static func distance(_ one: UInt32, _ other: UInt32) -> Int {
    let red = abs(Int(one >> 16 & 255) - Int(other >> 16 & 255))
    let green = abs(Int(one >> 8 & 255) - Int(other >> 8 & 255))
    return max(red, green, abs(Int(one & 255) - Int(other & 255)))
  }

  /// The parts as shapes on a page.
  ///
  /// - Parameters:
  ///   - transform: From pixels to the page, upright and not mirrored.
  ///   - object: The picture's index on the page.
  func silhouettes(_ transform: Affine, object: Int) -> [Silhouette] {
    let pixel = abs(transform.determinant)
    return parts.map { part in
      Silhouette(
        bounds: transform.bounds(of: part.bounds), area: Double(part.count) * pixel,
        moments: part.moments, color: PaintedColor(pixel: part.color), object: object)
    }
  }
}

extension PaintedColor {
  /// The colour of a pixel, `0x00RRGGBB`.
  init(pixel: UInt32) {
    let screen = [UInt32(16), 8, 0].map { Double(pixel >> $0 & 255) / 255 }
    self.init(kind: .rgb, inks: [], screen: screen)
  }
}
