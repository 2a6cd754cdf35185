import Language

/// A paragraph as the breaker sees it: the places where lines may end and how far they lie apart.
///
/// All widths are in points at scale 1. Break 0 is the start of the text. Lines end where Unicode
/// lets them and within words where a hyphen may be put; what protrudes at a line's ends is not
/// part of its width.
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
    var aversion: BreakAversion
  }

  private(set) var breaks: [Break] = []
  /// Whether there are breaks that some lines may not end at unless nothing else helps.
  private(set) var hasLastResort = false
  private let shaped: ShapedText
  private let protrusion: Protrusion

  /// - Parameters:
  ///   - opportunities: Where lines may end, in order (UAX #14).
  ///   - hyphens: The places where a hyphen may be put, in order.
  init(
    _ shaped: ShapedText, opportunities: [LineBreakOpportunity], hyphens: [HyphenationPlace] = [],
    protrusion: Protrusion
  ) {
    self.shaped = shaped
    self.protrusion = protrusion
    breaks.reserveCapacity(opportunities.count + hyphens.count + 2)
    add(0, isMandatory: true)
    let count = shaped.text.count
    var next = 0
    for place in opportunities where place.offset > 0 && place.offset < count {
      while next < hyphens.count, hyphens[next].offset <= place.offset {
        if hyphens[next].offset < place.offset { add(hyphens[next]) }
        next += 1
      }
      add(place.offset, isMandatory: place.isMandatory, aversion: place.aversion)
    }
    for place in hyphens[next...] where place.offset < count { add(place) }
    if count > 0 { add(count, isMandatory: true) }
  }

  private mutating func add(_ hyphen: HyphenationPlace) {
    add(hyphen.offset, isMandatory: false, isDivided: true, aversion: hyphen.aversion)
  }

  private mutating func add(
    _ offset: Int, isMandatory: Bool, isDivided: Bool = false, aversion: BreakAversion = .none
  ) {
    let text = shaped.text
    let previous = breaks.last?.offset ?? 0
    let visibleEnd = text.trimmedEnd(of: previous..<offset)
    let final = visibleEnd > previous ? text.scalars[visibleEnd - 1].value : 0
    let isHyphenated = final == 0xAD || isDivided
    // Where no hyphen can be drawn the word may not be divided.
    if isHyphenated, shaped.hyphen(at: visibleEnd - 1) == nil, !isMandatory { return }
    let (safeEnd, safeStart) = (shaped.safeEnd(from: offset), shaped.safeStart(from: offset))
    var end = shaped.positions[visibleEnd]
    if safeEnd < visibleEnd {
      end = shaped.positions[safeEnd] + shaped.width(of: safeEnd..<offset, visibleEnd: visibleEnd)
    }
    end += lineEndAdvance(visibleEnd, isHyphenated: isHyphenated)
    var start = shaped.positions[safeStart] + startHang(at: offset)
    if safeStart > offset {
      start -= shaped.width(of: offset..<safeStart, visibleEnd: safeStart)
    }
    breaks.append(
      Break(
        offset: offset, end: end, start: start, safeEnd: safeEnd, safeStart: safeStart,
        visibleEnd: visibleEnd, isMandatory: isMandatory, isHyphenated: isHyphenated,
        endsInHyphen: isHyphenated || final == 0x2D || final == 0x2010, aversion: aversion))
    if aversion >= .averse { hasLastResort = true }
  }

  /// What the line's end takes more than its glyphs: a hyphen, but no tracking after the last, and
  /// not what protrudes.
  private func lineEndAdvance(_ visibleEnd: Int, isHyphenated: Bool) -> Double {
    guard visibleEnd > 0, let item = shaped.item(at: visibleEnd - 1) else { return 0 }
    if isHyphenated {
      let hyphen = shaped.hyphen(at: visibleEnd - 1)?.advance ?? 0
      return hyphen * (1 - protrusion.end("-")) - item.tracking
    }
    return -endHang(at: visibleEnd) - item.tracking
      - IdeographSpacing.space(before: visibleEnd, in: shaped.text.shaped) * item.size
  }

  /// How far the first character of a line protrudes beyond its start edge.
  func startHang(at offset: Int) -> Double {
    guard offset < shaped.text.count else { return 0 }
    let codepoint = shaped.text.shaped[offset]
    let advance = shaped.positions[offset + 1] - shaped.positions[offset]
    let share = protrusion.start(shaped.text.scalars[offset])
    guard FullWidthPunctuation.isOpening(codepoint) else {
      return share * advance + stemBearing(at: share == 1 ? offset + 1 : offset)
    }
    return max(share * advance, blankHalf(at: offset, advance: advance))
  }

  /// The blank before the first stem of a line in large type, which is taken away.
  private func stemBearing(at offset: Int) -> Double {
    guard protrusion.alignsStems, offset < shaped.text.count,
      let item = shaped.item(at: offset), item.size >= Protrusion.displaySize
    else { return 0 }
    return shaped.startBearing(at: offset)
  }

  /// How far the last character of a line protrudes beyond its end edge.
  private func endHang(at visibleEnd: Int) -> Double {
    let offset = visibleEnd - 1
    let advance = shaped.positions[visibleEnd] - shaped.positions[offset]
    if FullWidthPunctuation.isClosing(shaped.text.shaped[offset]) {
      return blankHalf(at: offset, advance: advance)
    }
    return protrusion.end(shaped.text.scalars[offset]) * advance
  }

  /// The blank half of a full-width sign that no other has taken yet.
  private func blankHalf(at offset: Int, advance: Double) -> Double {
    let size = shaped.item(at: offset)?.size ?? 0
    return advance > 0.9 * size ? advance - size / 2 : 0
  }

  // MARK: Lines

  /// The natural width of the line between two breaks, without what hangs at its ends.
  func width(from first: Int, to last: Int) -> Double {
    let (head, tail) = (breaks[first], breaks[last])
    if head.safeStart <= tail.safeEnd { return tail.end - head.start }
    // Both ends lie in one stretch that is unsafe to cut: it is measured whole.
    return shaped.width(of: head.offset..<tail.offset, visibleEnd: tail.visibleEnd)
      + lineEndAdvance(tail.visibleEnd, isHyphenated: tail.isHyphenated)
      - startHang(at: head.offset)
  }

  /// What the line between two breaks is made of.
  func extent(from first: Int, to last: Int) -> LineExtent {
    let start = breaks[first].offset
    let end = max(start, breaks[last].visibleEnd)
    let (head, tail) = (shaped.sums[start], shaped.sums[end])
    let inner = end > start ? shaped.sums[end - 1].innerEms - head.innerEms : 0
    let inside = shaped.sums[max(start, end - 1)]
    return LineExtent(
      width: width(from: first, to: last), spaceCount: tail.spaces - head.spaces,
      spaceWidth: tail.spaceWidth - head.spaceWidth, ems: tail.ems - head.ems,
      innerEms: tail.joined == head.joined ? max(0, inner) : 0,
      seamRoom: Seams.stretch * max(0, inside.seamEms - head.seamEms),
      kashidaWidth: max(0, inside.kashidaWidth - head.kashidaWidth))
  }

  /// Whether all breaks between two are within a word.
  func isOneWord(from first: Int, to last: Int) -> Bool {
    breaks[first + 1..<last].allSatisfy(\.isHyphenated)
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
