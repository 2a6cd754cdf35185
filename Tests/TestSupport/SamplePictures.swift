import Foundation

/// The smallest pictures that tests can tell apart.
package enum SamplePictures {
  /// 16 by 8 pixels, the left half red (200, 30, 30), the right half blue (20, 60, 200).
  package static let jpeg = decode(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEi\
    MEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7\
    Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAIABADAREAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcI\
    CQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRol\
    JicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ip\
    qrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAA\
    AAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLR\
    ChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaX\
    mJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEA\
    PwDma8g/RClX6qfkR//Z
    """)

  /// 4 by 2 pixels, the left half green (0, 128, 0), the right half transparent.
  package static let png = decode(
    """
    iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAGElEQVR4nGNkaGD4zwABjAwMDAxMDGgAAC5eAYR5UidN\
    AAAAAElFTkSuQmCC
    """)

  /// 8 by 8 pixels of magenta and yellow ink, so red, stored inverted as Adobe's programs do.
  package static let cmyk = decode(
    """
    /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZM\
    TlJTUjI+WmFaUGBKUVJP/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//E\
    ALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2\
    Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrC\
    w8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD06vMK8wr06v/Z
    """)

  /// The JPEG with the Exif orientation, 1 to 8, as cameras write it.
  package static func jpeg(orientation: UInt8) -> [UInt8] {
    let tiff: [UInt8] =
      [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]
      + [0, 0, 0, 0, 0, 0]
    let body = Array("Exif\0\0".utf8) + tiff
    return jpeg.prefix(2) + [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + jpeg.dropFirst(2)
  }

  /// The JPEG with a colour profile in it, as programs for photographs write it.
  package static func jpeg(_ picture: [UInt8] = jpeg, profile: [UInt8]) -> [UInt8] {
    let parts = stride(from: 0, to: profile.count, by: 60_000).map {
      profile[$0..<min($0 + 60_000, profile.count)]
    }
    var bytes = Array(picture.prefix(2))
    for (index, part) in parts.enumerated() {
      let body = Array("ICC_PROFILE\0".utf8) + [UInt8(index + 1), UInt8(parts.count)] + part
      bytes += [0xFF, 0xE2, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 0xFF)] + body
    }
    return bytes + picture.dropFirst(2)
  }

  /// The PNG with a colour profile in it, stored without compression (RFC 1950, 1951).
  package static func png(profile: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x78, 0x01, 1]
    let count = UInt16(profile.count)
    for value in [count, ~count] { packed += [UInt8(value & 0xFF), UInt8(value >> 8)] }
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in profile {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    packed += profile + bigEndian(b << 16 | a)
    let body = Array("iCCPown".utf8) + [0, 0] + packed
    let chunk = bigEndian(UInt32(body.count - 4)) + body + bigEndian(checksum(body))
    // Behind the signature and the header.
    return png.prefix(33) + chunk + png.dropFirst(33)
  }

  /// The screen's profile with red and green changed about, so that it shows whether it is used.
  package static func turned(_ profile: [UInt8]) -> [UInt8] {
    var turned = profile
    for at in stride(from: 132, to: 132 + 16 * 12, by: 12)
    where turned[at + 1...at + 3].elementsEqual("XYZ".utf8) {
      switch turned[at] {
      case UInt8(ascii: "r"): turned[at] = UInt8(ascii: "g")
      case UInt8(ascii: "g"): turned[at] = UInt8(ascii: "r")
      default: break
      }
    }
    return turned
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The cyclic redundancy check of PNG (ISO/IEC 15948, annex D).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { value, byte in
      (0..<8).reduce(value ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
      }
    }
  }

  private static func decode(_ base64: String) -> [UInt8] {
    Array(Data(base64Encoded: base64) ?? Data())
  }
}
