import DocumentModel

/// Sets the lines of a paragraph between the breaks that were chosen.
///
/// Works in points at scale 1 throughout and multiplies at the end, so that a paragraph breaks
/// alike at every scale as long as measure and scale keep their ratio.
struct LineBuilder {
  let prepared: PreparedParagraph
  /// The measure divided by the scale.
  let measure: Double
  let scale: Double
  var shape = LineShape()

  private var boxes: Boxes { prepared.boxes }

  /// The line between two breaks, by its number among those that are set.
  func line(from first: Int, to last: Int, number: Int = 0) -> SetLine {
    let (head, tail) = (boxes.breaks[first], boxes.breaks[last])
    let range = head.offset..<tail.offset
    var fragments = LineReordering.fragments(of: range, in: prepared)
    if tail.isHyphenated { addHyphen(to: &fragments, at: tail.visibleEnd) }
    let inset = shape.inset(ofLine: number)
    let indent = prepared.indent(ofFirstLine: first == 0) + inset.start / scale
    let available = measure - indent - inset.end / scale
    if prepared.tabbed.ranges.contains(where: { $0.overlaps(range) }) {
      return tabbedLine(
        &fragments, range: range, from: first, to: last, within: indent...indent + available)
    }
    let (width, expansion) = justify(&fragments, from: first, to: last, available: available)
    let left = left(
      of: fragments, width: width, indent: indent, available: available,
      hang: boxes.startHang(at: head.offset) * expansion)
    LineReordering.place(&fragments, from: left)
    let excess = width - available
    return finished(
      fragments, range: range, visibleEnd: tail.visibleEnd, width: width,
      excess: excess > widthTolerance ? excess : 0, isFirst: first == 0, expansion: expansion,
      endsInHyphen: tail.endsInHyphen)
  }

  // MARK: Hyphens and justification

  /// Puts a hyphen at the visible end of the line, in the place of a soft hyphen if one stands there.
  private func addHyphen(to fragments: inout [LineFragment], at end: Int) {
    guard var hyphen = prepared.shaped.hyphen(at: end - 1),
      let index = fragments.firstIndex(where: { $0.range.contains(end - 1) })
    else { return }
    let isSoft = prepared.shaped.text.scalars[end - 1].value == 0xAD
    if isSoft {
      fragments[index].glyphs.removeAll { $0.cluster == end - 1 }
    } else {
      hyphen.cluster = end
    }
    let glyphs = fragments[index].glyphs
    let place =
      fragments[index].isRightToLeft
      ? glyphs.firstIndex { $0.cluster < hyphen.cluster } ?? glyphs.count
      : glyphs.firstIndex { $0.cluster > hyphen.cluster } ?? glyphs.count
    fragments[index].glyphs.insert(hyphen, at: place)
  }

  /// Sets the letters and word spaces of a justified line to the room for it, and tells its width
  /// then and how much its letters are expanded.
  private func justify(
    _ fragments: inout [LineFragment], from first: Int, to last: Int, available: Double
  ) -> (width: Double, expansion: Double) {
    var extent = boxes.extent(from: first, to: last)
    let tail = boxes.breaks[last]
    guard prepared.paragraph.style.isJustified,
      available < extent.width || !tail.isMandatory,
      extent.usualStretch > 0 || available < extent.width
    else { return (extent.width, 1) }
    let left = available - extent.width - Elasticity.letterRoom(of: extent).total
    if left > 0, extent.kashidaWidth > 0 {
      // Tatweels take their share before the spaces open, as far as whole ones fit.
      let share = JustifiedRule.kashidaShare * extent.kashidaWidth
      let wanted = left * share / JustifiedRule.stretch(of: extent)
      let setting = KashidaSetting(shaped: prepared.shaped, wanted: min(wanted, left))
      extent.width += setting.apply(to: &fragments, before: tail.visibleEnd)
    }
    let elasticity = Elasticity(
      extent, measure: available, leastSpace: 1 - WordSpace.shrink)
    for index in fragments.indices {
      fragments[index].apply(elasticity, to: prepared.shaped, before: tail.visibleEnd)
    }
    return (elasticity.width(of: extent), elasticity.expansion)
  }

  // MARK: Alignment

  /// Where the line's leftmost fragment begins.
  ///
  /// What hangs at the start and the unseen space at the end stand outside the aligned width.
  private func left(
    of fragments: [LineFragment], width: Double, indent: Double, available: Double, hang: Double
  ) -> Double {
    let room = available - width
    let fromStart: Double
    switch prepared.paragraph.style.alignment {
    case .start, .justify: fromStart = indent
    case .center: fromStart = indent + room / 2
    case .end: fromStart = indent + room
    }
    guard prepared.isRightToLeft else { return fromStart - hang }
    let total = fragments.reduce(0) { $0 + $1.advance }
    return measure - fromStart + hang - total
  }

  // MARK: Tabs

  /// A line with tabs, set from the start edge whatever the paragraph's alignment.
  private func tabbedLine(
    _ fragments: inout [LineFragment], range: Range<Int>, from first: Int, to last: Int,
    within room: ClosedRange<Double>
  ) -> SetLine {
    var tabs = TabSetting(of: prepared, measure: room.upperBound, scale: scale)
    let tail = boxes.breaks[last]
    tabs.set(&fragments, from: room.lowerBound, before: tail.visibleEnd)
    let total = fragments.reduce(0) { $0 + $1.advance }
    LineReordering.place(
      &fragments, from: prepared.isRightToLeft ? measure - room.lowerBound - total : room.lowerBound
    )
    var line = finished(
      fragments, range: range, visibleEnd: tail.visibleEnd, width: tabs.width,
      excess: tabs.excess > widthTolerance ? tabs.excess : 0, isFirst: first == 0, expansion: 1,
      endsInHyphen: false)
    let builder = LeaderBuilder(prepared: prepared, measure: measure, scale: scale)
    line.leaders = tabs.gaps.compactMap(builder.run)
    return line
  }

  // MARK: Result

  private func finished(
    _ fragments: [LineFragment], range: Range<Int>, visibleEnd: Int, width: Double,
    excess: Double, isFirst: Bool, expansion: Double, endsInHyphen: Bool
  ) -> SetLine {
    let paragraph = prepared.paragraph
    let (ascent, descent) = height(of: fragments)
    let decoration = LineDecoration(
      fragments: fragments, prepared: prepared, visibleEnd: visibleEnd, scale: scale)
    var runs = isFirst ? markerRuns() : []
    var sources = [Int?](repeating: nil, count: runs.count)
    for fragment in fragments {
      let run = paragraph.runs[fragment.item.run]
      var builder = GlyphRunBuilder(
        fragment, text: prepared.shaped.text, rise: fragment.item.rise, scale: scale,
        expansion: expansion)
      guard let glyphs = builder.run(ink: run.style.ink) else { continue }
      runs.append(glyphs)
      sources.append(fragment.item.run)
    }
    return SetLine(
      runs: runs, sources: sources, links: decoration.links(ascent: ascent, descent: descent),
      underlines: decoration.underlines(), width: width * scale, range: range, ascent: ascent,
      descent: descent, capHeight: prepared.capHeight * scale,
      advance: prepared.leading * paragraph.size * scale, excess: excess * scale,
      endsInHyphen: endsInHyphen)
  }

  /// The marker's glyphs, on the first line.
  private func markerRuns() -> [GlyphRun] {
    guard let marker = prepared.marker, marker.boxes.breaks.count > 1 else { return [] }
    let builder = LineBuilder(prepared: marker, measure: measure, scale: scale)
    var runs = builder.line(from: 0, to: marker.boxes.breaks.count - 1).runs
    let start =
      prepared.markerEnd - marker.boxes.naturalWidths.widest + shape.inset(ofLine: 0).start / scale
    for index in runs.indices {
      runs[index].move(x: (prepared.isRightToLeft ? -start : start) * scale)
    }
    return runs
  }

  /// The largest ascent and descent, in points.
  private func height(of fragments: [LineFragment]) -> (ascent: Double, descent: Double) {
    var (ascent, descent) = (0.0, 0.0)
    for fragment in fragments {
      let metrics = fragment.item.font.file.metrics
      let rise = fragment.item.rise
      ascent = max(ascent, metrics.ascent * fragment.item.size + rise)
      descent = max(descent, metrics.descent * fragment.item.size - rise)
    }
    return (ascent * scale, descent * scale)
  }
}
