internal import ColorManagement
internal import PDFFile

/// Converted pictures by what they were made from, as long as they do not fill the memory.
struct PictureStore {
  /// A picture as it goes into files.
  struct Picture {
    var bytes: [UInt8]
    var filter: String
    var space: String
  }

  private struct Key: Hashable {
    var digest: Digest
    var purpose: String
  }

  /// The bytes that are kept at most: a poster's photograph has a few megabytes.
  private static let budget = 192 << 20

  private var pictures: [Key: Picture?] = [:]
  private var size = 0
  private var profiles: [ICCProfile: PackedProfile] = [:]

  /// What the bytes become, found again or made; nil if they stay as they are.
  mutating func converted(
    _ bytes: [UInt8], as purpose: String, _ make: () throws -> Picture?
  ) rethrows -> Picture? {
    let key = Key(digest: Digest(bytes), purpose: purpose)
    if let picture = pictures[key] { return picture }
    let picture = try make()
    let count = picture?.bytes.count ?? 0
    if size + count > Self.budget {
      pictures = [:]
      size = 0
    }
    pictures[key] = .some(picture)
    size += count
    return picture
  }

  /// A profile, packed.
  /// - Throws: `PDFError` if it cannot be packed.
  mutating func profile(_ profile: ICCProfile) throws(PDFError) -> PackedProfile {
    if let packed = profiles[profile] { return packed }
    let packed = try PackedProfile(profile)
    profiles[profile] = packed
    return packed
  }
}
