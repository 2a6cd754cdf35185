import CHarfBuzz
import DocumentModel

/// What HarfBuzz draws a glyph's outline into.
final class OutlineDrawing {
  private(set) var outline = Outline()
  /// The same with its curves.
  private(set) var path = Path()
  private let unitsPerEm: Double

  private init(unitsPerEm: Double) {
    self.unitsPerEm = unitsPerEm
  }

  /// The drawing of a glyph of a font at one unit per font unit.
  @unsafe static func glyph(
    _ glyph: UInt32, in font: OpaquePointer, unitsPerEm: Double
  ) -> OutlineDrawing {
    let sink = OutlineDrawing(unitsPerEm: unitsPerEm)
    guard let functions = unsafe hb_draw_funcs_create() else { return sink }
    defer { unsafe hb_draw_funcs_destroy(functions) }
    unsafe hb_draw_funcs_set_move_to_func(
      functions, { _, data, _, x, y, _ in unsafe drawing(data).move(x, y) }, nil, nil)
    unsafe hb_draw_funcs_set_line_to_func(
      functions, { _, data, _, x, y, _ in unsafe drawing(data).line(x, y) }, nil, nil)
    unsafe hb_draw_funcs_set_quadratic_to_func(
      functions,
      { _, data, _, cx, cy, x, y, _ in unsafe drawing(data).quadratic(cx, cy, x, y) }, nil, nil)
    unsafe hb_draw_funcs_set_cubic_to_func(
      functions,
      { _, data, _, ax, ay, bx, by, x, y, _ in
        unsafe drawing(data).cubic((ax, ay), (bx, by), (x, y))
      }, nil, nil)
    unsafe hb_draw_funcs_set_close_path_func(
      functions, { _, data, _, _ in unsafe drawing(data).close() }, nil, nil)
    unsafe hb_draw_funcs_make_immutable(functions)
    unsafe hb_shim_draw_glyph(
      font, glyph, functions, Unmanaged.passUnretained(sink).toOpaque())
    return withExtendedLifetime(sink) { sink }
  }

  private func point(_ x: Float, _ y: Float) -> Point {
    Point(x: Double(x) / unitsPerEm, y: Double(y) / unitsPerEm)
  }

  fileprivate func move(_ x: Float, _ y: Float) {
    outline.move(to: point(x, y))
    path.elements.append(.move(point(x, y)))
  }

  fileprivate func line(_ x: Float, _ y: Float) {
    outline.line(to: point(x, y))
    path.elements.append(.line(point(x, y)))
  }

  fileprivate func close() {
    outline.close()
    path.elements.append(.close)
  }

  fileprivate func quadratic(_ cx: Float, _ cy: Float, _ x: Float, _ y: Float) {
    outline.curve(point(cx, cy), to: point(x, y))
    path.curve(point(cx, cy), to: point(x, y))
  }

  fileprivate func cubic(_ a: (Float, Float), _ b: (Float, Float), _ end: (Float, Float)) {
    outline.curve(point(a.0, a.1), point(b.0, b.1), to: point(end.0, end.1))
    path.elements.append(.curve(point(a.0, a.1), point(b.0, b.1), point(end.0, end.1)))
  }
}

extension Path {
  /// Adds a curve with one handle as the same curve with two.
  fileprivate mutating func curve(_ handle: Point, to end: Point) {
    let start: Point =
      switch elements.last {
      case .move(let point)?, .line(let point)?, .curve(_, _, let point)?: point
      case .close?, nil: handle
      }
    func between(_ point: Point) -> Point {
      Point(x: (point.x + 2 * handle.x) / 3, y: (point.y + 2 * handle.y) / 3)
    }
    elements.append(.curve(between(start), between(end), end))
  }
}

/// The drawing that HarfBuzz hands back; it is given to every call and never nil.
@unsafe private func drawing(_ data: UnsafeMutableRawPointer?) -> OutlineDrawing {
  unsafe Unmanaged<OutlineDrawing>.fromOpaque(data!).takeUnretainedValue()
}
