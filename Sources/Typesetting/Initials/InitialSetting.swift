import DocumentModel

/// Places a first letter beside the lines of its paragraph.
struct InitialSetting {
  let initial: PreparedInitial
  let scale: Double
  /// The distance of the baselines beside the letter, in points.
  let distance: Double

  /// The room between the letter and the text, in sizes of the text.
  private static let gap = 0.3
  /// How near to the letter's edge its outline lets text come, as a part of its width.
  private static let nearest = 0.55
  /// The opening signs' size, as a part of the letter's.
  private static let openingSize = 0.5
  /// How far letters of the text reach below their baseline, in sizes of the text.
  private static let descent = 0.2

  private var textSize: Double { initial.rest.paragraph.size * scale }
  private var capHeight: Double { initial.rest.capHeight * scale }
  /// From the last line's baseline to the top of the first line's capitals.
  private var height: Double { capHeight + distance * Double(initial.lines - 1) }
  /// The letter's size in points.
  var size: Double { height / max(0.01, initial.top - initial.foot) }

  private var isRightToLeft: Bool { initial.rest.isRightToLeft }
  private var bounds: ClosedRange<Double> { initial.outline.bounds?.x ?? 0...0 }

  /// The insets of the lines beside the letter.
  var insets: [LineShape.Inset] {
    let reaches = (0...initial.lines).map(reach)
    let widest = reaches.compactMap(\.self).max() ?? 0
    // The first line goes on with the letter's word and comes as near as the outline lets it; the
    // others stand under one another.
    let others = max(reaches[1..<initial.lines].compactMap(\.self).max() ?? 0, 0.75 * widest)
    return reaches.enumerated().compactMap { line, reach in
      guard line < initial.lines || reach != nil else { return nil }
      let own = line == 0 ? max(reach ?? 0, Self.nearest * widest) : others
      return LineShape.Inset(start: own + Self.gap * textSize)
    }
  }

  /// How far the outline reaches from the paragraph's start into a line; nil if it is not there.
  private func reach(ofLine line: Int) -> Double? {
    let below = distance * Double(initial.lines - 1 - line)
    let low = initial.foot + (below - Self.descent * textSize) / size
    let high = initial.foot + (below + capHeight) / size
    guard let extent = initial.outline.extent(from: low, to: high) else { return nil }
    return size
      * (isRightToLeft
        ? bounds.upperBound - extent.lowerBound : extent.upperBound - bounds.lowerBound)
  }

  /// The letter's runs, from the edge of a measure and the first line's baseline.
  ///
  /// - Parameter start: How far the first line keeps away from the paragraph's start without it.
  func runs(measure: Double, start: Double) -> [GlyphRun] {
    let left =
      isRightToLeft
      ? measure - start - bounds.upperBound * size : start - bounds.lowerBound * size
    let baseline = distance * Double(initial.lines - 1) + initial.foot * size
    let letter = initial.letter.placed(size: size, at: Point(x: left, y: baseline))
    guard let opening = initial.opening, let box = initial.openingOutline.bounds else {
      return [letter]
    }
    let small = size * Self.openingSize
    let edge =
      isRightToLeft
      ? measure - start - box.x.lowerBound * small + Self.gap / 2 * textSize
      : start - box.x.upperBound * small - Self.gap / 2 * textSize
    let top = box.y.upperBound * small - capHeight
    return [opening.placed(size: small, at: Point(x: edge, y: top)), letter]
  }
}

extension GlyphRun {
  /// The run set in another size, its first glyph's origin at a point.
  fileprivate func placed(size newSize: Double, at origin: Point) -> GlyphRun {
    var run = self
    guard let first = glyphs.first else { return run }
    run.size = size * newSize
    for index in glyphs.indices {
      run.glyphs[index].x = origin.x + (glyphs[index].x - first.x) * newSize
      run.glyphs[index].y = origin.y + (glyphs[index].y - first.y) * newSize
    }
    return run
  }
}
