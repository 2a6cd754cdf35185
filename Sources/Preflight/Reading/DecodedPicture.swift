internal import Rendering

/// A picture's pixels, made fewer: enough for a page that is looked at coarsely.
final class DecodedPicture {
  /// Pictures are kept with so many pixels along the longer side.
  static let mostPixels = 480

  let width: Int
  let height: Int
  /// Four inks a pixel, from 0 to 255, row by row from the top.
  let inks: [UInt8]
  /// Red, green and blue a pixel.
  let screen: [UInt8]
  /// How opaque each pixel is.
  let alpha: [UInt8]
  private var made: [Int: RasterPicture] = [:]

  init(width: Int, height: Int, inks: [UInt8], screen: [UInt8], alpha: [UInt8]) {
    self.width = width
    self.height = height
    self.inks = inks
    self.screen = screen
    self.alpha = alpha
  }

  /// The most ink of a pixel, in per cent.
  private(set) lazy var mostInk: Double = {
    var most = 0
    for start in stride(from: 0, to: inks.count - 3, by: 4) {
      most = max(
        most, Int(inks[start]) + Int(inks[start + 1]) + Int(inks[start + 2]) + Int(inks[start + 3]))
    }
    return Double(most) / 255 * 100
  }()

  /// The pixels for a canvas: the screen's for nil, otherwise for the three plates from this on.
  func raster(plates first: Int?) -> RasterPicture? {
    let key = first ?? -1
    if let picture = made[key] { return picture }
    var channels: [UInt8] = []
    channels.reserveCapacity(width * height * 4)
    for pixel in 0..<width * height {
      for channel in 0..<3 {
        if let first {
          let plate = first + channel
          channels.append(plate < 4 ? 255 - inks[pixel * 4 + plate] : 255)
        } else {
          channels.append(screen[pixel * 3 + channel])
        }
      }
      channels.append(alpha[pixel])
    }
    let picture = RasterPicture(width: width, height: height, channels: channels)
    made[key] = picture
    return picture
  }

  /// The pixels in one colour, as opaque as they are.
  func stencil(_ color: RasterColor) -> RasterPicture? {
    let channels = [color.first, color.second, color.third].map {
      UInt8((min(max($0, 0), 1) * 255).rounded())
    }
    return RasterPicture(
      width: width, height: height, channels: alpha.flatMap { channels + [$0] })
  }
}

/// Keeps decoded pictures by what they contain, across files.
final class PictureCache {
  private var pictures: [UInt64: DecodedPicture] = [:]
  private var order: [UInt64] = []
  /// Beyond, the oldest is let go.
  private static let most = 48

  func picture(_ key: UInt64, _ make: () -> DecodedPicture?) -> DecodedPicture? {
    if let picture = pictures[key] { return picture }
    guard let picture = make() else { return nil }
    pictures[key] = picture
    order.append(key)
    if order.count > Self.most { pictures[order.removeFirst()] = nil }
    return picture
  }

  /// A checksum of the bytes' length, ends and every eighth between them (FNV-1a): compressed
  /// pictures that differ at all differ in those.
  static func checksum(_ bytes: [UInt8], _ seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    var sum = (seed ^ UInt64(bytes.count)) &* 0x100_0000_01b3
    let step = bytes.count > 65_536 ? 8 : 1
    var at = 0
    while at < bytes.count {
      sum = (sum ^ UInt64(bytes[at])) &* 0x100_0000_01b3
      at += step
    }
    return sum
  }
}
