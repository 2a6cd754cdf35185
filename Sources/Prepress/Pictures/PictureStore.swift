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

/// A number of 128 bits by which bytes are known again within one run.
struct Digest: Hashable {
  private var count: Int
  private var first: UInt64
  private var second: UInt64

  /// - Complexity: O(n), 8 bytes at a time.
  init(_ bytes: [UInt8]) {
    var (first, second): (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F)
    unsafe bytes.withUnsafeBytes { buffer in
      var at = 0
      while at + 8 <= buffer.count {
        let word = unsafe buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        first = (first ^ word) &* 0xFF51_AFD7_ED55_8CCD
        first ^= first >> 32
        second = (second &+ word) &* 0xC4CE_B9FE_1A85_EC53
        second ^= second >> 29
        at += 8
      }
      while at < buffer.count {
        first = unsafe (first ^ UInt64(buffer[at])) &* 0x0000_0100_0000_01B3
        at += 1
      }
    }
    (self.first, self.second, count) = (first, second, bytes.count)
  }
}

extension Digest {
  /// The number as an address that is nobody else's (RFC 9562, version 8).
  var address: String {
    let high = first ^ UInt64(truncatingIfNeeded: count)
    let digits = Array(hexadecimal(high) + hexadecimal(second))
    let parts = [
      digits[0..<8], digits[8..<12], ["8"] + digits[13..<16], ["8"] + digits[17..<20],
      digits[20..<32],
    ]
    return "uuid:" + parts.map { String($0) }.joined(separator: "-")
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
