/// What the markers of a JPEG file say (ITU-T T.81, annex B); its pixels are not decoded.
struct JPEGFile {
  private(set) var width = 0
  private(set) var height = 0
  /// One for grey, three for colours, four for inks.
  private(set) var channels = 0
  /// How the camera was held.
  private(set) var orientation = Orientation.upright

  /// Walks the file's markers from its start to its end-of-image marker.
  /// - Throws: `RenderingError` if the file is not a JPEG or ends early.
  init(_ bytes: [UInt8], path: String) throws(RenderingError) {
    guard bytes.starts(with: [0xFF, 0xD8]) else {
      throw RenderingError.damaged(path, "it is not a JPEG file")
    }
    var at = 2
    while let marker = JPEGFile.nextMarker(in: bytes, from: &at) {
      switch marker {
      case 0xD9:
        guard width > 0, height > 0 else { throw RenderingError.damaged(path, "it has no image") }
        return
      case 0x01, 0xD0...0xD8: continue
      default: break
      }
      guard at + 1 < bytes.count else { break }
      let length = Int(bytes[at]) << 8 | Int(bytes[at + 1])
      if JPEGFile.isFrame(marker), at + 7 < bytes.count {
        channels = Int(bytes[at + 7])
        height = Int(bytes[at + 3]) << 8 | Int(bytes[at + 4])
        width = Int(bytes[at + 5]) << 8 | Int(bytes[at + 6])
      }
      if marker == 0xE1, let orientation = Orientation(exif: bytes[at...].prefix(length)) {
        self.orientation = orientation
      }
      at += max(length, 2)
    }
    throw RenderingError.damaged(path, "it ends before its image does")
  }

  /// The next marker's code, the position moved past it; coded data and fill bytes are skipped.
  private static func nextMarker(in bytes: [UInt8], from at: inout Int) -> UInt8? {
    while at + 1 < bytes.count {
      let (first, second) = (bytes[at], bytes[at + 1])
      if first == 0xFF, second != 0, second != 0xFF {
        at += 2
        return second
      }
      at += 1
    }
    return nil
  }

  /// Whether the marker begins a frame, which tells the size: SOF0 to SOF15 but DHT, JPG and DAC.
  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }
}
