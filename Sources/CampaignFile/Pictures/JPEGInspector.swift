import DocumentModel

/// Walks the segments of a JPEG file (ITU-T T.81, annex B).
enum JPEGInspector {
  static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

  /// The size in pixels, upright, and the colours of a pixel.
  ///
  /// - Throws: `PictureFault` if the file is cut off, or of a kind that PDF has not.
  static func frame(
    of bytes: [UInt8]
  ) throws(PictureFault) -> (size: Size, channels: Int) {
    var walk = Walk(bytes: bytes, position: 2)
    var frame: (size: Size, channels: Int)?
    var isSideways = false
    while let marker = walk.nextMarker() {
      if marker == 0xD9 {
        guard let (size, channels) = frame, walk.hasScan else { break }
        let upright = isSideways ? Size(width: size.height, height: size.width) : size
        return (upright, channels)
      }
      guard !Walk.standsAlone(marker) else { continue }
      guard let segment = walk.segment() else { break }
      switch marker {
      case 0xC0, 0xC1, 0xC2: frame = try self.frame(bytes, segment)
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        // PDF's DCTDecode has no lossless, hierarchical or arithmetic JPEG (ISO 32000-1, 7.4.8).
        throw PictureFault(.unknown, "is a rare kind of JPEG that print does not know")
      case 0xDA: walk.skipScan()
      case 0xE1: isSideways = ExifOrientation.isSideways(bytes[segment]) ?? isSideways
      default: break
      }
    }
    throw PictureFault(.damaged, "is damaged: it ends before the picture does")
  }

  private static func frame(
    _ bytes: [UInt8], _ segment: Range<Int>
  ) throws(PictureFault) -> (size: Size, channels: Int) {
    guard segment.count >= 6 else {
      throw PictureFault(.damaged, "is damaged: its header is cut off")
    }
    let start = segment.lowerBound
    guard bytes[start] == 8 else {
      throw PictureFault(.unknown, "has \(bytes[start]) bits a colour, where print takes 8")
    }
    let size = Size(
      width: Double(bytes.bigEndian16(at: start + 3)),
      height: Double(bytes.bigEndian16(at: start + 1)))
    guard size.width > 0, size.height > 0, [1, 3, 4].contains(bytes[start + 5]) else {
      throw PictureFault(.damaged, "is damaged: its header makes no sense")
    }
    return (size, Int(bytes[start + 5]))
  }
}

/// A position in a JPEG file.
private struct Walk {
  let bytes: [UInt8]
  var position: Int
  private(set) var hasScan = false

  init(bytes: [UInt8], position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Whether the marker has no segment behind it: TEM, RSTn and SOI.
  static func standsAlone(_ marker: UInt8) -> Bool {
    marker == 0x01 || (0xD0...0xD8).contains(marker)
  }

  /// The marker at the position, fill bytes skipped; nil at the end or where none stands.
  mutating func nextMarker() -> UInt8? {
    guard position < bytes.count, bytes[position] == 0xFF else { return nil }
    while position < bytes.count, bytes[position] == 0xFF { position += 1 }
    guard position < bytes.count, bytes[position] != 0 else { return nil }
    position += 1
    return bytes[position - 1]
  }

  /// The content of the segment at the position, which is then behind it.
  mutating func segment() -> Range<Int>? {
    guard position + 2 <= bytes.count else { return nil }
    let length = bytes.bigEndian16(at: position)
    guard length >= 2, position + length <= bytes.count else { return nil }
    defer { position += length }
    return (position + 2)..<(position + length)
  }

  /// Skips the coded data of a scan, with its stuffed bytes and restart markers.
  mutating func skipScan() {
    hasScan = true
    while position + 1 < bytes.count {
      if bytes[position] == 0xFF {
        let next = bytes[position + 1]
        if next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { return }
      }
      position += 1
    }
    position = bytes.count
  }
}
