import Language

/// A paragraph as the breaker sees it: the places where lines may end and how far they lie apart.
///
/// All widths are in points at scale 1. Break 0 is the start of the text. A hyphenator needs only
/// to add opportunities: how a line that ends in a hyphen is measured and set is known here.
struct Boxes {
  /// A place where one line ends and the next begins.
  struct Break {
    /// The scalar offset at which the next line begins.
    var offset: Int
    /// Where the visible text of the line that ends here ends, hyphen and all.
    var end: Double
    /// Where the text of the line that begins here begins.
    var start: Double
    /// The nearest offsets at or before and at or after this one where cutting changes no glyph.
    var safeEnd: Int
    var safeStart: Int
    /// The end of that visible text as a scalar offset.
    var visibleEnd: Int
    var isMandatory: Bool
    /// Whether a hyphen is drawn if the line ends here.
    var isHyphenated: Bool
    /// Whether the line's last character would be a hyphen, drawn so or written.
    var endsInHyphen: Bool
  }

  private(set) var breaks: [Break] = []
  private let shaped: ShapedText
  private let hangsOpening: Bool

  init(_ shaped: ShapedText, opportunities: [LineBreakOpportunity], hangsOpening: Bool) {
    self.shaped = shaped
    self.hangsOpening = hangsOpening
    breaks.reserveCapacity(opportunities.count + 2)
    add(0, isMandatory: true)
    let count = shaped.text.count
    for place in opportunities where place.offset > 0 && place.offset < count {
      add(place.offset, isMandatory: place.isMandatory)
    }
    if count > 0 { add(count, isMandatory: true) }
  }

  private mutating func add(_ offset: Int, isMandatory: Bool) {
    let text = shaped.text
    let previous = breaks.last?.offset ?? 0
    let visibleEnd = text.trimmedEnd(of: previous..<offset)
    let final = visibleEnd > previous ? text.scalars[visibleEnd - 1].value : 0
    let isHyphenated = final == 0xAD
    // Where no hyphen can be drawn the word may not be divided.
    if isHyphenated, shaped.hyphen(at: visibleEnd - 1) == nil, !isMandatory { return }
    let (safeEnd, safeStart) = (shaped.safeEnd(from: offset), shaped.safeStart(from: offset))
    var end = shaped.positions[visibleEnd]
    if safeEnd < visibleEnd {
      end = shaped.positions[safeEnd] + shaped.width(of: safeEnd..<offset, visibleEnd: visibleEnd)
    }
    end += lineEndAdvance(visibleEnd, isHyphenated: isHyphenated)
    var start = shaped.positions[safeStart] + hang(at: offset)
    if safeStart > offset {
      start -= shaped.width(of: offset..<safeStart, visibleEnd: safeStart)
    }
    breaks.append(
      Break(
        offset: offset, end: end, start: start, safeEnd: safeEnd, safeStart: safeStart,
        visibleEnd: visibleEnd, isMandatory: isMandatory, isHyphenated: isHyphenated,
        endsInHyphen: isHyphenated || final == 0x2D || final == 0x2010))
  }

  /// What the line's end takes more than its glyphs: a hyphen, but no tracking after the last.
  private func lineEndAdvance(_ visibleEnd: Int, isHyphenated: Bool) -> Double {
    guard visibleEnd > 0, let item = shaped.item(at: visibleEnd - 1) else { return 0 }
    let hyphen = isHyphenated ? shaped.hyphen(at: visibleEnd - 1)?.advance ?? 0 : 0
    return hyphen - item.tracking
  }

  /// How far the first character of a line hangs outside its start edge.
  func hang(at offset: Int) -> Double {
    guard hangsOpening, offset < shaped.text.count,
      ScalarClass.isOpening(shaped.text.scalars[offset])
    else { return 0 }
    return shaped.positions[offset + 1] - shaped.positions[offset]
  }

  // MARK: Lines

  /// The natural width of the line between two breaks, without what hangs at its ends.
  func width(from first: Int, to last: Int) -> Double {
    let (head, tail) = (breaks[first], breaks[last])
    if head.safeStart <= tail.safeEnd { return tail.end - head.start }
    // Both ends lie in one stretch that is unsafe to cut: it is measured whole.
    return shaped.width(of: head.offset..<tail.offset, visibleEnd: tail.visibleEnd)
      + lineEndAdvance(tail.visibleEnd, isHyphenated: tail.isHyphenated) - hang(at: head.offset)
  }

  /// The word spaces within the line between two breaks, and their natural advance.
  func spaces(from first: Int, to last: Int) -> (count: Int, width: Double) {
    let (start, end) = (breaks[first].offset, max(breaks[first].offset, breaks[last].visibleEnd))
    return (
      shaped.spaceCounts[end] - shaped.spaceCounts[start],
      shaped.spaceWidths[end] - shaped.spaceWidths[start]
    )
  }

  /// The widest line if only mandatory breaks are taken, and that of the first line alone.
  var naturalWidths: (first: Double, widest: Double) {
    var widths = [Double]()
    var start = 0
    for index in breaks.indices.dropFirst() where breaks[index].isMandatory {
      widths.append(width(from: start, to: index))
      start = index
    }
    return (widths.first ?? 0, widths.max() ?? 0)
  }

  /// The widest piece that cannot be broken.
  var minimumWidth: Double {
    breaks.indices.dropFirst().reduce(0) { max($0, width(from: $1 - 1, to: $1)) }
  }
}
