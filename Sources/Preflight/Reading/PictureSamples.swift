/// A picture's numbers as its filters give them.
struct PictureSamples {
  private let bytes: [UInt8]
  private let width: Int
  private let height: Int
  private let bits: Int
  private let count: Int
  private let decode: [Double]
  private let stride: Int

  /// Nil if there are fewer bytes than the sides ask for.
  init?(bytes: [UInt8], width: Int, height: Int, bits: Int, count: Int, decode: [Double]) {
    guard [1, 2, 4, 8, 16].contains(bits), count >= 1, count <= 32 else { return nil }
    let stride = (width * count * bits + 7) / 8
    guard bytes.count >= stride * height else { return nil }
    self.bytes = bytes
    self.width = width
    self.height = height
    self.bits = bits
    self.count = count
    self.decode = decode
    self.stride = stride
  }

  /// One number, from 0 to 1 whatever its bits.
  private func sample(_ column: Int, _ row: Int, _ part: Int) -> Double {
    let index = column * count + part
    if bits == 8 { return Double(bytes[row * stride + index]) / 255 }
    if bits == 16 {
      let at = row * stride + index * 2
      return Double(Int(bytes[at]) << 8 | Int(bytes[at + 1])) / 65_535
    }
    let bit = index * bits
    let value = Int(bytes[row * stride + bit / 8]) >> (8 - bits - bit % 8) & (1 << bits - 1)
    return Double(value) / Double(1 << bits - 1)
  }

  /// The mean of the numbers in a part of the picture.
  private func mean(_ columns: Range<Int>, _ rows: Range<Int>) -> [Double] {
    // A picture's every pixel need not be looked at: sixteen of a part tell its colour.
    let (stepX, stepY) = (max(1, columns.count / 4), max(1, rows.count / 4))
    var sums = [Double](repeating: 0, count: count)
    var taken = 0.0
    for row in Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: stepY) {
      for column in Swift.stride(from: columns.lowerBound, to: columns.upperBound, by: stepX) {
        for part in 0..<count { sums[part] += sample(column, row, part) }
        taken += 1
      }
    }
    return sums.map { $0 / taken }
  }

  /// The parts of the picture that become pixels.
  private func reduced(
    _ body: (_ columns: Range<Int>, _ rows: Range<Int>) -> Void
  ) -> (width: Int, height: Int) {
    let most = Double(DecodedPicture.mostPixels)
    let factor = min(1, most / Double(max(width, height)))
    let across = max(1, Int((Double(width) * factor).rounded()))
    let down = max(1, Int((Double(height) * factor).rounded()))
    for row in 0..<down {
      let rows = row * height / down..<max(row * height / down + 1, (row + 1) * height / down)
      for column in 0..<across {
        let start = column * width / across
        body(start..<max(start + 1, (column + 1) * width / across), rows)
      }
    }
    return (across, down)
  }

  /// The picture in inks and on screen.
  func picture(
    _ space: ColorSpace?, _ alpha: PictureSamples?, _ conversion: Conversion
  ) -> DecodedPicture? {
    guard let space else { return nil }
    let range = decode.count == count * 2 ? decode : space.decode(bits: bits)
    guard range.count == count * 2 else { return nil }
    var isIndexed = false
    if case .indexed = space { isIndexed = true }
    if bits == 8, count <= 4, !isIndexed { return plain(space, range, alpha, conversion) }
    var (inks, screen, opaque): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    var known: [[UInt8]: PaintedColor] = [:]
    let size = reduced { columns, rows in
      let raw =
        isIndexed
        ? [sample(columns.lowerBound, rows.lowerBound, 0)] : mean(columns, rows)
      let key = raw.map { UInt8(($0 * 255).rounded()) }
      let color =
        known[key]
        ?? space.color(
          raw.enumerated().map { range[$0 * 2] + $1 * (range[$0 * 2 + 1] - range[$0 * 2]) },
          conversion)
      if known.count < 100_000 { known[key] = color }
      inks += color.inks.map(Self.byte)
      screen += color.screen.map(Self.byte)
      opaque.append(alpha.map { Self.byte($0.part(columns, rows, of: self)) } ?? 255)
    }
    return DecodedPicture(
      width: size.width, height: size.height, inks: inks, screen: screen, alpha: opaque)
  }

  /// A picture of bytes, up to four a pixel, as photographs are: the same in whole numbers.
  private func plain(
    _ space: ColorSpace, _ range: [Double], _ alpha: PictureSamples?, _ conversion: Conversion
  ) -> DecodedPicture {
    var (inks, screen, opaque): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    var known: [UInt32: (inks: [UInt8], screen: [UInt8])] = [:]
    // Red, green and blue of the screen stay what they are.
    var isScreen = false
    if case .rgb = space, conversion.isPlain, range == [0, 1, 0, 1, 0, 1] { isScreen = true }
    func color(_ key: UInt32) -> (inks: [UInt8], screen: [UInt8]) {
      if let color = known[key] { return color }
      let values = (0..<count).map { part in
        let value = Double(key >> (UInt32(part) * 8) & 255) / 255
        return range[part * 2] + value * (range[part * 2 + 1] - range[part * 2])
      }
      let color = space.color(values, conversion)
      let made = (inks: color.inks.map(Self.byte), screen: color.screen.map(Self.byte))
      if known.count < 100_000 { known[key] = made }
      return made
    }
    let size = reduced { columns, rows in
      let key = meanBytes(columns, rows)
      if isScreen, alpha == nil {
        let (red, green, blue) = (
          UInt8(key & 255), UInt8(key >> 8 & 255), UInt8(key >> 16 & 255)
        )
        let light = max(red, green, blue)
        screen.append(red)
        screen.append(green)
        screen.append(blue)
        inks.append(light - red)
        inks.append(light - green)
        inks.append(light - blue)
        inks.append(255 - light)
        opaque.append(255)
        return
      }
      let color = color(key)
      inks += color.inks
      screen += color.screen
      opaque.append(alpha.map { Self.byte($0.part(columns, rows, of: self)) } ?? 255)
    }
    return DecodedPicture(
      width: size.width, height: size.height, inks: inks, screen: screen, alpha: opaque)
  }

  /// The rounded means of the bytes in a part of the picture, the first lowest.
  private func meanBytes(_ columns: Range<Int>, _ rows: Range<Int>) -> UInt32 {
    let (stepX, stepY) = (max(1, columns.count / 4), max(1, rows.count / 4))
    var key: UInt32 = 0
    for part in 0..<count {
      var (sum, taken) = (0, 0)
      for row in Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: stepY) {
        let start = row * stride + part
        for column in Swift.stride(from: columns.lowerBound, to: columns.upperBound, by: stepX) {
          sum += Int(bytes[start + column * count])
          taken += 1
        }
      }
      key |= UInt32((sum * 2 + taken) / (taken * 2)) << (UInt32(part) * 8)
    }
    return key
  }

  /// A picture of pixels that are on or off: those that are on are opaque.
  func stencil() -> DecodedPicture {
    let isInverted = decode.first == 1
    var opaque: [UInt8] = []
    let size = reduced { columns, rows in
      let off = mean(columns, rows)[0]
      opaque.append(Self.byte(isInverted ? off : 1 - off))
    }
    return DecodedPicture(
      width: size.width, height: size.height,
      inks: Array(repeating: 0, count: opaque.count * 4),
      screen: Array(repeating: 0, count: opaque.count * 3), alpha: opaque)
  }

  /// The mean of this mask under a part of another picture.
  private func part(_ columns: Range<Int>, _ rows: Range<Int>, of other: PictureSamples) -> Double {
    let (left, top) = (
      columns.lowerBound * width / other.width, rows.lowerBound * height / other.height
    )
    let right = max(left + 1, columns.upperBound * width / other.width)
    let bottom = max(top + 1, rows.upperBound * height / other.height)
    let value = mean(left..<min(right, width), top..<min(bottom, height))[0]
    guard decode.count == 2 else { return value }
    return decode[0] + value * (decode[1] - decode[0])
  }

  private static func byte(_ value: Double) -> UInt8 {
    UInt8((min(max(value, 0), 1) * 255).rounded())
  }
}

extension ColorSpace {
  /// The numbers' ranges of a picture of so many bits without `Decode`.
  fileprivate func decode(bits: Int) -> [Double] {
    if case .indexed = self { [0, Double(1 << bits - 1)] } else { decode }
  }
}
