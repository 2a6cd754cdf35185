internal import CCairo
internal import DocumentModel

/// How a stored picture is to be turned to stand upright (Exif 2.32, tag 0x0112), from 1 to 8.
struct Orientation {
  private let code: Int

  static let upright = Orientation(code: 1)

  private init(code: Int) {
    self.code = code
  }

  /// Reads the orientation from a JPEG's APP1 segment, its length included; nil if there is none.
  init?(exif segment: ArraySlice<UInt8>) {
    let header = Array("Exif\0\0".utf8)
    guard segment.dropFirst(2).starts(with: header) else { return nil }
    let tiff = Array(segment.dropFirst(2 + header.count))
    guard tiff.count >= 8 else { return nil }
    let isLittleEndian = tiff[0] == UInt8(ascii: "I")
    func number(_ at: Int, _ count: Int) -> Int? {
      guard at >= 0, at + count <= tiff.count else { return nil }
      let bytes = tiff[at..<at + count]
      return (isLittleEndian ? Array(bytes.reversed()) : Array(bytes)).reduce(0) {
        $0 << 8 | Int($1)
      }
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
    for entry in 0..<count {
      let at = directory + 2 + entry * 12
      guard let tag = number(at, 2) else { return nil }
      guard tag == 0x0112 else { continue }
      guard let code = number(at + 8, 2), (1...8).contains(code) else { return nil }
      self.code = code
      return
    }
    return nil
  }

  /// The size that a picture stored in the given one has upright.
  func upright(_ stored: Size) -> Size {
    code < 5 ? stored : Size(width: stored.height, height: stored.width)
  }

  /// The matrix that takes the stored picture's points to those of the upright one.
  func matrix(for stored: Size) -> cairo_matrix_t {
    let (w, h) = (stored.width, stored.height)
    return switch code {
    case 2: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: 1, x0: w, y0: 0)
    case 3: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: -1, x0: w, y0: h)
    case 4: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: h)
    case 5: cairo_matrix_t(xx: 0, yx: 1, xy: 1, yy: 0, x0: 0, y0: 0)
    case 6: cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: h, y0: 0)
    case 7: cairo_matrix_t(xx: 0, yx: -1, xy: -1, yy: 0, x0: h, y0: w)
    case 8: cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: w)
    default: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
    }
  }
}
