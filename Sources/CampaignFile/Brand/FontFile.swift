/// Whether a file is a font, by its first bytes (OpenType 1.9, "Organization of an OpenType font").
enum FontFile {
  private static let signatures: [[UInt8]] = [
    [0, 1, 0, 0], Array("OTTO".utf8), Array("ttcf".utf8), Array("true".utf8),
  ]

  static func isFont(_ path: String) -> Bool {
    signatures.contains(FileSystem.firstBytes(of: path, count: 4))
  }
}
