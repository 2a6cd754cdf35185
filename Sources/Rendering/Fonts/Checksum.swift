internal import CNettle

/// SHA-256 (FIPS 180-4), by which a file is known again.
package enum Checksum {
  /// The checksum of some bytes, in lower-case hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String {
    var rest = bytes[...]
    return sha256 {
      defer { rest = [] }
      return Array(rest)
    }
  }

  /// The checksum of bytes that come in parts, until there are none.
  ///
  /// Nettle uses what processors have for it, and takes a third of GLib's time.
  package static func sha256(of next: () -> [UInt8]) -> String {
    var state = sha256_ctx()
    unsafe nettle_sha256_init(&state)
    while case let bytes = next(), !bytes.isEmpty {
      unsafe nettle_sha256_update(&state, bytes.count, bytes)
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    unsafe nettle_sha256_digest(&state, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
