/// Finds the profile that a picture carries.
package enum EmbeddedProfile {
  /// The profile in a JPEG's APP2 segments (ICC.1, B.4); nil if it has none.
  ///
  /// What is missing of it is missing in the bytes, so that it is known to be broken.
  package static func bytes(inJPEG jpeg: [UInt8]) -> [UInt8]? {
    var parts: [(number: UInt8, range: Range<Int>)] = []
    var at = 2
    while at + 4 <= jpeg.count, jpeg[at] == 0xFF, jpeg[at + 1] != 0xDA {
      if jpeg[at + 1] == 0xFF {
        at += 1
        continue
      }
      let end = at + 2 + (Int(jpeg[at + 2]) << 8 | Int(jpeg[at + 3]))
      let start = at + 4
      if jpeg[at + 1] == 0xE2, end <= jpeg.count, end - start > signature.count + 2,
        jpeg[start...].starts(with: signature)
      {
        let part = start + signature.count
        parts.append((jpeg[part], part + 2..<end))
      }
      at = end
    }
    guard !parts.isEmpty else { return nil }
    return parts.sorted { $0.number < $1.number }.flatMap { jpeg[$0.range] }
  }

  private static let signature = Array("ICC_PROFILE\0".utf8)
}
