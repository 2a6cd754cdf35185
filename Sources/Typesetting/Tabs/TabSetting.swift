import DocumentModel

/// Moves the text behind each tab of a line to its stop; works in points at scale 1.
///
/// Distances are counted from the start of the measure in the direction of reading. A tab has the
/// paragraph's level (UAX #9, L1), so that what stands between two tabs stays there in any script.
struct TabSetting {
  /// The room that a tab leaves for its leader.
  struct Gap {
    var offset: Int
    var room: ClosedRange<Double>
    var leader: String
  }

  let prepared: PreparedParagraph
  /// The measure divided by the scale, and the scale by which stops must be divided.
  let measure: Double
  let scale: Double

  /// The line's width when its tabs are set.
  private(set) var width = 0.0
  /// How far text is too long for the stop or the measure, 0 if it is not.
  private(set) var excess = 0.0
  private(set) var gaps: [Gap] = []

  init(of prepared: PreparedParagraph, measure: Double, scale: Double) {
    self.prepared = prepared
    self.measure = measure
    self.scale = scale
  }

  /// Sets the tabs of a line.
  ///
  /// - Parameters:
  ///   - start: Where the line's text begins.
  ///   - end: The scalar offset behind its last visible character.
  mutating func set(_ fragments: inout [LineFragment], from start: Double, before end: Int) {
    let advances = advances(of: fragments)
    let line = (fragments.first?.range.lowerBound ?? 0)..<(fragments.last?.range.upperBound ?? 0)
    let tabs = line.filter { TabbedLines.isTab(prepared.shaped.text.scalars[$0]) }
    // A tab at the end of a line leaves room as well: for an answer, over a leader.
    let end = max(end, tabs.last.map { $0 + 1 } ?? end)
    var pen = start
    var next = line.lowerBound
    for (index, tab) in tabs.enumerated() {
      pen += advances.sum(next..<tab)
      let text = tab + 1..<(index + 1 < tabs.count ? tabs[index + 1] : end)
      next = text.lowerBound
      guard prepared.paragraph.style.tabs.indices.contains(index) else {
        pen += advances.sum(tab..<next)
        continue
      }
      let stop = prepared.paragraph.style.tabs[index]
      let target = place(of: stop) - offset(of: text, at: stop, advances)
      excess = max(excess, pen - target)
      let room = max(0, target - pen)
      setAdvance(room, of: tab, in: &fragments)
      if let leader = stop.leader {
        gaps.append(Gap(offset: tab, room: pen...pen + room, leader: leader))
      }
      pen += room
    }
    pen += advances.sum(next..<max(next, end))
    width = pen - start
    excess = max(excess, pen - measure)
  }

  private func place(of stop: TabStop) -> Double {
    switch stop.place {
    case .at(let distance): distance / scale
    case .end: measure
    }
  }

  /// How far a text reaches in front of its stop.
  private func offset(of text: Range<Int>, at stop: TabStop, _ advances: Advances) -> Double {
    let whole = text.lowerBound..<prepared.shaped.text.trimmedEnd(of: text)
    switch stop.alignment {
    case .start: return 0
    case .center: return advances.sum(whole) / 2
    case .end: return advances.sum(whole)
    case .decimal: return prepared.distance(ofDecimalSign: stop.decimalSign, in: whole)
    }
  }

  private func advances(of fragments: [LineFragment]) -> Advances {
    var advances = Advances(count: prepared.shaped.text.count)
    for fragment in fragments {
      for glyph in fragment.glyphs { advances[glyph.cluster] += glyph.advance }
    }
    return advances
  }

  private func setAdvance(_ advance: Double, of tab: Int, in fragments: inout [LineFragment]) {
    for index in fragments.indices where fragments[index].range.contains(tab) {
      for place in fragments[index].glyphs.indices
      where fragments[index].glyphs[place].cluster == tab {
        fragments[index].glyphs[place].advance = advance
      }
    }
  }

  private struct Advances {
    private var values: [Double]

    init(count: Int) { values = [Double](repeating: 0, count: count + 1) }

    subscript(offset: Int) -> Double {
      get { values[offset] }
      set { values[offset] = newValue }
    }

    func sum(_ range: Range<Int>) -> Double { values[range].reduce(0, +) }
  }
}
