#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Reads the whole file.
/// - Throws: `RenderingError` with code `image-missing` if it cannot be read.
func readFile(_ path: String) throws(RenderingError) -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw RenderingError(
      "image-missing", "the picture '\(path)' cannot be read",
      hint: "check that the file is there and may be read", path: path)
  }
  return Array(data)
}

extension RenderingError {
  /// The error for a picture whose bytes are not what they should be.
  static func damaged(_ path: String, _ what: String) -> RenderingError {
    RenderingError(
      "image-damaged", "the picture '\(path)' is damaged: \(what)",
      hint: "save it again from the program that made it, or copy it again", path: path)
  }
}
