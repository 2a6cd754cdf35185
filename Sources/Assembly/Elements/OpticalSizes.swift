/// How large marks of different shapes and weights are so that none looks larger than another.
///
/// A mark is as large to the eye as the geometric mean of its box and its ink: a filled badge needs
/// less room than fine letters, and a long name less height than a square.
struct OpticalSizes {
  struct Mark {
    /// Width by height.
    var ratio: Double
    /// How much of its box is inked, from 0 to 1.
    var coverage: Double

    /// The ink counts by its root: half of it is not half as large.
    fileprivate var weight: Double { min(1, max(0.04, coverage)).squareRoot() }
  }

  /// Width by height of the cells that the marks stand in.
  let cell: Double

  /// The width of each mark as a part of its cell's; none is larger than its cell.
  ///
  /// All have the same optical size, that of the mark at a fifth of the ranks, smallest first, when
  /// it fills its cell; extreme shapes that cannot be so large are as large as they can.
  func widths(of marks: [Mark]) -> [Double] {
    let limits = marks.map(largestArea)
    let sizes = zip(marks, limits).map { $0.weight * $1 }.sorted()
    guard let size = sizes.isEmpty ? nil : sizes[sizes.count / 5] else { return [] }
    return zip(marks, limits).map { mark, limit in
      (min(size / mark.weight, limit) * mark.ratio).squareRoot()
    }
  }

  /// The area that a mark has when it fills a cell of width 1.
  private func largestArea(_ mark: Mark) -> Double {
    let width = min(1, mark.ratio / cell)
    return width * width / mark.ratio
  }
}
