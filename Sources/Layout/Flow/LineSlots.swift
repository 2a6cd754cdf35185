import DocumentModel
import Typesetting

/// The places of a paragraph's lines beside obstacles.
struct LineSlots {
  /// The baselines of the lines that stand beside obstacles or are moved by them, from the first on.
  private(set) var baselines: [Double] = []
  private(set) var insets: [LineShape.Inset] = []

  /// Lines narrower than this, in sizes of the text, are moved below what stands in their way.
  private static let leastEms = 8.0
  /// How far letters reach below the baseline, in sizes of the text.
  private static let descent = 0.25

  /// What the lines of a paragraph are like before they are broken.
  struct Measure {
    var width: Double
    var size: Double
    var capHeight: Double
    var advance: Double
    /// Whether it runs against the page, so that its start is the column's end.
    var isOpposed: Bool
  }

  /// No slots: the lines follow one another.
  init() {}

  /// The slots from a first baseline on, as far as obstacles reach.
  init(
    from first: Double, _ measure: Measure, around obstacles: [Obstacle], grid: BaselineGrid?
  ) {
    let end = obstacles.map(\.bottom).max() ?? 0
    let least = min(Self.leastEms * measure.size, measure.width)
    var baseline = grid?.line(atOrBelow: first) ?? first
    while baseline - measure.capHeight < end - tolerance {
      let inset = Self.inset(of: baseline, measure, around: obstacles)
      let isWide = measure.width - inset.start - inset.end >= least - tolerance
      if isWide {
        baselines.append(baseline)
        insets.append(
          measure.isOpposed ? LineShape.Inset(start: inset.end, end: inset.start) : inset)
      }
      // A line that is too narrow is tried a little lower: under an outline that may be soon.
      let next = baseline + max(isWide ? measure.advance : measure.size / 4, 0.5)
      baseline = grid?.line(atOrBelow: next) ?? next
    }
    // The first line below the obstacles, where it is not simply the next.
    if baselines.last.map({ baseline - $0 > measure.advance + tolerance })
      ?? (baseline > first + tolerance)
    {
      baselines.append(baseline)
      insets.append(LineShape.Inset())
    }
  }

  private static func inset(
    of baseline: Double, _ measure: Measure, around obstacles: [Obstacle]
  ) -> LineShape.Inset {
    var inset = LineShape.Inset()
    for obstacle in obstacles {
      let own = obstacle.inset(
        from: baseline - measure.capHeight, to: baseline + descent * measure.size)
      switch obstacle.side {
      case .start: inset.start = max(inset.start, own)
      case .end: inset.end = max(inset.end, own)
      }
    }
    return inset
  }

  var isEmpty: Bool { baselines.isEmpty }
  var count: Int { baselines.count }
  var shape: LineShape { LineShape(insets) }
}
