import DocumentModel
import Rendering
import TestSupport

extension Pixels {
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

  private static func number(in bytes: [UInt8], at start: Int) -> Int {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
