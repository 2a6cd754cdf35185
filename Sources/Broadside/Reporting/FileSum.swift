/// A file that was made, and how it is known again.
public struct FileSum: Sendable, Hashable, Codable {
  /// The file, relative to the output folder.
  public var file: String
  /// How many bytes it has.
  public var bytes: Int
  /// The SHA-256 checksum of its bytes, in hexadecimal.
  public var sha256: String
}
