/// The table directory at the head of an OpenType file (ISO/IEC 14496-22, 4.5).
///
/// HarfBuzz reads a font of which the end is missing as one whose last tables are empty, and would
/// set blank glyphs; the directory tells beforehand whether every table lies within the file.
enum FontDirectory {
  /// What is wrong with the file, nil if every table of the face is there.
  static func fault(in bytes: RawSpan, face: Int) -> String? {
    let notAFont = "the file is not an OpenType font"
    guard let version = number(at: 0, in: bytes) else { return notAFont }
    var start = 0
    if version == 0x7474_6366 {  // ttcf
      guard let offset = number(at: 12 + 4 * face, in: bytes) else { return notAFont }
      start = offset
    } else if ![0x0001_0000, 0x4F54_544F, 0x7472_7565].contains(version) {  // 1.0, OTTO, true
      return notAFont
    }
    guard let head = number(at: start + 4, in: bytes) else { return notAFont }
    for table in 0..<(head >> 16) {
      let record = start + 12 + 16 * table
      guard let offset = number(at: record + 8, in: bytes),
        let length = number(at: record + 12, in: bytes), offset + length <= bytes.byteCount
      else { return "the file is cut off" }
    }
    return nil
  }

  /// The big-endian 32-bit number at an offset, nil beyond the end.
  private static func number(at offset: Int, in bytes: RawSpan) -> Int? {
    guard offset >= 0, offset + 4 <= bytes.byteCount else { return nil }
    var value = 0
    for index in offset..<offset + 4 {
      value = value << 8 | Int(unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self))
    }
    return value
  }
}
