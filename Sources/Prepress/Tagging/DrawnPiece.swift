internal import DocumentModel

/// What is drawn within one mark, as far as it matters for tags.
struct DrawnPiece {
  var tag: Tag
  /// What it covers, nil for text.
  var bounds: Rect?
  /// The top of its first line, for text.
  var top: Double?
  /// What its glyphs stand for.
  var text = ""
  /// Whether its words are written in the order in which they are seen.
  var isTurned = false
}

extension Page {
  /// The page's pieces, one for each of its marks, in their order.
  var pieces: [DrawnPiece] { items.flatMap(\.pieces) }
}

extension DisplayItem {
  fileprivate var pieces: [DrawnPiece] {
    switch content {
    case .glyphs(let run):
      [
        DrawnPiece(
          tag: tag, top: run.glyphs.first.map { $0.y - run.size }, text: run.text,
          isTurned: run.isRightToLeft)
      ]
    case .path, .image: [DrawnPiece(tag: tag, bounds: bounds)]
    case .group(let group):
      group.isPiece
        ? [DrawnPiece(tag: tag, bounds: bounds)] : group.items.flatMap(\.pieces)
    case .link: []
    }
  }

  /// What shapes and pictures cover.
  private var bounds: Rect? {
    switch content {
    case .path(let path, _, _): path.bounds
    case .image(let image): image.clip?.bounds ?? image.frame
    case .group(let group):
      group.clip?.bounds ?? group.items.compactMap(\.bounds).reduce(nil) { $1.joined(with: $0) }
    case .glyphs, .link: nil
    }
  }
}

extension Rect {
  /// The least rectangle that holds both.
  func joined(with other: Rect?) -> Rect {
    guard let other else { return self }
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Rect(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }
}
