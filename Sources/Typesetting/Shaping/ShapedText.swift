/// A text shaped once, which gives the glyphs and widths of any stretch of it.
///
/// A stretch is a slice of the whole where HarfBuzz says that breaking is safe; from an unsafe end
/// to the nearest safe place it is shaped again, so that it equals the stretch shaped alone.
struct ShapedText {
  let text: ParagraphText
  let items: [ShapedItem]
  let graphemeStarts: [Bool]
  /// The natural advance of everything before each offset, in points at scale 1.
  let positions: [Double]
  /// What stands before each offset, added up.
  let sums: [Sums]
  /// The offsets of the clusters that are drawn with a missing glyph.
  let missing: [Int]
  /// Sums over everything before an offset; lengths in points at scale 1.
  struct Sums {
    var spaces = 0
    var spaceWidth = 0.0
    /// The sizes of all clusters but spaces, and of those that another of their word follows.
    var ems = 0.0
    var innerEms = 0.0
    /// How many clusters are of scripts whose letters touch.
    var joined = 0
    /// The sizes at the seams up to the offset, and the width of the kashidas.
    var seamEms = 0.0
    var kashidaWidth = 0.0
  }

  /// Whether a justified line may open before each offset, within words.
  let seams: [Bool]
  /// Where its words may be lengthened, in order.
  let kashidas: [Kashida]

  private let isSafe: [Bool]
  private let itemIndex: [Int]  // the index of each scalar's item, -1 for text without a font
  private let shaper: Shaper

  /// - Parameters:
  ///   - seams: Whether a justified line may open before each offset, within words.
  init(
    _ text: ParagraphText, items: [TextItem], graphemeStarts: [Bool], seams: [Bool], shaper: Shaper
  ) {
    self.text = text
    self.seams = seams
    self.graphemeStarts = graphemeStarts
    self.shaper = shaper
    var shaped = [ShapedItem]()
    var advances = [Double](repeating: 0, count: text.count)
    var isSafe = [Bool](repeating: false, count: text.count + 1)
    var itemIndex = [Int](repeating: -1, count: text.count)
    var missing = [Int]()
    var clusterStarts = [Bool](repeating: false, count: text.count)
    var tatweels = [Int: Double]()
    isSafe[text.count] = true
    for item in items {
      let glyphs = shaper.glyphs(
        of: item.range, in: item, text: text.shaped, graphemeStarts: graphemeStarts)
      for glyph in glyphs {
        advances[glyph.cluster] += glyph.advance
        isSafe[glyph.cluster] = !glyph.isUnsafeToBreak
        clusterStarts[glyph.cluster] =
          graphemeStarts[glyph.cluster] && !ScalarClass.isIgnorable(text.scalars[glyph.cluster])
        if glyph.id == 0 { missing.append(glyph.cluster) }
      }
      if let width = item.tatweelWidth(by: shaper) {
        for glyph in glyphs where glyph.allowsTatweel { tatweels[glyph.cluster] = width }
      }
      for offset in item.range { itemIndex[offset] = shaped.count }
      isSafe[item.range.lowerBound] = true
      shaped.append(ShapedItem(item: item, glyphs: glyphs))
    }
    self.items = shaped
    self.missing = missing
    self.isSafe = isSafe
    self.itemIndex = itemIndex
    var positions = [Double](repeating: 0, count: text.count + 1)
    for offset in 0..<text.count { positions[offset + 1] = positions[offset] + advances[offset] }
    self.positions = positions
    kashidas = tatweels.isEmpty ? [] : KashidaRule.places(in: text) { tatweels[$0] }
    var sums = Self.sums(of: advances, items: items, clusterStarts: clusterStarts, in: text)
    Self.addStretches(to: &sums, seams: seams, kashidas: kashidas, items: items)
    self.sums = sums
  }

  private static func addStretches(
    to sums: inout [Sums], seams: [Bool], kashidas: [Kashida], items: [TextItem]
  ) {
    guard seams.contains(true) || !kashidas.isEmpty else { return }
    var (ems, width) = (0.0, 0.0)
    var next = kashidas.startIndex
    for item in items {
      for offset in item.range {
        if seams[offset] { ems += item.size }
        if next < kashidas.endIndex, kashidas[next].offset == offset {
          width += kashidas[next].width
          next += 1
        }
        sums[offset].seamEms = ems
        sums[offset].kashidaWidth = width
      }
    }
    sums[sums.count - 1].seamEms = ems
    sums[sums.count - 1].kashidaWidth = width
  }

  private static func sums(
    of advances: [Double], items: [TextItem], clusterStarts: [Bool], in text: ParagraphText
  ) -> [Sums] {
    var sums = [Sums](repeating: Sums(), count: text.count + 1)
    var sum = Sums()
    var offset = 0
    func add(to end: Int, _ item: TextItem?) {
      let isJoined = item.map { ScalarClass.isJoined(script: $0.setting.script) } ?? false
      while offset < end {
        if ScalarClass.isWordSpace(text.scalars[offset]) {
          sum.spaces += 1
          sum.spaceWidth += advances[offset]
        } else if clusterStarts[offset], let item {
          sum.ems += item.size
          if isJoined { sum.joined += 1 }
        }
        if let item, isPitched(offset, clusterStarts: clusterStarts, in: text) {
          sum.innerEms += item.size
        }
        offset += 1
        sums[offset] = sum
      }
    }
    for item in items {
      add(to: item.range.lowerBound, nil)
      add(to: item.range.upperBound, item)
    }
    add(to: text.count, nil)
    return sums
  }

  /// Whether the letters may be set closer or wider after an offset: at the end of a cluster that
  /// another of the same word follows.
  private static func isPitched(
    _ offset: Int, clusterStarts: [Bool], in text: ParagraphText
  ) -> Bool {
    guard offset + 1 < text.count, clusterStarts[offset + 1],
      !ScalarClass.isIgnorable(text.scalars[offset])
    else { return false }
    return text.shaped[offset] != 0x20 && text.shaped[offset + 1] != 0x20
  }

  /// Whether the letters may be set closer or wider at an offset.
  func isPitched(before offset: Int) -> Bool {
    offset > 0 && sums[offset].innerEms > sums[offset - 1].innerEms
  }

  /// The item to which the scalar at an offset belongs, nil if there is no font for it.
  func item(at offset: Int) -> TextItem? {
    guard itemIndex.indices.contains(offset), itemIndex[offset] >= 0 else { return nil }
    return items[itemIndex[offset]].item
  }

  /// The indices of the items that a range touches.
  func itemIndices(in range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { itemIndex[$0] >= 0 }),
      let last = range.last(where: { itemIndex[$0] >= 0 })
    else { return 0..<0 }
    return itemIndex[first]..<itemIndex[last] + 1
  }

  /// The blank at the start side of a letter that runs with its paragraph, in points at scale 1.
  func startBearing(at offset: Int) -> Double {
    guard itemIndex.indices.contains(offset), itemIndex[offset] >= 0 else { return 0 }
    let shaped = items[itemIndex[offset]]
    let glyphs = shaped.slice(offset..<offset + 1)
    let isTurned = shaped.item.isRightToLeft
    guard shaped.item.level < 2, let glyph = isTurned ? glyphs.last : glyphs.first,
      let bearings = shaped.item.font.file.bearings(of: glyph.id)
    else { return 0 }
    return max(0, isTurned ? bearings.right : bearings.left) * shaped.item.size
  }

  // MARK: Stretches

  /// The nearest offset at or after this one where the text may be cut without shaping again.
  func safeStart(from offset: Int) -> Int {
    var offset = offset
    while !isCut(offset) { offset += 1 }
    return offset
  }

  /// The nearest offset at or before this one where the text may be cut without shaping again.
  func safeEnd(from offset: Int) -> Int {
    var offset = offset
    while !isCut(offset) { offset -= 1 }
    return offset
  }

  private func isCut(_ offset: Int) -> Bool {
    offset <= 0 || offset >= text.count || isSafe[offset]
      || itemIndex[offset] != itemIndex[offset - 1] || itemIndex[offset] < 0
  }

  /// The glyphs of a stretch within one item, in visual order.
  func glyphs(of range: Range<Int>, inItem index: Int) -> [ShapedGlyph] {
    let shaped = items[index]
    let (start, end) = (safeStart(from: range.lowerBound), safeEnd(from: range.upperBound))
    if start == range.lowerBound, end == range.upperBound {
      return range == shaped.item.range ? shaped.glyphs : Array(shaped.slice(range))
    }
    guard start < end else { return reshaped(range, inItem: index) }
    let head = start > range.lowerBound ? reshaped(range.lowerBound..<start, inItem: index) : []
    let tail = end < range.upperBound ? reshaped(end..<range.upperBound, inItem: index) : []
    let middle = shaped.slice(start..<end)
    return shaped.item.isRightToLeft ? tail + middle + head : head + middle + tail
  }

  /// The glyphs of a stretch shaped anew.
  func reshaped(_ range: Range<Int>, inItem index: Int) -> [ShapedGlyph] {
    shaper.glyphs(
      of: range, in: items[index].item, text: text.shaped, graphemeStarts: graphemeStarts)
  }

  /// The glyphs of a piece of an item whose text has been changed.
  func glyphs(
    of range: Range<Int>, in item: TextItem, text: [UInt32], graphemeStarts: [Bool]
  ) -> [ShapedGlyph] {
    shaper.glyphs(of: range, in: item, text: text, graphemeStarts: graphemeStarts)
  }

  /// The glyphs of signs that are not in the text, set as an item of it is.
  func glyphs(of signs: [UInt32], setAs item: TextItem) -> [ShapedGlyph] {
    var item = item
    item.level = 0
    item.setting.isRightToLeft = false
    item.tracking = 0
    return shaper.glyphs(
      of: signs.indices, in: item, text: signs,
      graphemeStarts: [Bool](repeating: true, count: signs.count + 1))
  }

  /// The advance of a stretch that is cut out of the text, as far as a visible end.
  func width(of range: Range<Int>, visibleEnd: Int) -> Double {
    var width = 0.0
    for index in itemIndices(in: range) {
      let part = range.clamped(to: items[index].item.range)
      for glyph in glyphs(of: part, inItem: index) where glyph.cluster < visibleEnd {
        width += glyph.advance
      }
    }
    return width
  }

  /// The glyph of the hyphen that stands at a soft hyphen when a line ends there, nil if the font
  /// has none.
  func hyphen(at offset: Int) -> ShapedGlyph? {
    guard let item = item(at: offset),
      let codepoint = [0x2010, 0x2D].first(where: item.font.file.covers)
    else { return nil }
    var glyph = shaper.glyphs(
      of: 0..<1, in: item, text: [codepoint], graphemeStarts: [true, true]
    ).first
    glyph?.cluster = offset
    return glyph
  }
}
