/// Whether a file is a font, by its first bytes (OpenType 1.9, "Organization of an OpenType font").
enum FontFile {
  private static let signatures: [[UInt8]] = [
    [0, 1, 0, 0], Array("OTTO".utf8), Array("ttcf".utf8), Array("true".utf8),
  ]

  static func isFont(_ path: String) -> Bool {
    signatures.contains(FileSystem.firstBytes(of: path, count: 4))
  }
}

extension FontFile {
  /// Why a face may not be embedded in files; nil if its maker allows it, or says nothing.
  ///
  /// The field `fsType` of the table `OS/2`: bit 1 alone forbids it, bit 9 all but bitmaps.
  static func refusal(_ path: String, face: Int) -> String? {
    guard let flags = embedding(path, face: face) else { return nil }
    if flags & 0xF == 2 { return "forbids to embed it" }
    return flags & 0x200 != 0 ? "allows to embed its bitmaps only" : nil
  }

  private static func embedding(_ path: String, face: Int) -> Int? {
    func number(_ offset: Int, _ count: Int) -> Int? {
      let bytes = FileSystem.firstBytes(of: path, count: count, from: offset)
      return bytes.count == count ? bytes.reduce(0) { $0 << 8 | Int($1) } : nil
    }
    var start = 0
    if FileSystem.firstBytes(of: path, count: 4) == Array("ttcf".utf8) {
      guard let count = number(8, 4), face < count, let offset = number(12 + 4 * face, 4) else {
        return nil
      }
      start = offset
    }
    guard let count = number(start + 4, 2), count <= 256 else { return nil }
    let directory = FileSystem.firstBytes(of: path, count: 16 * count, from: start + 12)
    for entry in stride(from: 0, to: directory.count - 15, by: 16)
    where Array(directory[entry..<entry + 4]) == Array("OS/2".utf8) {
      let offset = directory[(entry + 8)..<(entry + 12)].reduce(0) { $0 << 8 | Int($1) }
      return number(offset + 8, 2)
    }
    return nil
  }
}
