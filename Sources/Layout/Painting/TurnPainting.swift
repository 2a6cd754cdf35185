import DocumentModel

extension BoxPainter {
  /// Paints turned content: as if it lay, in an area of the turned sides, and then turned into place.
  ///
  /// On pages of right-to-left languages it is turned the other way, as in a mirror.
  func paintTurned(_ turns: Int, in area: Rect, _ paint: (Rect) -> Void) {
    let turns = isMirrored ? (4 - turns) % 4 : turns
    guard turns != 0 else { return paint(area) }
    let isUpright = turns == 2
    let lying = Rect(
      x: area.x, y: area.y, width: isUpright ? area.width : area.height,
      height: isUpright ? area.height : area.width)
    let first = items.count
    paint(lying)
    let transform = Affine.quarterTurns(turns, from: drawn(lying), to: drawn(area))
    for index in items.indices.dropFirst(first) {
      items[index] = items[index].turned(turns, by: transform)
    }
  }

  /// How long a dash of a cut line and the gap behind it are together, in points.
  private static let cutStep = 6.0

  /// A broken line down an area: dashes as long as the gaps, a half gap at either end.
  func paintCutLine(_ stroke: Stroke, in area: Rect) {
    let count = max(1, (area.height / Self.cutStep).rounded())
    let step = area.height / count
    var outline = Path()
    for number in 0..<Int(count) {
      let dash = Rect(
        x: area.x + (area.width - stroke.width) / 2, y: area.y + step * (Double(number) + 0.25),
        width: stroke.width, height: step / 2)
      outline.elements += Path(drawn(dash)).elements
    }
    add(outline, fill: stroke.paint, stroke: nil)
  }
}
