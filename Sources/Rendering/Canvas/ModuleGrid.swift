internal import CCairo
internal import DocumentModel

/// A path that is a QR code: a square grid of modules, each filled whole or not at all.
///
/// A stencil of its modules is a tenth of the numbers that its outlines are, in a file for screens
/// and for whoever reads it. Presses get the outlines.
struct ModuleGrid {
  /// The sides of codes in modules (ISO/IEC 18004, 5.3).
  private static let sides = Set(stride(from: 21, through: 177, by: 4))
  /// How far a corner may lie beside the grid, in modules.
  private static let tolerance = 0.01

  let box: Rect
  let side: Int
  /// The modules row by row.
  private var isDark: [Bool]

  /// Nil if the path is none.
  init?(_ path: Path) {
    guard path.elements.count > 100, let box = path.bounds, box.width > 0,
      let module = Self.shortestSide(of: path)
    else { return nil }
    let side = Int((box.width / module).rounded())
    guard Self.sides.contains(side), abs(box.width - box.height) < module * Self.tolerance,
      abs(box.width / module - Double(side)) < Self.tolerance
    else { return nil }
    self.box = box
    self.side = side
    isDark = []
    guard let turns = turns(of: path) else { return nil }
    isDark.reserveCapacity(side * side)
    for row in 0..<side {
      var winding = 0
      for column in 0..<side {
        winding += turns[row * side + column]
        isDark.append(winding != 0)
      }
    }
  }

  /// The shortest of the lines; nil if the path has others than upright and level ones.
  private static func shortestSide(of path: Path) -> Double? {
    var (last, shortest) = (Point.zero, Double.infinity)
    for element in path.elements {
      switch element {
      case .move(let point): last = point
      case .line(let point):
        let (across, down) = (abs(point.x - last.x), abs(point.y - last.y))
        guard min(across, down) < 1e-6 else { return nil }
        shortest = min(shortest, max(across, down))
        last = point
      case .curve: return nil
      case .close: break
      }
    }
    return shortest.isFinite && shortest > 1e-3 ? shortest : nil
  }

  /// How often lines cross each module's left edge downwards, less upwards; nil if a corner lies
  /// beside the grid.
  private func turns(of path: Path) -> [Int]? {
    var turns = [Int](repeating: 0, count: side * side)
    let module = box.width / Double(side)
    func place(_ point: Point) -> (column: Int, row: Int)? {
      let (x, y) = ((point.x - box.x) / module, (point.y - box.y) / module)
      guard abs(x - x.rounded()) < Self.tolerance, abs(y - y.rounded()) < Self.tolerance else {
        return nil
      }
      return (Int(x.rounded()), Int(y.rounded()))
    }
    var (first, last): ((column: Int, row: Int)?, (column: Int, row: Int)?)
    func cross(to end: (column: Int, row: Int)) {
      guard let start = last, start.column == end.column, start.column < side else { return }
      let step = end.row > start.row ? 1 : -1
      for row in min(start.row, end.row)..<max(start.row, end.row) {
        turns[row * side + start.column] += step
      }
    }
    for element in path.elements {
      switch element {
      case .move(let point):
        guard let place = place(point) else { return nil }
        (first, last) = (place, place)
      case .line(let point):
        guard let place = place(point) else { return nil }
        cross(to: place)
        last = place
      case .close:
        if let first { cross(to: first) }
        last = first
      case .curve: return nil
      }
    }
    return turns
  }

  /// Fills the dark modules with the context's source.
  func fill(on context: OpaquePointer) {
    let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(side), Int32(side))
    defer { unsafe cairo_surface_destroy(surface) }
    guard let data = unsafe cairo_image_surface_get_data(surface) else { return }
    let rowBytes = unsafe Int(cairo_image_surface_get_stride(surface))
    for (index, dark) in isDark.enumerated() where dark {
      let (row, column) = (index / side, index % side)
      // Cairo's bits lie as the machine's words have them (cairo_format_t).
      let bit = UInt32(littleEndian: 1 << UInt32(column % 32))
      let word = unsafe UnsafeMutableRawPointer(data + row * rowBytes + column / 32 * 4)
      let old = unsafe word.load(as: UInt32.self)
      unsafe word.storeBytes(of: old | bit, as: UInt32.self)
    }
    unsafe cairo_surface_mark_dirty(surface)
    unsafe cairo_save(context)
    unsafe cairo_translate(context, box.x, box.y)
    unsafe cairo_scale(context, box.width / Double(side), box.height / Double(side))
    let pattern = unsafe cairo_pattern_create_for_surface(surface)
    unsafe cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
    unsafe cairo_mask(context, pattern)
    unsafe cairo_pattern_destroy(pattern)
    unsafe cairo_restore(context)
  }
}
