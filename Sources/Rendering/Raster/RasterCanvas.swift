internal import CCairo
package import DocumentModel

/// Draws what a finished page holds in pixels of three channels; knows no fonts.
///
/// The channels stand for whatever the caller draws: red, green and blue, or the paper that three
/// inks leave. Each starts light. Coordinates are the page's, y downwards; numbers that are not
/// finite draw nothing.
@safe package final class RasterCanvas {
  private let surface: OpaquePointer
  let context: OpaquePointer
  package let width: Int
  package let height: Int

  /// A canvas of so many pixels; nil if it has none or too many of them.
  package init?(width: Int, height: Int, transform: Affine) {
    guard width > 0, height > 0, width <= 8192, height <= 8192, transform.isSound,
      let surface = unsafe cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { return nil }
    guard let context = unsafe cairo_create(surface) else { return nil }
    unsafe self.surface = surface
    unsafe self.context = context
    self.width = width
    self.height = height
    unsafe cairo_set_source_rgb(context, 1, 1, 1)
    unsafe cairo_paint(context)
    var matrix = cairo_matrix_t(transform)
    unsafe cairo_set_matrix(context, &matrix)
    // Coarser curves than cairo's own tenth of a pixel are not seen at these sizes.
    unsafe cairo_set_tolerance(context, 0.25)
  }

  deinit {
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  /// The pixels row by row from the top: `0x00RRGGBB`.
  package func pixels() -> [UInt32] {
    unsafe cairo_surface_flush(surface)
    guard let data = unsafe cairo_image_surface_get_data(surface) else { return [] }
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    var pixels: [UInt32] = []
    pixels.reserveCapacity(width * height)
    for row in 0..<height {
      let start = unsafe UnsafeRawPointer(data + row * stride)
      for column in 0..<width {
        pixels.append(unsafe start.load(fromByteOffset: column * 4, as: UInt32.self) & 0xFFFFFF)
      }
    }
    return pixels
  }

  /// The pixels of a part, row by row, every so many; what lies outside is left out.
  package func pixels(
    columns: Range<Int>, rows: Range<Int>, every step: Int
  ) -> [UInt32] {
    unsafe cairo_surface_flush(surface)
    guard let data = unsafe cairo_image_surface_get_data(surface) else { return [] }
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    var pixels: [UInt32] = []
    let (columns, rows) = (columns.clamped(to: 0..<width), rows.clamped(to: 0..<height))
    for row in Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: step) {
      let start = unsafe UnsafeRawPointer(data + row * stride)
      for column in Swift.stride(from: columns.lowerBound, to: columns.upperBound, by: step) {
        pixels.append(unsafe start.load(fromByteOffset: column * 4, as: UInt32.self) & 0xFFFFFF)
      }
    }
    return pixels
  }

  // MARK: Drawing

  /// Draws inside the clips, each within the one before, and leaves the canvas as it was.
  package func clipped(to clips: [(path: Path, isEvenOdd: Bool)], _ body: () -> Void) {
    unsafe cairo_save(context)
    for clip in clips {
      trace(clip.path)
      unsafe cairo_set_fill_rule(context, rule(clip.isEvenOdd))
      unsafe cairo_clip(context)
    }
    body()
    unsafe cairo_restore(context)
  }

  /// Draws all that the body draws moved by a distance.
  package func moved(by distance: Point, _ body: () -> Void) {
    unsafe cairo_save(context)
    unsafe cairo_translate(context, distance.x, distance.y)
    body()
    unsafe cairo_restore(context)
  }

  /// Fills the path; nil fills all that the clip leaves.
  package func fill(
    _ path: Path?, isEvenOdd: Bool = false, with paint: RasterPaint, blend: RasterBlend = .normal,
    mask: RasterMask? = nil
  ) {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    if let path {
      trace(path)
      unsafe cairo_set_fill_rule(context, rule(isEvenOdd))
      if mask != nil { unsafe cairo_clip(context) }
    }
    setSource(paint)
    unsafe cairo_set_operator(context, blend.cairo)
    if let mask {
      apply(mask)
    } else if path != nil {
      unsafe cairo_fill(context)
    } else {
      unsafe cairo_paint(context)
    }
  }

  /// Draws the line of the path.
  package func stroke(
    _ path: Path, pen: RasterPen, with paint: RasterPaint, blend: RasterBlend = .normal
  ) {
    guard pen.width.isFinite, pen.dashes.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return }
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    trace(path)
    setSource(paint)
    unsafe cairo_set_operator(context, blend.cairo)
    unsafe cairo_set_line_width(context, max(pen.width, 0.01))
    unsafe cairo_set_line_cap(context, cairo_line_cap_t(UInt32(min(max(pen.cap, 0), 2))))
    unsafe cairo_set_line_join(context, cairo_line_join_t(UInt32(min(max(pen.join, 0), 2))))
    unsafe cairo_set_miter_limit(context, max(pen.miterLimit, 1))
    if pen.dashes.contains(where: { $0 > 0.05 }) {
      unsafe cairo_set_dash(context, pen.dashes, Int32(pen.dashes.count), pen.dashStart)
    }
    unsafe cairo_stroke(context)
  }

  /// Draws the body apart and lays it over what is there.
  package func group(
    alpha: Double, blend: RasterBlend, mask: RasterMask?, _ body: () -> Void
  ) {
    unsafe cairo_push_group(context)
    body()
    unsafe cairo_pop_group_to_source(context)
    unsafe cairo_set_operator(context, blend.cairo)
    if let mask {
      apply(mask)
    } else {
      unsafe cairo_paint_with_alpha(context, min(max(alpha, 0), 1))
    }
    unsafe cairo_set_operator(context, CAIRO_OPERATOR_OVER)
  }

  /// Draws the body apart and makes a mask of it: of its alpha, or of how light it is on a ground.
  package func mask(luminosity ground: RasterColor?, _ body: () -> Void) -> RasterMask? {
    unsafe cairo_push_group(context)
    body()
    guard let pattern = unsafe cairo_pop_group(context) else { return nil }
    defer { unsafe cairo_pattern_destroy(pattern) }
    var group: OpaquePointer?
    guard unsafe cairo_pattern_get_surface(pattern, &group) == CAIRO_STATUS_SUCCESS,
      let group = unsafe group
    else { return nil }
    unsafe cairo_surface_flush(group)
    return unsafe RasterMask(of: group, luminosity: ground)
  }

  // MARK: Cairo

  /// Paints the source through the mask, which lies in pixels.
  private func apply(_ mask: RasterMask) {
    unsafe cairo_save(context)
    unsafe cairo_identity_matrix(context)
    unsafe cairo_mask_surface(context, mask.surface, 0, 0)
    unsafe cairo_restore(context)
  }

  private func rule(_ isEvenOdd: Bool) -> cairo_fill_rule_t {
    isEvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING
  }

  private func trace(_ path: Path) {
    unsafe cairo_new_path(context)
    for element in path.elements {
      switch element {
      case .move(let point) where point.isModest:
        unsafe cairo_move_to(context, point.x, point.y)
      case .line(let point) where point.isModest:
        unsafe cairo_line_to(context, point.x, point.y)
      case .curve(let a, let b, let c) where a.isModest && b.isModest && c.isModest:
        unsafe cairo_curve_to(context, a.x, a.y, b.x, b.y, c.x, c.y)
      case .move, .line, .curve: break
      case .close: unsafe cairo_close_path(context)
      }
    }
  }

  private func setSource(_ paint: RasterPaint) {
    switch paint {
    case .solid(let color):
      unsafe cairo_set_source_rgba(context, color.first, color.second, color.third, color.alpha)
    case .gradient(let gradient): setSource(gradient)
    case .picture(let picture, let transform): setSource(picture, transform)
    }
  }

  private func setSource(_ gradient: RasterGradient) {
    let (start, end) = (gradient.start, gradient.end)
    let isLinear = gradient.startRadius == 0 && gradient.endRadius == 0
    let made =
      isLinear
      ? unsafe cairo_pattern_create_linear(start.x, start.y, end.x, end.y)
      : unsafe cairo_pattern_create_radial(
        start.x, start.y, gradient.startRadius, end.x, end.y, gradient.endRadius)
    guard let pattern = unsafe made else { return }
    for (offset, color) in gradient.stops {
      unsafe cairo_pattern_add_color_stop_rgba(
        pattern, offset, color.first, color.second, color.third, color.alpha)
    }
    unsafe cairo_pattern_set_extend(
      pattern, gradient.isExtended ? CAIRO_EXTEND_PAD : CAIRO_EXTEND_NONE)
    unsafe setMatrix(of: pattern, gradient.transform)
    unsafe cairo_set_source(context, pattern)
    unsafe cairo_pattern_destroy(pattern)
  }

  private func setSource(_ picture: RasterPicture, _ transform: Affine) {
    guard let pattern = unsafe cairo_pattern_create_for_surface(picture.surface) else { return }
    // The unit square's y runs upwards, the rows of a picture downwards.
    let pixels = Affine(1 / Double(picture.width), 0, 0, -1 / Double(picture.height), 0, 1)
    unsafe setMatrix(of: pattern, pixels.then(transform))
    unsafe cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
    var onCanvas = cairo_matrix_t()
    unsafe cairo_get_matrix(context, &onCanvas)
    let scale = abs(onCanvas.xx * onCanvas.yy - onCanvas.xy * onCanvas.yx).squareRoot()
    // PDF shows pixels that are drawn large as the squares that they are (ISO 32000-1, 8.9.5.3).
    if pixels.then(transform).scale * scale > 1.5 {
      unsafe cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
    }
    unsafe cairo_set_source(context, pattern)
    unsafe cairo_pattern_destroy(pattern)
  }

  private func setMatrix(of pattern: OpaquePointer, _ transform: Affine) {
    guard transform.isSound else { return }
    var matrix = cairo_matrix_t(transform)
    guard unsafe cairo_matrix_invert(&matrix) == CAIRO_STATUS_SUCCESS else { return }
    unsafe cairo_pattern_set_matrix(pattern, &matrix)
  }
}

extension cairo_matrix_t {
  fileprivate init(_ affine: Affine) {
    self.init(
      xx: affine.a, yx: affine.b, xy: affine.c, yy: affine.d, x0: affine.e, y0: affine.f)
  }
}

extension Point {
  /// Whether cairo's numbers hold the point.
  fileprivate var isModest: Bool { abs(x) < 1e5 && abs(y) < 1e5 }
}

extension RasterBlend {
  fileprivate var cairo: cairo_operator_t {
    switch self {
    case .normal: CAIRO_OPERATOR_OVER
    case .multiply: CAIRO_OPERATOR_MULTIPLY
    case .screen: CAIRO_OPERATOR_SCREEN
    case .overlay: CAIRO_OPERATOR_OVERLAY
    case .darken: CAIRO_OPERATOR_DARKEN
    case .lighten: CAIRO_OPERATOR_LIGHTEN
    case .colorDodge: CAIRO_OPERATOR_COLOR_DODGE
    case .colorBurn: CAIRO_OPERATOR_COLOR_BURN
    case .hardLight: CAIRO_OPERATOR_HARD_LIGHT
    case .softLight: CAIRO_OPERATOR_SOFT_LIGHT
    case .difference: CAIRO_OPERATOR_DIFFERENCE
    case .exclusion: CAIRO_OPERATOR_EXCLUSION
    case .hue: CAIRO_OPERATOR_HSL_HUE
    case .saturation: CAIRO_OPERATOR_HSL_SATURATION
    case .color: CAIRO_OPERATOR_HSL_COLOR
    case .luminosity: CAIRO_OPERATOR_HSL_LUMINOSITY
    }
  }
}
