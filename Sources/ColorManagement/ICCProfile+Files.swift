internal import Foundation

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#endif

extension ICCProfile {
  /// The largest profile that is read, in bytes; those of presses have up to 3 MB.
  private static let largest = 32 << 20

  /// Reads a profile's file.
  /// - Throws: `ColorError` with code `icc-missing` or `icc-broken`.
  package static func read(_ path: String) throws(ColorError) -> ICCProfile {
    let name = URL(filePath: path).lastPathComponent
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ColorError(
        "icc-missing", "there is no profile '\(path)', or it cannot be read",
        hint: "check the path; profiles end in .icc or .icm")
    }
    guard data.count <= largest else { throw OpenProfile.broken(name, "it is far too large") }
    return try ICCProfile([UInt8](data), name: name)
  }

  /// The screen's colours as they are when nothing else is said (IEC 61966-2-1).
  /// - Throws: `ColorError` if Broadside is not installed whole.
  package static func sRGB() throws(ColorError) -> ICCProfile { try bundledRGB.get() }

  /// Offset printing on coated paper (ISO 12647-2, FOGRA39).
  /// - Throws: `ColorError` if Broadside is not installed whole.
  package static func fogra39() throws(ColorError) -> ICCProfile { try bundledPress.get() }

  /// The path of a profile that comes with Broadside, such as `FOGRA39L_coated.icc`.
  package static func bundledPath(of file: String) -> String {
    Bundle.module.bundleURL.appending(path: "ICC").appending(path: file).path
  }

  private static let bundledRGB = bundled("sRGB.icc")
  private static let bundledPress = bundled("FOGRA39L_coated.icc")

  private static func bundled(_ file: String) -> Result<ICCProfile, ColorError> {
    Result { () throws(ColorError) in try read(bundledPath(of: file)) }
  }
}
