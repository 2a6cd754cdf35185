import DocumentModel
import Testing

@testable import Maps

struct MapDrawingTests {
  private let ink = Ink(name: "ink", screen: .black, press: nil)
  private let source = SourceSpan(file: "map")

  /// A place of three by three areas in the middle, with points in it.
  private func map(spots: Int, nameLength: Int = 10) -> LocatorMap {
    func ring(_ x: Double, _ y: Double) -> [Point] {
      let corners = [
        Point(x: 0, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 10), Point(x: 0, y: 10),
      ]
      return corners.map { $0.moved(x: x, y: y) }
    }
    var labels: [Box] = []
    func label() -> Int {
      labels.append(Box(.space, role: .artifact, source: source))
      return labels.count - 1
    }
    let own = LocatorMap.Area(rings: [ring(10, 10)], label: label())
    let others = [0, 1, 2, 3, 5, 6, 7, 8].map { (index: Int) -> LocatorMap.Area in
      let (x, y) = (Double(index % 3) * 10, Double(index / 3) * 10)
      return LocatorMap.Area(rings: [ring(x, y)], label: label())
    }
    let dots = (0..<spots).map { (index: Int) -> LocatorMap.Spot in
      let place = Point(x: 11 + Double(index * 7 % 9), y: 11 + Double(index * 5 % 8))
      return LocatorMap.Spot(place: place, label: label(), number: label(), isOwn: true)
    }
    return LocatorMap(
      own: own, others: others, borders: [ring(10, 10)], spots: dots, labels: labels,
      focus: Rect(x: 8, y: 8, width: 14, height: 14),
      bounds: Rect(x: 0, y: 0, width: 30, height: 30), size: 8,
      inks: .init(land: ink, own: ink, border: ink, outline: ink, dot: ink, ground: ink),
      alternative: "", table: [])
  }

  private func drawing(
    _ map: LocatorMap, width: Double = 300, height: Double? = 300
  ) -> MapDrawing {
    let numbers = Set(map.spots.compactMap(\.number))
    return MapDrawing(map, width: width, height: height) { label, width in
      let own = numbers.contains(label) ? 8.0 : 60
      guard let width, width < own else { return Size(width: own, height: 6) }
      return Size(width: width, height: 6 + 9 * (own / width).rounded(.down))
    }
  }

  @Test(arguments: [0, 1, 2, 3, 7, 23])
  func `names do not cover one another, and all points have a name or a number`(spots: Int) {
    let map = map(spots: spots)
    let drawing = drawing(map)
    for (index, label) in drawing.labels.enumerated() {
      for other in drawing.labels[..<index] {
        #expect(!label.frame.meets(other.frame))
      }
    }
    let shown = Set(drawing.labels.map(\.label))
    for spot in map.spots { #expect(shown.contains(spot.label)) }
    if drawing.isKeyed { #expect(map.spots.allSatisfy { shown.contains($0.number ?? -1) }) }
    #expect(drawing.isKeyed == (spots > 7))
    #expect(shown.contains(0))
    #expect(!drawing.isTooSmall)
  }

  @Test func `a name that crosses the outline of its place has clear ground under it`() {
    let map = map(spots: 0)
    let drawing = MapDrawing(map, width: 300, height: 300) { label, _ in
      Size(width: label == 0 ? 240 : 60, height: 6)
    }
    guard let border = drawing.shapes.last(where: { $0.stroke != nil && $0.fill == nil }),
      let outline = border.path.bounds
    else {
      Issue.record("the place has no outline")
      return
    }
    let crossing = drawing.labels.map(\.frame).filter { frame in
      frame.meets(outline) && !(frame.x > outline.x && frame.maxX < outline.maxX)
    }
    #expect(!crossing.isEmpty)
    for frame in crossing {
      let clear = frame.grown(by: map.size * 0.1)
      let isClear = drawing.shapes.contains { shape in
        guard let bounds = shape.path.bounds, shape.fill == map.inks.ground else { return false }
        return abs(bounds.x - clear.x) < 0.01 && abs(bounds.width - clear.width) < 0.01
          && abs(bounds.height - clear.height) < 0.01
      }
      #expect(isClear)
    }
  }

  @Test func `the key of a wide map stands beside it, where pages end, and the map is the same`() {
    let map = map(spots: 20)
    func drawing(isMirrored: Bool) -> MapDrawing {
      MapDrawing(map, width: 400, height: 240, isMirrored: isMirrored) { label, _ in
        Size(width: label % 2 == 0 ? 8 : 60, height: 6)
      }
    }
    let (left, right) = (drawing(isMirrored: false), drawing(isMirrored: true))
    #expect(left.isKeyed && right.isKeyed && left.height == 240)
    #expect(left.shapes.count == right.shapes.count)
    // The first shape is an area: it has moved, and is not mirrored.
    guard let one = left.shapes.first?.path.bounds, let other = right.shapes.first?.path.bounds
    else {
      Issue.record("nothing is drawn")
      return
    }
    #expect(one.x < other.x && abs(one.width - other.width) < 1e-9)
    #expect(left.labels.map(\.frame.maxX).max() ?? 0 > 200)
    #expect(right.labels.map(\.frame.x).min() ?? 400 < 100)
  }

  @Test(arguments: [(300.0, 120.0), (120, 300), (500, 500), (90, 90)])
  func `nothing is drawn or written outside a box of any shape`(width: Double, height: Double) {
    let drawing = drawing(map(spots: 2), width: width, height: height)
    let frame = Rect(x: 0, y: 0, width: width, height: height).grown(by: 1e-6)
    for shape in drawing.shapes {
      let reach = (shape.stroke?.width ?? 0) / 2
      if let bounds = shape.path.bounds { #expect(frame.holds(bounds.grown(by: reach))) }
    }
    for label in drawing.labels { #expect(frame.holds(label.frame)) }
    #expect(drawing.height <= height)
  }

  @Test func `a map without a height takes one by its place, and so much is what it takes`() {
    let natural = drawing(map(spots: 3), height: nil)
    #expect(abs(natural.height - 300) < 1)
    let again = drawing(map(spots: 3), height: natural.height)
    #expect(again.shapes == natural.shapes)
  }

  @Test func `a box that holds no map says so`() {
    #expect(drawing(map(spots: 1), width: 20, height: 20).isTooSmall)
  }

  @Test func `surfaces and lines are cut at the frame`() {
    let frame = Rect(x: 0, y: 0, width: 10, height: 10)
    let around = Clipping.corners.map { Point(x: $0.0, y: $0.1) }
    #expect(Polygon.area(of: Clipping.surface(around, to: frame)) == 100)
    #expect(Clipping.surface(around.map { $0.moved(x: 40) }, to: frame).isEmpty)
    let line = Clipping.bend.map { Point(x: $0.0, y: $0.1) }
    #expect(
      Clipping.parts(of: line, in: frame) == [
        [Point(x: 0, y: 5), Point(x: 5, y: 5), Point(x: 5, y: 10)],
        [Point(x: 8, y: 10), Point(x: 8, y: 5)],
      ])
  }
}

extension Clipping {
  fileprivate static let corners: [(Double, Double)] = [(-5, -5), (15, -5), (15, 15), (-5, 15)]
  fileprivate static let bend: [(Double, Double)] = [(-5, 5), (5, 5), (5, 20), (8, 20), (8, 5)]
}
