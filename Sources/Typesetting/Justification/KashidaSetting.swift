/// Lengthens the words of a justified line by tatweels, shaped with their letters.
struct KashidaSetting {
  let shaped: ShapedText
  /// What the tatweels should add, in points at scale 1.
  let wanted: Double

  private static let tatweel: UInt32 = 0x640

  /// Puts tatweels into the best places that the fragments have, and tells what they add.
  func apply(to fragments: inout [LineFragment], before visibleEnd: Int) -> Double {
    var added = 0.0
    let offsets = chosen(in: fragments, before: visibleEnd)
    for index in fragments.indices {
      let range = fragments[index].range
      let own = offsets.filter { range.contains($0) && $0 > range.lowerBound }
      if own.isEmpty { continue }
      let before = fragments[index].advance
      lengthen(&fragments[index], at: own)
      added += fragments[index].advance - before
    }
    return added
  }

  /// The offsets of the best places, later words first, in order.
  private func chosen(in fragments: [LineFragment], before visibleEnd: Int) -> [Int] {
    let places = shaped.kashidas.filter { place in
      place.offset < visibleEnd && fragments.contains { $0.range.contains(place.offset) }
    }
    var left = wanted
    var offsets = [Int]()
    let best = places.sorted { ($0.rank, -$0.offset) < ($1.rank, -$1.offset) }
    for place in best where place.width <= left {
      offsets.append(place.offset)
      left -= place.width
    }
    return offsets.sorted()
  }

  /// Shapes a fragment anew with tatweels, unless the font joins its letters otherwise then.
  private func lengthen(_ fragment: inout LineFragment, at offsets: [Int]) {
    var text = shaped.text.shaped
    var starts = shaped.graphemeStarts
    var origins = Array(text.indices)
    for offset in offsets.reversed() {
      text.insert(Self.tatweel, at: offset)
      starts.insert(true, at: offset)
      // The tatweel belongs to what stands before it.
      origins.insert(offset - 1, at: offset)
    }
    let range = fragment.range.lowerBound..<fragment.range.upperBound + offsets.count
    var glyphs = shaped.glyphs(
      of: range, in: fragment.item, text: text, graphemeStarts: starts)
    let isSame =
      glyphs.count == fragment.glyphs.count + offsets.count && glyphs.allSatisfy { $0.id != 0 }
    guard isSame else { return }
    for index in glyphs.indices { glyphs[index].cluster = origins[glyphs[index].cluster] }
    fragment.glyphs = glyphs
  }
}
