/// A shape that is repeated over an area, as wallpaper is.
package struct Tiling: Hashable, Encodable, Sendable {
  /// The name of the drawing, for people.
  package var name: String
  /// What one tile shows, from the tile's top left corner.
  package var shape: Path
  package var size: Size
  /// How much larger than drawn the tile is set, in points for each of its units.
  package var scale: Double

  package init(name: String, shape: Path, size: Size, scale: Double = 1) {
    self.name = name
    self.shape = shape
    self.size = size
    self.scale = scale
  }

  /// Where a tile's corner lies in an area: tiles hang from the top, one in the middle of it.
  ///
  /// So an area and its mirror image are covered alike.
  package func origin(in area: Rect) -> Point {
    Point(x: area.x + (area.width - size.width * scale) / 2, y: area.y)
  }
}
