internal import DocumentModel
internal import Rendering

/// The upright straight edges, near the trim, of what is painted: where colour may end too early.
struct StraightEdges {
  private struct Edge {
    var isDown: Bool
    /// The place across its direction, in points.
    var offset: Double
    var range: ClosedRange<Double>
  }

  private var edges: [Edge] = []
  private let zone: Rect
  private let inside: Rect

  init(_ context: PageContext) {
    zone = context.trim.grown(by: context.limits.bleed + 1)
    inside = context.trim.grown(by: -3)
    for (_, object) in context.objects where object.text == nil && !inside.contains(object.box) {
      switch object.content {
      case .fill(let path, _): add(path)
      case .stroke(let path, let pen):
        // A line's own sides lie half its width from its middle.
        for box in path.outlines.compactMap(\.bounds) { add(Path(box.grown(by: pen.width / 2))) }
      case .picture(let picture): add(picture.outline)
      case .text, .shading: break
      }
      for clip in object.clip?.chain ?? [] { add(clip.path) }
    }
    collect(context.page.items)
  }

  /// The clips of groups, which cut off all that is in them.
  private mutating func collect(_ items: [PaintedItem]) {
    for item in items {
      switch item {
      case .object: break
      case .group(let group):
        for clip in group.clip?.chain ?? [] { add(clip.path) }
        collect(group.items)
      case .tiles(_, _, let clip):
        for clip in clip?.chain ?? [] { add(clip.path) }
      }
    }
  }

  private mutating func add(_ path: Path) {
    var (start, last) = (Point?.none, Point?.none)
    for element in path.elements {
      switch element {
      case .move(let point): (start, last) = (point, point)
      case .line(let point):
        last.map { add($0, point) }
        last = point
      case .curve(_, _, let point): last = point
      case .close:
        if let start, let last { add(last, start) }
        last = start
      }
    }
  }

  private mutating func add(_ a: Point, _ b: Point) {
    if abs(a.x - b.x) < 0.05, a.y != b.y, !(inside.x...inside.maxX).contains(a.x),
      (zone.x...zone.maxX).contains(a.x)
    {
      edges.append(Edge(isDown: true, offset: a.x, range: min(a.y, b.y)...max(a.y, b.y)))
    }
    if abs(a.y - b.y) < 0.05, a.x != b.x, !(inside.y...inside.maxY).contains(a.y),
      (zone.y...zone.maxY).contains(a.y)
    {
      edges.append(Edge(isDown: false, offset: a.y, range: min(a.x, b.x)...max(a.x, b.x)))
    }
  }

  /// Whether an edge passes the place, to within a distance across it.
  func contains(_ place: Point, within distance: Double) -> Bool {
    edges.contains { edge in
      let (across, along) = edge.isDown ? (place.x, place.y) : (place.y, place.x)
      return abs(edge.offset - across) <= distance && edge.range.contains(along)
    }
  }
}
