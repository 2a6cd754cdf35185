internal import DocumentModel
internal import PDFFile
internal import Rendering

/// One variant of a logo as shapes, so that it is found on pages whoever made them.
struct LogoShape {
  let rule: BrandRules.Logo
  let shapes: [Silhouette]
  /// The upright rectangle around all shapes.
  let bounds: Rect
  /// The shapes that tell most, in the order in which they are looked for.
  let anchors: [Int]
  /// The area of all shapes.
  let area: Double

  /// The shapes of a drawing; nil for one that has none or cannot be drawn.
  ///
  /// The drawing goes the way of all drawings into PDF, and is read from there like any page.
  init?(_ rule: BrandRules.Logo) {
    guard let drawing = rule.drawing, let page = Self.page(of: drawing, rule) else { return nil }
    self.init(rule, shapes: page.silhouettes())
  }

  init?(_ rule: BrandRules.Logo, shapes: [Silhouette]) {
    guard let first = shapes.first else { return nil }
    self.rule = rule
    self.shapes = shapes
    bounds = shapes.dropFirst().reduce(first.bounds) { $0.union($1.bounds) }
    area = shapes.reduce(0) { $0 + $1.area }
    anchors = shapes.indices.filter { !shapes[$0].isPlain }
      .sorted { (shapes[$0].area, $1) > (shapes[$1].area, $0) }
  }

  static func page(of drawing: [UInt8], _ rule: BrandRules.Logo) -> PaintedPage? {
    let painter = DrawingPainter(drawing, name: rule.picture.path)
    guard let pdf = try? painter.pdf(size: rule.picture.size, date: "2000-01-01") else {
      return nil
    }
    let page = try? PDFEditor.open(pdf) { editor -> PaintedPage? in
      let file = FileReader(
        pictures: PictureCache(), conversion: Conversion(), readsPrograms: false)
      return PageReader.page(0, file: file, editor)
    }
    return page ?? nil
  }
}
