internal import DocumentModel
internal import PDFFile

/// A cell that is repeated over what it fills (ISO 32000-1, 8.7.3).
struct TilingPattern {
  let stream: PDFEditor.Object
  let dictionary: PDFEditor.Object
  /// From the cell's coordinates to the page's.
  let transform: Affine
  /// The colour of a cell that has none of its own.
  let color: PaintedColor?
  private let box: Rect
  private let stepX: Double
  private let stepY: Double

  /// Reads the pattern; nil if it is no sound tiling.
  init?(
    _ stream: PDFEditor.Object, _ transform: Affine, _ color: PaintedColor?,
    _ editor: borrowing PDFEditor
  ) {
    guard let dictionary = editor.dictionary(of: stream), transform.isSound,
      let box = editor.numbers(editor[dictionary, "/BBox"]), box.count == 4,
      box.allSatisfy(\.isFinite),
      let stepX = editor.number(editor[dictionary, "/XStep"]), stepX.isFinite,
      let stepY = editor.number(editor[dictionary, "/YStep"]), stepY.isFinite,
      abs(stepX) > 1e-6, abs(stepY) > 1e-6
    else { return nil }
    self.stream = stream
    self.dictionary = dictionary
    self.transform = transform
    self.color = editor.number(editor[dictionary, "/PaintType"]) == 2 ? color : nil
    self.box = Rect(
      x: min(box[0], box[2]), y: min(box[1], box[3]), width: abs(box[2] - box[0]),
      height: abs(box[3] - box[1]))
    self.stepX = abs(stepX)
    self.stepY = abs(stepY)
  }

  /// How far the cell is moved on the page for each tile that may show; nil if there are too many.
  func places(covering bounds: Rect, most: Int) -> [Point]? {
    guard !bounds.isEmpty, let inverse = transform.inverse else { return [] }
    let area = inverse.bounds(of: bounds)
    let (left, right) = ((area.x - box.maxX) / stepX, (area.maxX - box.x) / stepX)
    let (low, high) = ((area.y - box.maxY) / stepY, (area.maxY - box.y) / stepY)
    guard [left, right, low, high].allSatisfy({ abs($0) < 1e6 }) else { return nil }
    let columns = Int(left.rounded(.down))...Int(right.rounded(.up))
    let rows = Int(low.rounded(.down))...Int(high.rounded(.up))
    guard columns.count * rows.count <= most else { return nil }
    return rows.flatMap { row in
      columns.map { column in
        let (x, y) = (Double(column) * stepX, Double(row) * stepY)
        return Point(x: transform.a * x + transform.c * y, y: transform.b * x + transform.d * y)
      }
    }
  }
}
