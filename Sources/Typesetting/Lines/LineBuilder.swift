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

  private var boxes: Boxes { prepared.boxes }

  /// The line between two breaks.
  func line(from first: Int, to last: Int) -> SetLine {
    let (head, tail) = (boxes.breaks[first], boxes.breaks[last])
    let range = head.offset..<tail.offset
    var fragments = LineReordering.fragments(of: range, in: prepared)
    if tail.isHyphenated { addHyphen(to: &fragments, at: tail.visibleEnd - 1) }
    let indent = prepared.indent(ofFirstLine: first == 0)
    let natural = boxes.width(from: first, to: last)
    let available = measure - indent
    let width = justify(
      &fragments, from: first, to: last, width: natural, available: available)
    let left = left(
      of: fragments, width: width, indent: indent, hang: boxes.hang(at: head.offset))
    LineReordering.place(&fragments, from: left)
    let excess = width - available
    return finished(
      fragments, range: range, visibleEnd: tail.visibleEnd, width: width,
      excess: excess > widthTolerance ? excess : 0, isFirst: first == 0)
  }

  // MARK: Hyphens and justification

  /// Puts a hyphen in the place of the soft hyphen at which the line ends.
  private func addHyphen(to fragments: inout [LineFragment], at offset: Int) {
    guard let hyphen = prepared.shaped.hyphen(at: offset),
      let index = fragments.firstIndex(where: { $0.range.contains(offset) })
    else { return }
    fragments[index].glyphs.removeAll { $0.cluster == offset }
    let glyphs = fragments[index].glyphs
    let place =
      fragments[index].isRightToLeft
      ? glyphs.firstIndex { $0.cluster < offset } ?? glyphs.count
      : glyphs.firstIndex { $0.cluster > offset } ?? glyphs.count
    fragments[index].glyphs.insert(hyphen, at: place)
  }

  /// Stretches or shrinks the word spaces of a justified line and tells its width then.
  private func justify(
    _ fragments: inout [LineFragment], from first: Int, to last: Int, width: Double,
    available: Double
  ) -> Double {
    guard prepared.paragraph.style.alignment == .justify, !prepared.paragraph.style.isBalanced
    else { return width }
    let tail = boxes.breaks[last]
    let spaces = boxes.spaces(from: first, to: last)
    guard spaces.count > 0, available < width || !tail.isMandatory else { return width }
    let wanted = max(available - width, -JustifiedRule.shrink * spaces.width)
    let extra = wanted / Double(spaces.count)
    for index in fragments.indices {
      for place in fragments[index].glyphs.indices {
        let cluster = fragments[index].glyphs[place].cluster
        let isSpace = ScalarClass.isWordSpace(prepared.shaped.text.scalars[cluster])
        if isSpace, cluster < tail.visibleEnd { fragments[index].glyphs[place].advance += extra }
      }
    }
    return width + wanted
  }

  // MARK: Alignment

  /// Where the line's leftmost fragment begins.
  ///
  /// What hangs at the start and the unseen space at the end stand outside the aligned width.
  private func left(
    of fragments: [LineFragment], width: Double, indent: Double, hang: Double
  ) -> Double {
    let room = measure - indent - width
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

  // MARK: Result

  private func finished(
    _ fragments: [LineFragment], range: Range<Int>, visibleEnd: Int, width: Double,
    excess: Double, isFirst: Bool
  ) -> SetLine {
    let paragraph = prepared.paragraph
    let (ascent, descent) = height(of: fragments)
    let decoration = LineDecoration(
      fragments: fragments, prepared: prepared, visibleEnd: visibleEnd, scale: scale)
    var runs = isFirst ? markerRuns() : []
    for fragment in fragments {
      let style = paragraph.runs[fragment.item.run].style
      var builder = GlyphRunBuilder(
        fragment, text: prepared.shaped.text, rise: style.rise, scale: scale)
      if let run = builder.run(ink: style.ink) { runs.append(run) }
    }
    return SetLine(
      runs: runs, links: decoration.links(ascent: ascent, descent: descent),
      underlines: decoration.underlines(), width: width * scale, range: range, ascent: ascent,
      descent: descent, capHeight: prepared.capHeight * scale,
      advance: paragraph.style.leading * paragraph.size * scale, excess: excess * scale)
  }

  /// The marker's glyphs at the start edge, on the first line.
  private func markerRuns() -> [GlyphRun] {
    guard let marker = prepared.marker, marker.boxes.breaks.count > 1 else { return [] }
    let builder = LineBuilder(prepared: marker, measure: measure, scale: scale)
    return builder.line(from: 0, to: marker.boxes.breaks.count - 1).runs
  }

  /// The largest ascent and descent, in points.
  private func height(of fragments: [LineFragment]) -> (ascent: Double, descent: Double) {
    var (ascent, descent) = (0.0, 0.0)
    for fragment in fragments {
      let metrics = fragment.item.font.file.metrics
      let rise = prepared.paragraph.runs[fragment.item.run].style.rise
      ascent = max(ascent, metrics.ascent * fragment.item.size + rise)
      descent = max(descent, metrics.descent * fragment.item.size - rise)
    }
    return (ascent * scale, descent * scale)
  }
}
