internal import DocumentModel
internal import PDFFile

/// A page's boxes as the file has them, in points, y upwards.
struct PageBoxes {
  var media: Rect
  var crop: Rect?
  var bleed: Rect?
  var trim: Rect?
  var art: Rect?
  /// The size of the file's unit in points.
  var unit: Double
  var rotation: Int

  /// Reads a page's boxes, those that it inherits included; nil if there is no sound media box.
  init?(_ page: PDFEditor.Object, _ editor: borrowing PDFEditor) {
    func box(_ key: String) -> Rect? {
      guard let n = editor.numbers(editor.inherited(key, of: page)), n.count == 4,
        n.allSatisfy({ $0.isFinite && abs($0) < 1e6 })
      else { return nil }
      return Rect(
        x: min(n[0], n[2]), y: min(n[1], n[3]), width: abs(n[2] - n[0]), height: abs(n[3] - n[1]))
    }
    guard let media = box("/MediaBox"), !media.isEmpty else { return nil }
    self.media = media
    crop = box("/CropBox")
    bleed = box("/BleedBox")
    trim = box("/TrimBox")
    art = box("/ArtBox")
    let unit = editor.number(editor[page, "/UserUnit"]) ?? 1
    self.unit = unit > 0 && unit <= 1000 ? unit : 1
    let rotation = editor.number(editor.inherited("/Rotate", of: page)) ?? 0
    self.rotation = abs(rotation) < 1e6 ? Int(rotation) : 0
  }

  /// The page as it is cut.
  var finished: Rect { trim ?? art ?? crop ?? media }

  /// From the file's coordinates to points from the trim's top left corner, y downwards.
  var transform: Affine {
    Affine(unit, 0, 0, -unit, -finished.x * unit, finished.maxY * unit)
  }

  /// The trim in those coordinates.
  var page: Rect {
    Rect(x: 0, y: 0, width: finished.width * unit, height: finished.height * unit)
  }

  /// Any of the boxes in those coordinates.
  func onPage(_ box: Rect) -> Rect { transform.bounds(of: box) }
}

extension PDFEditor {
  /// The value that a page has itself or from the nodes above it.
  func inherited(_ key: String, of page: Object) -> Object {
    var node = page
    for _ in 0..<50 {
      let value = self[node, key]
      if !isNull(value) { return value }
      let parent = self[node, "/Parent"]
      guard dictionary(of: parent) != nil else { break }
      node = parent
    }
    return self[page, key]
  }
}
