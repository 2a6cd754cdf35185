import DocumentModel

/// Where a name may stand, the best place first.
enum LabelPlaces {
  /// How many heights of a surface are tried.
  private static let heights = 14

  /// Places wholly inside a surface, from its broad middle outwards.
  static func inside(_ surface: [[Point]], size: Size, _ unit: Double) -> [Rect] {
    guard let bounds = Rect(around: surface.lazy.joined()) else { return [] }
    let room = bounds.height - size.height - unit * 0.4
    guard room >= 0 else { return [] }
    var places: [(rect: Rect, score: Double)] = []
    for step in 0...heights {
      let top = bounds.y + unit * 0.2 + room * Double(step) / Double(heights)
      let levels = [0, 0.5, 1].map { level in
        spans(of: surface, at: top + size.height * level)
      }
      for span in levels[1] {
        guard let left = common(span, levels), left.to - left.from >= size.width + unit * 0.4
        else { continue }
        let slack = left.to - left.from - size.width
        for part in [0.5, 0.25, 0.75, 0.08, 0.92] {
          let rect = Rect(
            x: left.from + slack * part, y: top, width: size.width, height: size.height)
          let aside = abs(rect.middle.x - bounds.middle.x) + abs(rect.middle.y - bounds.middle.y)
          places.append((rect, min(slack, size.width) - aside * 0.9))
        }
      }
    }
    return places.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element.rect)
  }

  /// Places over the middle of a surface and around it, for a name that is too long for it.
  static func around(_ surface: [[Point]], size: Size) -> [Rect] {
    guard let bounds = Rect(around: surface.lazy.joined()) else { return [] }
    let beyond = bounds.height / 2 + size.height * 0.75
    let shifts = [0, -1, 1, -2, 2, -3, 3].map { $0 * size.height * 0.8 } + [-beyond, beyond]
    return shifts.flatMap { y in
      [0, -0.25, 0.25, -0.5, 0.5].map { x in
        Rect(
          x: bounds.middle.x + (x - 0.5) * size.width, y: bounds.middle.y + y - size.height / 2,
          width: size.width, height: size.height)
      }
    }
  }

  /// Places beside a dot.
  static func beside(_ dot: MapLabeling.Dot, size: Size, gap: Double) -> [Rect] {
    let near = dot.radius + gap
    let (w, h) = (size.width, size.height)
    let corners: [(Double, Double)] = [
      (near, -h / 2), (-near - w, -h / 2), (-w / 2, -near - h * 0.92), (-w / 2, near - h * 0.08),
      (near * 0.7, -near * 0.5 - h * 0.8), (near * 0.7, near * 0.5 - h * 0.2),
      (-near * 0.7 - w, -near * 0.5 - h * 0.8), (-near * 0.7 - w, near * 0.5 - h * 0.2),
      (-w * 0.2, -near - h * 0.92), (-w * 0.8, -near - h * 0.92), (-w * 0.2, near - h * 0.08),
      (-w * 0.8, near - h * 0.08),
    ]
    return corners.map {
      Rect(x: dot.place.x + $0.0, y: dot.place.y + $0.1, width: w, height: h)
    }
  }

  private typealias Span = (from: Double, to: Double)

  /// Where a level line runs inside a surface.
  private static func spans(of surface: [[Point]], at y: Double) -> [Span] {
    var crossings: [Double] = []
    for line in surface {
      guard var last = line.last else { continue }
      for next in line {
        if (next.y > y) != (last.y > y) {
          crossings.append(last.x + (y - last.y) / (next.y - last.y) * (next.x - last.x))
        }
        last = next
      }
    }
    crossings.sort()
    return stride(from: 0, to: crossings.count - 1, by: 2).map {
      (crossings[$0], crossings[$0 + 1])
    }
  }

  /// The part of a span that lies inside on all levels.
  private static func common(_ span: Span, _ levels: [[Span]]) -> Span? {
    var common = span
    for level in levels {
      let parts = level.map { (from: max($0.from, common.from), to: min($0.to, common.to)) }
      guard let best = parts.max(by: { $0.to - $0.from < $1.to - $1.from }), best.to > best.from
      else { return nil }
      common = best
    }
    return common
  }
}
