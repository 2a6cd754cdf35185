/// A number of 128 bits by which bytes are known again.
package struct Digest: Hashable, Sendable {
  private var count: Int
  private var first: UInt64
  private var second: UInt64

  /// - Complexity: O(n), 8 bytes at a time.
  package init(_ bytes: [UInt8]) {
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
  package var address: String {
    let digits = Array(hexadecimal)
    let parts = [
      digits[0..<8], digits[8..<12], ["8"] + digits[13..<16], ["8"] + digits[17..<20],
      digits[20..<32],
    ]
    return "uuid:" + parts.map { String($0) }.joined(separator: "-")
  }

  /// The number's 32 digits.
  package var hexadecimal: String {
    hexadecimal(first ^ UInt64(truncatingIfNeeded: count)) + hexadecimal(second)
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
