internal import CNettle

/// SHA-256 (FIPS 180-4), by which a file is known again.
package enum Checksum {
  /// The checksum of some bytes, in lower-case hexadecimal.
  ///
  /// Nettle uses what processors have for it, and takes a third of GLib's time.
  package static func sha256(_ bytes: [UInt8]) -> String {
    var state = sha256_ctx()
    unsafe nettle_sha256_init(&state)
    unsafe nettle_sha256_update(&state, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    unsafe nettle_sha256_digest(&state, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The checksum of bytes that come in parts, until there are none.
  package static func sha256(of next: () -> [UInt8]) -> String {
    let checksum = unsafe g_checksum_new(B_CHECKSUM_SHA256)!
    defer { unsafe g_checksum_free(checksum) }
    while case let bytes = next(), !bytes.isEmpty {
      unsafe g_checksum_update(checksum, bytes, bytes.count)
    }
    return unsafe String(cString: g_checksum_get_string(checksum))
  }
}
