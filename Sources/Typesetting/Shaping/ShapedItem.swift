/// An item with its glyphs, in visual order from left to right.
struct ShapedItem {
  var item: TextItem
  var glyphs: [ShapedGlyph]

  /// The glyphs of the clusters that begin in a range, which must not divide a cluster.
  func slice(_ range: Range<Int>) -> ArraySlice<ShapedGlyph> {
    let isRightToLeft = item.isRightToLeft
    func firstIndex(from offset: Int) -> Int {  // binary search: clusters are monotone
      var (low, high) = (0, glyphs.count)
      while low < high {
        let middle = (low + high) / 2
        let isBefore =
          isRightToLeft ? glyphs[middle].cluster >= offset : glyphs[middle].cluster < offset
        if isBefore { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let (start, end) = (firstIndex(from: range.lowerBound), firstIndex(from: range.upperBound))
    return isRightToLeft ? glyphs[end..<start] : glyphs[start..<end]
  }
}
