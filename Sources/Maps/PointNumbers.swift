import DocumentModel

/// Numbers for points, the same for points that are the same to the last digit.
///
/// A table with open addresses: a dictionary's guarded hashing took a third of the time of reading
/// a large map.
struct PointNumbers {
  private(set) var points: [Point] = []
  private var table: [Int32] = Array(repeating: -1, count: 1024)

  /// The number of a point, a new one if it has none yet.
  ///
  /// - Complexity: O(1) on average.
  mutating func number(of point: Point) -> Int {
    if points.count * 2 >= table.count { grow() }
    let slot = slot(of: point)
    if table[slot] >= 0 { return Int(table[slot]) }
    table[slot] = Int32(points.count)
    points.append(point)
    return points.count - 1
  }

  /// Where a point is, or would be.
  private func slot(of point: Point) -> Int {
    // The golden ratio's bits spread what differs in the last digits alone (Knuth 6.4).
    var hash = point.x.bitPattern &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 32 ^ point.y.bitPattern) &* 0x9E37_79B9_7F4A_7C15
    let mask = table.count - 1
    var slot = Int(hash >> 33) & mask
    while table[slot] >= 0, points[Int(table[slot])] != point { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    table = Array(repeating: -1, count: table.count * 4)
    for (number, point) in points.enumerated() { table[slot(of: point)] = Int32(number) }
  }
}
