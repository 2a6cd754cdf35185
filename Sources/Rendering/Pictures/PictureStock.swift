internal import DocumentModel

/// The pictures that a painter has read, by path, as long as they do not fill its memory.
final class PictureStock {
  struct Entry {
    enum Content {
      case raster(Raster)
      case drawing(Drawing)
    }

    let content: Content
    /// The size in the content's own units, which its frame is filled with.
    let size: Size
    /// How many bytes of memory the entry holds, roughly.
    let cost: Int
  }

  private struct Key: Hashable {
    let path: String
    let recoloring: Recoloring?
    let medium: Medium
  }

  /// The bytes that are kept at most; a poster's photographs are a few megabytes each.
  private static let budget = 192 << 20

  private var entries: [Key: Entry] = [:]
  private var cost = 0

  /// The picture, read from its file unless it is still in stock.
  /// - Throws: `RenderingError` if the file is missing, damaged or too large.
  func picture(_ picture: Picture, for medium: Medium) throws(RenderingError) -> Entry {
    let key = Key(
      path: picture.path, recoloring: picture.recoloring,
      medium: picture.format == .jpeg ? medium : .pdf)
    if let entry = entries[key] { return entry }
    let entry = try PictureStock.read(picture, for: medium)
    if cost + entry.cost > PictureStock.budget {
      entries = [:]
      cost = 0
    }
    entries[key] = entry
    cost += entry.cost
    return entry
  }

  private static func read(_ picture: Picture, for medium: Medium) throws(RenderingError) -> Entry {
    let bytes = try readFile(picture.path)
    switch picture.format {
    case .svg:
      let drawing = try Drawing(picture.recoloring?(bytes) ?? bytes, path: picture.path)
      return Entry(content: .drawing(drawing), size: picture.size, cost: bytes.count * 8)
    case .png:
      let raster = try Raster(png: bytes, path: picture.path, recoloring: picture.recoloring)
      return Entry(content: .raster(raster), size: raster.size, cost: raster.cost)
    case .jpeg:
      let raster =
        switch medium {
        case .pdf where picture.recoloring == nil:
          try Raster(passingThrough: bytes, path: picture.path)
        case .pdf, .pixels:
          try Raster(decoding: bytes, path: picture.path, recoloring: picture.recoloring)
        }
      return Entry(content: .raster(raster), size: raster.size, cost: raster.cost + bytes.count)
    }
  }
}
