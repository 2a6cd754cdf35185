import DocumentModel
import Rendering
import TestSupport

/// What a PDF's first page looks like, drawn by poppler at so many dots per inch.
struct Pixels {
  private(set) var width = 0
  private(set) var height = 0
  private var bytes: ArraySlice<UInt8> = []

  init(pdf: [UInt8], resolution: Int = 72) throws {
    let arguments = ["-r", "\(resolution)", "-f", "1", "-l", "1", "FILE"]
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

  /// The pixels of a PNG, seen by poppler on a page of the same size.
  init(png: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(png, as: "page.png")
    let size = Size(
      width: Double(Pixels.number(in: png, at: 16)),
      height: Double(Pixels.number(in: png, at: 20)))
    let picture = Picture(
      path: path, format: .png, size: size, source: SourceSpan(file: "campaign.yaml"))
    let item = DisplayItem(
      .image(PlacedImage(picture: picture, frame: Rect(origin: .zero, size: size))),
      tag: .artifact)
    let pdf = try CairoPainter().pdf([Page(size: size, items: [item])], metadata: metadata)
    try self.init(pdf: pdf)
  }

  subscript(_ x: Int, _ y: Int) -> RGB {
    let start = bytes.startIndex + (y * width + x) * 3
    return RGB(red: bytes[start], green: bytes[start + 1], blue: bytes[start + 2])
  }

  private static func number(in bytes: [UInt8], at start: Int) -> Int {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}

extension RGB {
  /// Whether no channel differs by more than a lossy encoding may.
  func isNear(_ other: RGB, within tolerance: Int = 24) -> Bool {
    zip([red, green, blue], [other.red, other.green, other.blue])
      .allSatisfy { abs(Int($0) - Int($1)) <= tolerance }
  }
}
