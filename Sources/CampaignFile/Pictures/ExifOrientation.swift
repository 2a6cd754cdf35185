/// Reads how a camera was held (Exif 2.32, tag 274); the painter turns the picture upright.
enum ExifOrientation {
  /// Whether the segment says that the picture's width and height change places.
  static func isSideways(_ segment: ArraySlice<UInt8>) -> Bool? {
    orientation(Array(segment)).map { (5...8).contains($0) }
  }

  private static func orientation(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 14, bytes.starts(with: "Exif\0\0".utf8) else { return nil }
    let tiff = Array(bytes[6...])
    let isLittle = tiff.starts(with: "II".utf8)
    guard isLittle || tiff.starts(with: "MM".utf8) else { return nil }
    func number(_ position: Int, _ length: Int) -> Int? {
      guard position >= 0, position + length <= tiff.count else { return nil }
      let digits = tiff[position..<(position + length)]
      return isLittle
        ? digits.reversed().reduce(0) { $0 << 8 | Int($1) }
        : digits.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
    for index in 0..<count {
      let entry = directory + 2 + index * 12
      guard let tag = number(entry, 2) else { return nil }
      if tag == 274 { return number(entry + 8, 2) }
    }
    return nil
  }
}
