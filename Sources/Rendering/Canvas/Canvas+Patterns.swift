internal import CCairo
internal import DocumentModel

extension Canvas {
  /// Fills the current path with tiles, over the ground if there is one.
  ///
  /// A tile is recorded once: a PDF holds it as a pattern, whose size does not grow with the area.
  /// - Throws: `RenderingError` if a coordinate is not a finite number or cairo cannot record.
  func tile(_ tiling: Tiling, _ ink: Ink, ground: Ink?) throws(RenderingError) {
    if let ground {
      setSource(ground, as: .area)
      unsafe cairo_fill_preserve(context)
    }
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    unsafe cairo_path_extents(context, &left, &top, &right, &bottom)
    let origin = tiling.origin(in: Rect(x: left, y: top, width: right - left, height: bottom - top))
    try requireFinite(tiling.size.width, tiling.size.height)
    var extents = cairo_rectangle_t(
      x: 0, y: 0, width: tiling.size.width, height: tiling.size.height)
    let surface = unsafe cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)!
    defer { unsafe cairo_surface_destroy(surface) }
    let tile = unsafe Canvas(surface, medium: medium, stock: stock, inks: inks)
    try tile.draw(tiling.shape, fill: .solid(ink), stroke: nil)
    try unsafe check(cairo_status(tile.context))
    let pattern = unsafe cairo_pattern_create_for_surface(surface)
    defer { unsafe cairo_pattern_destroy(pattern) }
    unsafe cairo_pattern_set_extend(pattern, CAIRO_EXTEND_REPEAT)
    var matrix = cairo_matrix_t()
    unsafe cairo_matrix_init_scale(&matrix, 1 / tiling.scale, 1 / tiling.scale)
    unsafe cairo_matrix_translate(&matrix, -origin.x, -origin.y)
    unsafe cairo_pattern_set_matrix(pattern, &matrix)
    unsafe cairo_set_source(context, pattern)
    unsafe cairo_fill(context)
  }
}
