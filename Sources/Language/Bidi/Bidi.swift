import CFriBidi
import CICU
package import DocumentModel

/// The Unicode Bidirectional Algorithm (UAX #9), by FriBidi on ICU's character data.
package enum Bidi {
  /// The embedding level of each scalar of one paragraph, and the paragraph's own level.
  ///
  /// Rules P2 to I2 and L1 but for the ends of lines, which `lineLevels` resets. A paragraph
  /// separator may only be the last scalar.
  /// - Parameter base: The paragraph's direction; without one its first strong letter decides.
  /// - Complexity: O(n), and nothing but a look at each scalar for text that runs one way only.
  package static func levels(
    of scalars: [Unicode.Scalar], base: WritingDirection?
  ) -> (levels: [UInt8], paragraphLevel: UInt8) {
    if base != .rightToLeft, !scalars.contains(where: { mayTurn($0.value) }) {
      return ([UInt8](repeating: 0, count: scalars.count), 0)
    }
    if scalars.isEmpty { return ([], 1) }
    let count = scalars.count
    let (classes, brackets) = properties(of: scalars)
    let direction: Int32 = base.map { $0 == .rightToLeft ? 1 : 0 } ?? -1
    var levels = [Int8](repeating: 0, count: count)
    let paragraph = unsafe b_fribidi_levels(
      classes, brackets, Int32(count), direction, &levels)
    precondition(paragraph >= 0, "FriBidi found no memory for a paragraph's levels")
    return (levels.map { UInt8(max($0, 0)) }, UInt8(paragraph))
  }

  /// The levels of one line, with the white space at its end at the paragraph's level (L1).
  ///
  /// - Parameters:
  ///   - line: The line's scalars, as offsets into `scalars`.
  ///   - levels: What `levels(of:base:)` gave for the whole of `scalars`.
  package static func lineLevels(
    _ line: Range<Int>, of scalars: [Unicode.Scalar], levels: [UInt8], paragraphLevel: UInt8
  ) -> [UInt8] {
    var result = Array(levels[line])
    var index = line.upperBound - 1
    while index >= line.lowerBound, isTrailing(scalars[index]) {
      result[index - line.lowerBound] = paragraphLevel
      index -= 1
    }
    return result
  }

  /// The indices of a line's items from left to right (L2); items are scalars or runs of them.
  ///
  /// - Complexity: O(n × levels).
  package static func visualOrder(of levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max(), let lowest = levels.min(), highest > 0 else { return order }
    let lowestOdd = lowest | 1
    var level = highest
    while level >= lowestOdd {
      var start = 0
      while start < order.count {
        var end = start
        while end < order.count, levels[order[end]] >= level { end += 1 }
        if end - start > 1 { order[start..<end].reverse() }
        start = max(end, start + 1)
      }
      level -= 1
    }
    return order
  }

  /// The scalar that shows the mirrored form, such as `)` for `(`.
  package static func mirrored(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let mirror = b_u_mirror(scalar.value)
    return mirror == scalar.value ? nil : Unicode.Scalar(mirror)
  }

  /// Whether a scalar may raise a level in text that runs left to right: the blocks of
  /// right-to-left scripts, unassigned code points included, and the directional controls.
  private static func mayTurn(_ value: UInt32) -> Bool {
    if value < 0x0590 { return false }
    switch value {
    case 0x0590...0x08FF, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return true
    case 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return true
    default: return false
    }
  }

  private static func properties(
    of scalars: [Unicode.Scalar]
  ) -> (classes: [UInt8], brackets: [UInt32]) {
    var classes = [UInt8](repeating: 0, count: scalars.count)
    var brackets = [UInt32](repeating: 0, count: scalars.count)
    unsafe scalars.withUnsafeBytes { bytes in
      let values = unsafe bytes.assumingMemoryBound(to: UInt32.self)
      unsafe b_u_bidi(values.baseAddress, Int32(values.count), &classes, &brackets)
    }
    return (classes, brackets)
  }

  /// Whether L1 resets the scalar at a line's end: white space, separators, isolates, and what
  /// rule X9 removes.
  private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    b_u_isLineEnd(scalar.value) != 0
  }
}
