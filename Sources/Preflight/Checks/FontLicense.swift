internal import Foundation

/// What a font's maker allows: the field `fsType` of its table `OS/2` (OpenType 1.9).
struct FontLicense {
  var flags: Int

  /// Reads the field of a font file, of the first face of a collection; nil if it is not there.
  init?(_ bytes: [UInt8]) {
    func number(_ at: Int, _ count: Int) -> Int? {
      guard at >= 0, at + count <= bytes.count else { return nil }
      return bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }
    var start = 0
    if bytes.starts(with: Array("ttcf".utf8)) { start = number(12, 4) ?? 0 }
    guard let tables = number(start + 4, 2) else { return nil }
    for table in 0..<tables {
      let entry = start + 12 + table * 16
      guard let tag = number(entry, 4), let offset = number(entry + 8, 4) else { return nil }
      if tag == 0x4F53_2F32 {
        guard let flags = number(offset + 8, 2) else { return nil }
        self.flags = flags
        return
      }
    }
    return nil
  }

  /// Why the font may not be embedded; nil if it may.
  ///
  /// Bit 1 alone forbids embedding, bit 9 all but bitmaps; where several of bits 1 to 3 are set the
  /// least strict counts. Bit 8, no subsetting, is overridden by nobody's asking for the whole font
  /// back and left out here.
  var refusal: String? {
    if flags & 0xF == 2 { return "forbids to embed it" }
    if flags & 0x200 != 0 { return "allows to embed its bitmaps only" }
    return nil
  }
}

/// Keeps what the makers of font files allow, by path.
final class FontFileCache {
  private var known: [String: FontLicense?] = [:]

  func license(of path: String) -> FontLicense? {
    if let license = known[path] { return license }
    let license = (try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
      .flatMap { FontLicense(Array($0)) }
    known[path] = .some(license)
    return license
  }
}
