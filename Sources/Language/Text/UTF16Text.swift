/// Text as ICU reads it, with the way back from its offsets to those of scalars.
struct UTF16Text {
  let units: [UInt16]
  /// Whether every scalar is one unit, so that offsets are the same.
  private let isFlat: Bool

  init(_ scalars: [Unicode.Scalar]) {
    var units: [UInt16] = []
    units.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.value < 0x10000 {
        units.append(UInt16(truncatingIfNeeded: scalar.value))
      } else {
        units.append(contentsOf: UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter)
      }
    }
    isFlat = units.count == scalars.count
    self.units = units
  }

  /// The scalar offsets of ascending unit offsets that never split a scalar.
  func scalarOffsets(ofAscending offsets: [Int]) -> [Int] {
    if isFlat { return offsets }
    var result: [Int] = []
    result.reserveCapacity(offsets.count)
    var position = 0
    var trailing = 0
    for offset in offsets {
      while position < offset {
        if UTF16.isTrailSurrogate(units[position]) { trailing += 1 }
        position += 1
      }
      result.append(offset - trailing)
    }
    return result
  }
}
