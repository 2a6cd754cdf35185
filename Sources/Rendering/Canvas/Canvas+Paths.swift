internal import CCairo
internal import DocumentModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Canvas {
  /// Fills and strokes the path.
  /// - Throws: `RenderingError` if a coordinate is not a finite number.
  func draw(_ path: Path, fill: Paint?, stroke: Stroke?) throws(RenderingError) {
    if medium == .pdf, inks == nil, stroke == nil, case .solid(let ink)? = fill,
      let grid = ModuleGrid(path)
    {
      try requireFinite(grid.box.maxX, grid.box.maxY)
      setSource(ink, as: .area)
      unsafe grid.fill(on: context)
      return
    }
    if let fill {
      try trace(coversAll(path) ? path.halved : path)
      if case .pattern(let tiling, let ink, let ground) = fill {
        try tile(tiling, ink, ground: ground)
      } else {
        try setSource(fill, as: .area)
        unsafe cairo_fill(context)
      }
    }
    if let stroke, stroke.width > 0 || stroke.width.isNaN {
      try requireFinite(stroke.width)
      try trace(path)
      try setSource(stroke.paint, as: .line)
      unsafe cairo_set_line_width(context, stroke.width)
      unsafe cairo_stroke(context)
    }
  }

  /// Whether the path is a rectangle that hides all that was drawn before.
  ///
  /// Cairo forgets what lies under such a fill, and with it the mark that the fill stands in; it
  /// takes only a single rectangle for one (cairo 1.16, `_cairo_gstate_fill`).
  private func coversAll(_ path: Path) -> Bool {
    guard let box = path.rectangle else { return false }
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    unsafe cairo_clip_extents(context, &left, &top, &right, &bottom)
    return box.x <= left && box.y <= top && box.maxX >= right && box.maxY >= bottom
  }

  /// Makes the path the context's current one.
  /// - Throws: `RenderingError` if a coordinate is not a finite number.
  func trace(_ path: Path) throws(RenderingError) {
    unsafe cairo_new_path(context)
    for element in path.elements {
      switch element {
      case .move(let point):
        try requireFinite(point.x, point.y)
        unsafe cairo_move_to(context, point.x, point.y)
      case .line(let point):
        try requireFinite(point.x, point.y)
        unsafe cairo_line_to(context, point.x, point.y)
      case .curve(let a, let b, let c):
        try requireFinite(a.x, a.y)
        try requireFinite(b.x, b.y)
        try requireFinite(c.x, c.y)
        unsafe cairo_curve_to(context, a.x, a.y, b.x, b.y, c.x, c.y)
      case .close:
        unsafe cairo_close_path(context)
      }
    }
  }

  /// Draws in the ink from here on; the only place where an ink becomes numbers of a PDF.
  func setSource(_ ink: Ink, as use: InkTable.Use) {
    let (red, green, blue) = channels(of: ink, as: use)
    unsafe cairo_set_source_rgb(context, red, green, blue)
  }

  private func setSource(_ paint: Paint, as use: InkTable.Use) throws(RenderingError) {
    switch paint {
    case .solid(let ink): setSource(ink, as: use)
    case .gradient(let angle, let stops): try setGradient(angle: angle, stops: stops)
    case .pattern(_, let ink, _): setSource(ink, as: use)
    }
  }

  /// Draws in a gradient that spans the current path: its first and last colours touch the corners
  /// of the path's box (CSS Images 3, 3.1.1).
  private func setGradient(angle: Double, stops: [GradientStop]) throws(RenderingError) {
    try requireFinite(angle)
    for stop in stops { try requireFinite(stop.offset) }
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    unsafe cairo_path_extents(context, &left, &top, &right, &bottom)
    let radians = angle * .pi / 180
    let (dx, dy) = (cos(radians), sin(radians))
    let half = (abs((right - left) * dx) + abs((bottom - top) * dy)) / 2
    let (x, y) = ((left + right) / 2, (top + bottom) / 2)
    let pattern = unsafe cairo_pattern_create_linear(
      x - half * dx, y - half * dy, x + half * dx, y + half * dy)
    for stop in stops {
      let (red, green, blue) = channels(of: stop.ink, as: .area)
      unsafe cairo_pattern_add_color_stop_rgb(pattern, stop.offset, red, green, blue)
    }
    unsafe cairo_set_source(context, pattern)
    unsafe cairo_pattern_destroy(pattern)
  }

  /// The ink as cairo's channels, 0 to 1, with its code if the inks are told apart later.
  private func channels(
    of ink: Ink, as use: InkTable.Use
  ) -> (red: Double, green: Double, blue: Double) {
    CodedColor(ink.screen, code: inks?.table.code(of: ink, as: use)).channels
  }

  /// Refuses what cairo would turn into nonsense: its coordinates end at 2²³ (24.8 fixed point),
  /// and it writes numbers that are none into the PDF as they are.
  func requireFinite(_ first: Double, _ second: Double = 0) throws(RenderingError) {
    let limit = 8_388_608.0
    guard abs(first) < limit, abs(second) < limit else {
      throw RenderingError(
        "coordinate", "a measure of \(first) and \(second) points is none on paper")
    }
  }
}

extension Path {
  /// The rectangle that the path is, if it is one with upright sides.
  fileprivate var rectangle: Rect? {
    guard elements.count == 5, case .move(let a) = elements[0], case .line(let b) = elements[1],
      case .line(let c) = elements[2], case .line(let d) = elements[3], elements[4] == .close,
      a.y == b.y, b.x == c.x, c.y == d.y, d.x == a.x
    else { return nil }
    return Rect(
      x: min(a.x, c.x), y: min(a.y, c.y), width: abs(c.x - a.x), height: abs(c.y - a.y))
  }

  /// The same rectangle as two that meet.
  fileprivate var halved: Path {
    guard let box = rectangle else { return self }
    let half = box.height / 2
    let upper = Rect(x: box.x, y: box.y, width: box.width, height: half)
    let lower = Rect(x: box.x, y: box.y + half, width: box.width, height: box.height - half)
    return Path(Path(upper).elements + Path(lower).elements)
  }
}
