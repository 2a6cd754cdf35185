import DocumentModel

/// How much each point of a line matters to its shape (Visvalingam & Whyatt 1993).
enum Visvalingam {
  /// The area of the triangle that goes with each point, the least first; infinite for the ends.
  ///
  /// A line drawn with the points of at least some area loses nothing larger than that. What comes
  /// later matters at least as much as what went before it, so that any bound leaves a good line.
  ///
  /// - Complexity: O(n log n).
  static func weights(of points: [Point]) -> [Double] {
    var weights = Array(repeating: Double.infinity, count: points.count)
    guard points.count > 2 else { return weights }
    var before = points.indices.map { $0 - 1 }
    var after = points.indices.map { $0 + 1 }
    var areas = weights
    var heap = Heap()
    func area(_ index: Int) -> Double {
      let (a, b, c) = (points[before[index]], points[index], points[after[index]])
      return abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2
    }
    for index in 1..<points.count - 1 {
      areas[index] = area(index)
      heap.push(areas[index], index)
    }
    var least = 0.0
    while let (found, index) = heap.pop() {
      // What has changed since it was pushed is there again with its new area.
      guard weights[index] == .infinity, found == areas[index] else { continue }
      least = max(least, found)
      weights[index] = least
      let (left, right) = (before[index], after[index])
      after[left] = right
      before[right] = left
      for other in [left, right] where other > 0 && other < points.count - 1 {
        areas[other] = area(other)
        heap.push(areas[other], other)
      }
    }
    return weights
  }

  /// The smallest first; of equals, the first in the line.
  private struct Heap {
    private var items: [(area: Double, index: Int)] = []

    private func precedes(_ a: Int, _ b: Int) -> Bool {
      items[a].area < items[b].area
        || (items[a].area == items[b].area && items[a].index < items[b].index)
    }

    mutating func push(_ area: Double, _ index: Int) {
      items.append((area, index))
      var child = items.count - 1
      while child > 0 {
        let parent = (child - 1) / 2
        guard precedes(child, parent) else { return }
        items.swapAt(child, parent)
        child = parent
      }
    }

    mutating func pop() -> (area: Double, index: Int)? {
      guard let first = items.first else { return nil }
      items.swapAt(0, items.count - 1)
      items.removeLast()
      var parent = 0
      while true {
        var least = parent
        for child in [2 * parent + 1, 2 * parent + 2]
        where child < items.count && precedes(child, least) { least = child }
        guard least != parent else { return first }
        items.swapAt(parent, least)
        parent = least
      }
    }
  }
}
