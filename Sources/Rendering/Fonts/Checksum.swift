internal import CRSVG

/// SHA-256 (FIPS 180-4), by which a file is known again.
package enum Checksum {
  /// The checksum of some bytes, in lower-case hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String {
    // GLib documents that only an unknown type makes no checksum.
    let checksum = unsafe g_checksum_new(B_CHECKSUM_SHA256)!
    defer { unsafe g_checksum_free(checksum) }
    unsafe g_checksum_update(checksum, bytes, bytes.count)
    return unsafe String(cString: g_checksum_get_string(checksum))
  }
}
