internal import DocumentModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Finds logos among shapes, by their outlines alone: moved, stretched, turned, in any colours.
struct LogoFinder {
  let shapes: [Silhouette]
  let conversion: Conversion
  let matcher: ColorMatcher
  /// How much the shapes may differ: less where they are drawn than where they are seen in pixels.
  var tolerance = 0.02
  /// Smaller shapes tell no logo, in points.
  var leastShape = 0.0
  /// Of shapes that are seen in pixels.
  static let toleranceOfPixels = 0.06
  /// So many pixels tell a shape.
  static let pixelsOfShape = 14.0

  /// A logo is known by so much of its drawing.
  private static let leastShare = 0.55
  /// So much of its drawing is all of it.
  private static let wholeShare = 0.97
  /// In pixels a part of a logo tells it if its sides are in a proportion so near to its own, as a
  /// logarithm.
  private static let mostStretchOfParts = 0.1
  /// A page shows so many at most.
  private static let most = 200

  /// The logos that are there, each as the variant whose colours and shapes come nearest.
  func logos(_ logos: [LogoShape]) -> [PlacedLogo] {
    let found = logos.flatMap(places)
    var kept: [PlacedLogo] = []
    for place in found.sorted(by: isBetter) where kept.count < Self.most {
      // What lies in a logo that was found is that logo, or a part of it.
      if kept.contains(where: { $0.box.holdsMost(of: place.box) }) { continue }
      kept.append(place)
    }
    return kept
  }

  /// Whole before parts, larger before what is in them, right colours before wrong ones.
  private func isBetter(_ one: PlacedLogo, _ other: PlacedLogo) -> Bool {
    let (own, others) = (rank(one), rank(other))
    return own.lexicographicallyPrecedes(others)
  }

  private func rank(_ place: PlacedLogo) -> [Double] {
    let total = place.colors.reduce(0) { $0 + $1.area }
    // A printer of greys makes each colour the grey that is as light.
    let isGray = place.colors.allSatisfy { !$0.found.isColored && $0.found.kind == .gray }
    let difference = place.colors.reduce(0) { sum, pair in
      let wanted = isGray ? pair.wanted.asGray : pair.wanted
      return sum + pair.area * min(50, matcher.difference(pair.found, from: wanted, conversion))
    }
    // Boxes whose areas differ by less than a fifth are the same place.
    let size = (log(max(place.box.width * place.box.height, 1)) / log(1.2)).rounded()
    return [
      place.share > Self.wholeShare ? 0 : place.share > 0.8 ? 1 : 2, -size,
      total > 0 ? difference / total : 0,
      -place.share, place.box.y, place.box.x,
    ]
  }

  private func places(of logo: LogoShape) -> [PlacedLogo] {
    for anchor in logo.anchors.prefix(3) {
      let places = shapes.compactMap { shape -> PlacedLogo? in
        guard min(shape.bounds.width, shape.bounds.height) >= leastShape else { return nil }
        return transforms(of: logo.shapes[anchor], to: shape).lazy
          .compactMap { placed(logo, by: $0) }
          .max { ($0.share, -$0.deviation) < ($1.share, -$1.deviation) }
      }
      if !places.isEmpty { return places }
    }
    return []
  }

  /// The ways in which one shape becomes the other; none if it never does.
  private func transforms(of shape: Silhouette, to other: Silhouette) -> [Affine] {
    let upright = Orientation.all.filter { orientation in
      other.difference(from: shape, turned: orientation) < tolerance
    }
    if !upright.isEmpty {
      return upright.map { $0.transform(from: shape.bounds, to: other.bounds) }
    }
    return turned(shape, to: other)
  }

  /// The ways in which one outline becomes the other when it is turned or leant.
  ///
  /// Programs begin outlines at different corners and draw them either way round.
  private func turned(_ shape: Silhouette, to other: Silhouette) -> [Affine] {
    let count = shape.points.count
    guard count == other.points.count, count >= 5 else { return [] }
    let shifts = count <= Self.mostShifted ? count : 1
    var found: [Affine] = []
    for points in [other.points, other.points.reversed()] {
      for shift in 0..<shifts {
        let turned = Array(points[shift...] + points[..<shift])
        if let transform = Affine(from: shape.points, to: turned) { found.append(transform) }
      }
    }
    return found.sorted { $0.determinant > $1.determinant }
  }

  /// Outlines of more corners are taken to begin where the drawing's does.
  private static let mostShifted = 160

  /// The logo where a transformation puts it, if enough of it is there.
  private func placed(_ logo: LogoShape, by transform: Affine) -> PlacedLogo? {
    let box = transform.bounds(of: logo.bounds)
    let slack = max(0.3, tolerance * max(box.width, box.height))
    let near = box.grown(by: slack)
    let candidates = shapes.filter { near.contains($0.bounds) }
    var place = PlacedLogo(
      logo: logo, transform: transform, objects: [], box: box, share: 0)
    for shape in logo.shapes {
      let wanted = shape.bounds(by: transform)
      let area = shape.area * abs(transform.determinant)
      let found = candidates.last { other in
        wanted.isNear(other.bounds, slack)
          && abs(other.area - area) < max(area, 1) * (tolerance * 4)
      }
      guard let found else { continue }
      place.share += shape.area / logo.area
      place.deviation += wanted.deviation(from: found.bounds)
      place.objects.insert(found.object)
      if let color = found.color, let wanted = shape.color {
        place.colors.append((color, wanted, area))
      }
    }
    // A logo that is the same both ways is not mirrored.
    if transform.determinant < 0 { place.deviation += max(box.width, box.height) * 0.02 }
    guard place.share >= Self.leastShare else { return nil }
    // In pixels much looks like a part of a logo that is drawn out to another shape.
    let (across, down) = transform.sides
    let isSeen = tolerance >= Self.toleranceOfPixels
    if isSeen, place.share < Self.wholeShare, abs(log(across / down)) > Self.mostStretchOfParts {
      return nil
    }
    return place
  }
}

extension Silhouette {
  /// The upright rectangle around what a transformation makes of it.
  fileprivate func bounds(by transform: Affine) -> Rect {
    let isUpright =
      abs(transform.b) + abs(transform.c) < 1e-9 || abs(transform.a) + abs(transform.d) < 1e-9
    guard !isUpright, !points.isEmpty else { return transform.bounds(of: bounds) }
    return Path(points.map { .line(transform($0.x, $0.y)) }).bounds ?? bounds
  }
}

extension Affine {
  /// What takes points nearest to others, one by one; nil if they are not the same figure.
  fileprivate init?(from points: [Point], to others: [Point]) {
    let count = Double(points.count)
    func mean(_ points: [Point]) -> Point {
      Point(x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
    }
    let (p, q) = (mean(points), mean(others))
    var (xx, xy, yy, ux, uy, vx, vy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for (one, other) in zip(points, others) {
      let (x, y, u, v) = (one.x - p.x, one.y - p.y, other.x - q.x, other.y - q.y)
      (xx, xy, yy) = (xx + x * x, xy + x * y, yy + y * y)
      (ux, uy, vx, vy) = (ux + u * x, uy + u * y, vx + v * x, vy + v * y)
    }
    let n = xx * yy - xy * xy
    guard abs(n) > 1e-9 else { return nil }
    let (a, c) = ((ux * yy - uy * xy) / n, (uy * xx - ux * xy) / n)
    let (b, d) = ((vx * yy - vy * xy) / n, (vy * xx - vx * xy) / n)
    self.init(a, b, c, d, q.x - a * p.x - c * p.y, q.y - b * p.x - d * p.y)
    let size = (abs(determinant) * (xx + yy) / count).squareRoot()
    let worst = zip(points, others).map { one, other in
      let placed = self(one.x, one.y)
      return max(abs(placed.x - other.x), abs(placed.y - other.y))
    }.max()
    guard isSound, let worst, worst < 0.01 * size else { return nil }
  }
}

extension Rect {
  /// Whether all sides lie within a distance.
  fileprivate func isNear(_ other: Rect, _ slack: Double) -> Bool {
    abs(x - other.x) < slack && abs(y - other.y) < slack && abs(maxX - other.maxX) < slack
      && abs(maxY - other.maxY) < slack
  }

  /// How far all sides together lie from another's.
  fileprivate func deviation(from other: Rect) -> Double {
    abs(x - other.x) + abs(y - other.y) + abs(maxX - other.maxX) + abs(maxY - other.maxY)
  }

  /// Whether more than half of another lies inside.
  fileprivate func holdsMost(of other: Rect) -> Bool {
    let common = intersection(other)
    return common.width * common.height > 0.5 * other.width * other.height
  }
}

extension PaintedColor {
  /// The grey that is as light.
  fileprivate var asGray: PaintedColor {
    let light = Luminance.encoded(Luminance.of(screen))
    return PaintedColor(
      kind: .gray, inks: [0, 0, 0, 1 - light], screen: [light, light, light])
  }
}
