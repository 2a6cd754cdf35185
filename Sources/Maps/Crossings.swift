import DocumentModel

/// Finds where a closed line crosses itself.
enum Crossings {
  /// The first stretch that crosses another, by the number of its first point; nil if none does.
  ///
  /// The stretches are swept from left to right, each against those that it overlaps sideways.
  ///
  /// - Complexity: O(n log n + n · k) with k stretches above one another, few in real borders.
  static func first(in points: [Point]) -> Int? {
    let count = points.count
    guard count > 3 else { return nil }
    var stretches = (0..<count).map { Stretch(points[$0], points[($0 + 1) % count], $0) }
    stretches.sort { $0.left < $1.left }
    var open: [Stretch] = []
    for stretch in stretches {
      open.removeAll { $0.right < stretch.left }
      for other in open where other.low <= stretch.high && other.high >= stretch.low {
        let apart = abs(other.number - stretch.number)
        if apart > 1, apart < count - 1, other.crosses(stretch) {
          return min(other.number, stretch.number)
        }
      }
      open.append(stretch)
    }
    return nil
  }

  private struct Stretch {
    let a: Point
    let b: Point
    let number: Int
    let left: Double
    let right: Double
    let low: Double
    let high: Double

    init(_ a: Point, _ b: Point, _ number: Int) {
      self.a = a
      self.b = b
      self.number = number
      (left, right) = (min(a.x, b.x), max(a.x, b.x))
      (low, high) = (min(a.y, b.y), max(a.y, b.y))
    }

    /// Whether the two truly cross; touching is none.
    func crosses(_ other: Stretch) -> Bool {
      side(of: other.a) * side(of: other.b) < 0 && other.side(of: a) * other.side(of: b) < 0
    }

    private func side(of p: Point) -> Double {
      let area = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
      return area > 0 ? 1 : (area < 0 ? -1 : 0)
    }
  }
}
