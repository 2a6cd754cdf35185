internal import DocumentModel

/// The shape of one closed outline, so that it is known again wherever and however large it stands.
///
/// Shapes are compared by their moments in the frame of their own bounds: those stay the same when a
/// shape is moved or stretched, whatever points its outline is drawn by.
struct Silhouette {
  var bounds: Rect
  /// The area that it encloses, in square points.
  var area: Double
  /// The share of the bounds that it fills, and its moments up to the third order about their middle.
  var moments: [Double]
  /// Its colour; nil for gradients and patterns.
  var color: PaintedColor?
  /// The object that it is part of, by its index on the page.
  var object: Int
  /// The corners of its outline, curves in short lines.
  var points: [Point]

  /// The powers of x and y of each moment.
  static let powers = [
    (0, 0), (1, 0), (0, 1), (2, 0), (1, 1), (0, 2), (3, 0), (2, 1), (1, 2), (0, 3),
  ]

  /// Whether its shape tells little: a box, a disc, a line.
  var isPlain: Bool {
    let isSymmetric = [1, 2, 4, 6, 7, 8, 9].allSatisfy { abs(moments[$0]) < 0.02 }
    return isSymmetric && (moments[0] > 0.97 || abs(moments[0] - .pi / 4) < 0.015)
  }

  /// The shape of an outline; nil if it is a point or a line.
  init?(_ outline: Path, color: PaintedColor?, object: Int) {
    let polygon = outline.flattened
    guard polygon.count > 2, let bounds = Path(polygon.map { .line($0) }).bounds,
      bounds.width > 0.2, bounds.height > 0.2
    else { return nil }
    let moments = Self.moments(of: polygon, in: bounds)
    guard moments[0] > 0.01 else { return nil }
    self.init(
      bounds: bounds, area: moments[0] * bounds.width * bounds.height, moments: moments,
      color: color, object: object, points: polygon)
  }

  init(
    bounds: Rect, area: Double, moments: [Double], color: PaintedColor?, object: Int,
    points: [Point] = []
  ) {
    self.bounds = bounds
    self.area = area
    self.moments = moments
    self.color = color
    self.object = object
    self.points = points
  }

  /// How much two shapes differ, 0 for the same.
  func difference(from other: Silhouette, turned orientation: Orientation) -> Double {
    var most = 0.0
    for (index, power) in Self.powers.enumerated() {
      let turned = orientation.moment(index, power, of: other.moments)
      most = max(most, abs(moments[index] - turned))
      if most > 0.2 { return most }
    }
    return most
  }

  /// The moments of a polygon in bounds that reach from -1 to 1, by Green's theorem; Gauss's rule of
  /// three points is exact for them.
  private static func moments(of polygon: [Point], in bounds: Rect) -> [Double] {
    let middle = bounds.middle
    let corners = polygon.map {
      Point(
        x: ($0.x - middle.x) * 2 / bounds.width, y: ($0.y - middle.y) * 2 / bounds.height)
    }
    let root = 0.774_596_669_241_483
    let rule = [(-root, 5.0 / 9), (0, 8.0 / 9), (root, 5.0 / 9)]
    var sums = [Double](repeating: 0, count: powers.count)
    for (index, start) in corners.enumerated() {
      let end = corners[(index + 1) % corners.count]
      let rise = (end.y - start.y) / 2
      if rise == 0 { continue }
      for (at, weight) in rule {
        let (x, y) = (
          start.x + (end.x - start.x) * (1 + at) / 2, start.y + (end.y - start.y) * (1 + at) / 2
        )
        for (moment, (p, q)) in powers.enumerated() {
          sums[moment] += weight * rise * power(x, p + 1) / Double(p + 1) * power(y, q)
        }
      }
    }
    let area = sums[0]
    guard abs(area) > 1e-9 else { return sums.map { _ in 0 } }
    return [abs(area) / 4] + sums.dropFirst().map { $0 / area }
  }

  static func power(_ value: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * value }
  }
}

/// One of the eight ways in which a shape lies in an upright box.
struct Orientation: Hashable {
  /// Whether across and down change places first.
  var isTransposed: Bool
  var flipsAcross: Bool
  var flipsDown: Bool

  static let all = [false, true].flatMap { transposed in
    [false, true].flatMap { across in
      [false, true].map {
        Orientation(isTransposed: transposed, flipsAcross: across, flipsDown: $0)
      }
    }
  }

  /// A moment of the shape when it lies so.
  fileprivate func moment(_ index: Int, _ power: (Int, Int), of moments: [Double]) -> Double {
    let (p, q) = power
    let source = isTransposed ? Silhouette.powers.firstIndex { $0 == (q, p) } ?? index : index
    let sign = (flipsAcross && p % 2 == 1 ? -1.0 : 1) * (flipsDown && q % 2 == 1 ? -1.0 : 1)
    return moments[source] * sign
  }

  /// What takes a box to another, lying so.
  func transform(from: Rect, to: Rect) -> Affine {
    let (w, h) = (from.width / 2, from.height / 2)
    let (across, down) = (
      to.width / 2 * (flipsAcross ? -1 : 1), to.height / 2 * (flipsDown ? -1 : 1)
    )
    let turned =
      isTransposed
      ? Affine(0, down / w, across / h, 0, 0, 0) : Affine(across / w, 0, 0, down / h, 0, 0)
    return Affine(1, 0, 0, 1, -from.middle.x, -from.middle.y).then(turned)
      .then(Affine(1, 0, 0, 1, to.middle.x, to.middle.y))
  }
}

extension Path {
  /// So many lines stand for a curve.
  private static let steps = 12

  /// The corners of a polygon that comes near it.
  var flattened: [Point] {
    var points: [Point] = []
    for element in elements {
      switch element {
      case .move(let point), .line(let point): points.append(point)
      case .curve(let a, let b, let c):
        guard let start = points.last else { continue }
        for step in 1...Self.steps {
          let t = Double(step) / Double(Self.steps)
          let (u, v) = (1 - t, t)
          func mix(_ p: Double, _ q: Double, _ r: Double, _ s: Double) -> Double {
            u * u * u * p + 3 * u * u * v * q + 3 * u * v * v * r + v * v * v * s
          }
          points.append(
            Point(x: mix(start.x, a.x, b.x, c.x), y: mix(start.y, a.y, b.y, c.y)))
        }
      case .close: break
      }
    }
    if let first = points.first, let last = points.last, points.count > 1,
      abs(first.x - last.x) + abs(first.y - last.y) < 1e-6
    {
      points.removeLast()
    }
    return points
  }
}

extension PaintedPage {
  /// Outlines are looked at up to so many on a page.
  private static var mostOutlines: Int { 60_000 }

  /// The shapes that are filled on the page, of some objects or of all.
  func silhouettes(of objects: Set<Int>? = nil) -> [Silhouette] {
    var shapes: [Silhouette] = []
    for (index, object) in self.objects.enumerated() where objects?.contains(index) != false {
      guard case .fill(let path, _) = object.content, !object.isMask, !object.box.isEmpty,
        shapes.count < Self.mostOutlines
      else { continue }
      var color: PaintedColor?
      if case .solid(let solid) = object.paint { color = solid }
      shapes += path.outlines.compactMap { Silhouette($0, color: color, object: index) }
    }
    return shapes
  }
}
