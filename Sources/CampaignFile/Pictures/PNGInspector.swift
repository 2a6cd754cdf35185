import DocumentModel

/// Walks the chunks of a PNG file (ISO/IEC 15948, clauses 5 and 11.2).
enum PNGInspector {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The size in pixels.
  ///
  /// - Throws: `PictureFault` if a chunk is missing, cut off or changed.
  static func size(_ bytes: [UInt8]) throws(PictureFault) -> Size {
    var position = signature.count
    var size: Size?
    var hasData = false
    while let chunk = Chunk(bytes, at: position) {
      guard position > signature.count || chunk.type == "IHDR" else { break }
      if chunk.type == "IHDR" {
        let header = try self.header(bytes, chunk)
        size = header
        // A picture far too large is refused for its size, whole or not.
        if !PictureLimits.allow(header) { return header }
      }
      guard chunk.crc == CRC32.of(bytes[(position + 4)..<chunk.data.upperBound]) else {
        throw PictureFault(.damaged, "is damaged: its chunk '\(chunk.type)' has changed")
      }
      if chunk.type == "IDAT" { hasData = true }
      if chunk.type == "IEND" {
        guard hasData, let size else { break }
        return size
      }
      position = chunk.data.upperBound + 4
    }
    throw PictureFault(.damaged, "is damaged: it ends before the picture does")
  }

  private struct Chunk {
    var type: String
    var data: Range<Int>
    var crc: UInt32

    /// The chunk that begins at a position, if it is all there.
    init?(_ bytes: [UInt8], at position: Int) {
      guard position + 12 <= bytes.count else { return nil }
      let length = Int(bytes.bigEndian32(at: position))
      guard length <= bytes.count - position - 12 else { return nil }
      type = String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self)
      data = (position + 8)..<(position + 8 + length)
      crc = bytes.bigEndian32(at: data.upperBound)
    }
  }

  private static func header(_ bytes: [UInt8], _ chunk: Chunk) throws(PictureFault) -> Size {
    guard chunk.data.count == 13 else {
      throw PictureFault(.damaged, "is damaged: its header is not 13 bytes long")
    }
    let start = chunk.data.lowerBound
    let size = Size(
      width: Double(bytes.bigEndian32(at: start)), height: Double(bytes.bigEndian32(at: start + 4)))
    let depths: [UInt8: [UInt8]] = [
      0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
    ]
    guard size.width > 0, size.height > 0,
      depths[bytes[start + 9]]?.contains(bytes[start + 8]) == true
    else { throw PictureFault(.damaged, "is damaged: its header makes no sense") }
    return size
  }
}

/// The cyclic redundancy check of PNG (ISO/IEC 15948, annex D).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let table = table
    var value = UInt32.max
    for byte in bytes {
      value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8)
    }
    return ~value
  }
}

extension [UInt8] {
  /// Four bytes, the highest first; the caller knows that they are there.
  func bigEndian32(at position: Int) -> UInt32 {
    self[position..<(position + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Two bytes, the higher first; the caller knows that they are there.
  func bigEndian16(at position: Int) -> Int {
    Int(self[position]) << 8 | Int(self[position + 1])
  }
}
