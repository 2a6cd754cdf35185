/// Icons of several sizes in one file, as browsers look for them: `favicon.ico`.
enum IconFile {
  /// The file of PNG pictures, each square, up to 256 pixels a side.
  static func bytes(of pictures: [(side: Int, png: [UInt8])]) -> [UInt8] {
    func word(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
    func long(_ value: Int) -> [UInt8] { word(value & 0xFFFF) + word(value >> 16) }
    var directory = word(0) + word(1) + word(pictures.count)
    var offset = 6 + 16 * pictures.count
    for (side, png) in pictures {
      // A side of 0 is 256; no palette; one plane; 32 bits a pixel.
      directory += [UInt8(side & 255), UInt8(side & 255), 0, 0] + word(1) + word(32)
      directory += long(png.count) + long(offset)
      offset += png.count
    }
    return directory + pictures.flatMap(\.png)
  }
}
