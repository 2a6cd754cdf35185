internal import DocumentModel

/// A poster cut into tiles of one size that each show a little of their neighbours.
struct TileGrid {
  let poster: Size
  let paper: Size
  let overlap: Double
  let columns: Int
  let rows: Int
  /// What one tile shows of the poster.
  let tile: Size

  /// Room for marks between what the machine leaves white and the poster.
  static let band = 18.0

  /// As few tiles as cover the poster; nil if the paper is too small for any with the overlap.
  init?(poster: Size, paper: Size, overlap: Double, edge: Double) {
    let margin = 2 * (edge + Self.band)
    let room = Size(width: paper.width - margin, height: paper.height - margin)
    guard min(room.width, room.height) >= 2 * max(overlap, 18) else { return nil }
    func count(_ whole: Double, _ part: Double) -> Int {
      max(1, Int(((whole - overlap) / (part - overlap) - 1e-6).rounded(.up)))
    }
    func side(_ whole: Double, _ count: Int) -> Double {
      (whole + Double(count - 1) * overlap) / Double(count)
    }
    self.poster = poster
    self.paper = paper
    self.overlap = overlap
    columns = count(poster.width, room.width)
    rows = count(poster.height, room.height)
    tile = Size(width: side(poster.width, columns), height: side(poster.height, rows))
  }

  var count: Int { columns * rows }

  /// Where every tile lies on its paper.
  var area: Rect {
    Rect(
      x: (paper.width - tile.width) / 2, y: (paper.height - tile.height) / 2, width: tile.width,
      height: tile.height)
  }

  /// Where what a tile shows begins on the poster, its column counted from the left.
  func origin(column: Int, row: Int) -> Point {
    Point(
      x: Double(column) * (tile.width - overlap), y: Double(row) * (tile.height - overlap))
  }

  /// Where neighbours meet, in the middle of what both show, from the poster's left or top.
  func seams(_ count: Int, _ side: Double) -> [Double] {
    (1..<max(count, 1)).map { Double($0) * (side - overlap) + overlap / 2 }
  }

  /// What a tile is called: its row as a letter, its column as a number, both in reading order.
  static func name(column: Int, row: Int) -> String {
    var (letters, rest) = ("", row)
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return "\(letters)\(column + 1)"
  }
}
