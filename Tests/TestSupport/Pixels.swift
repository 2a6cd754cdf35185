package import DocumentModel

/// What a page of a PDF, the first unless said, looks like, drawn by poppler at so many dots per inch.
package struct Pixels {
  package private(set) var width = 0
  package private(set) var height = 0
  private var bytes: ArraySlice<UInt8> = []

  package init(pdf: [UInt8], page: Int = 1, resolution: Int = 72) throws {
    let arguments = ["-r", "\(resolution)", "-f", "\(page)", "-l", "\(page)", "FILE"]
    let image = try Tool("pdftoppm").bytes(arguments, for: pdf)
    // P6, width, height and 255, each ended by one white byte, then three bytes a pixel.
    var rest = image[...]
    var words: [String] = []
    while words.count < 4, let end = rest.firstIndex(where: { $0 == 10 || $0 == 32 }) {
      words.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    (width, height) = (Int(words[1]) ?? 0, Int(words[2]) ?? 0)
    bytes = rest
  }

  package subscript(_ x: Int, _ y: Int) -> RGB {
    let start = bytes.startIndex + (y * width + x) * 3
    return RGB(red: bytes[start], green: bytes[start + 1], blue: bytes[start + 2])
  }
}

extension RGB {
  /// Whether no channel differs by more than a lossy encoding may.
  package func isNear(_ other: RGB, within tolerance: Int = 24) -> Bool {
    zip([red, green, blue], [other.red, other.green, other.blue])
      .allSatisfy { abs(Int($0) - Int($1)) <= tolerance }
  }
}
