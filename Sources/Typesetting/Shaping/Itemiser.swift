import DocumentModel

/// Cuts a paragraph into items at every change of run, font, bidi level and script.
struct Itemiser {
  let paragraph: Paragraph
  let text: ParagraphText
  let analysis: TextAnalysis
  let fonts: FontChoice

  /// The items in logical order; text for which there is no font at all is left out.
  func items() -> [TextItem] {
    var items = [TextItem]()
    for run in paragraph.runs.indices {
      let range = text.range(ofRun: run)
      var start = range.lowerBound
      while start < range.upperBound {
        let end = joinedEnd(from: start, in: range)
        if let item = item(start..<end, run: run) { items.append(item) }
        start = end
      }
    }
    return items
  }

  /// The end of an item; signs that were cut off from the letters whose script they took, by a
  /// change of level or font, join the letters that follow.
  private func joinedEnd(from start: Int, in range: Range<Int>) -> Int {
    let end = plainEnd(from: start, in: range)
    let isAlone = text.scalars[start..<end].allSatisfy {
      ScalarClass.isCommon($0) || ScalarClass.isIgnorable($0)
    }
    let mayJoin =
      isAlone && end < range.upperBound && fonts.chosen[end] == fonts.chosen[start]
      && analysis.levels[end] == analysis.levels[start]
    return mayJoin ? plainEnd(from: end, in: range) : end
  }

  private func plainEnd(from start: Int, in range: Range<Int>) -> Int {
    var end = start + 1
    while end < range.upperBound, !isBoundary(end) { end += 1 }
    return end
  }

  private func isBoundary(_ offset: Int) -> Bool {
    guard analysis.graphemeStarts[offset] else { return false }
    return fonts.chosen[offset] != fonts.chosen[offset - 1]
      || analysis.levels[offset] != analysis.levels[offset - 1]
      || analysis.scripts[offset] != analysis.scripts[offset - 1]
  }

  private func item(_ range: Range<Int>, run index: Int) -> TextItem? {
    guard let choice = fonts.chosen[range.lowerBound] else { return nil }
    let font = fonts.candidates[index][choice]
    let run = paragraph.runs[index]
    let level = analysis.levels[range.lowerBound]
    let script = analysis.scriptNames[analysis.scripts[range.upperBound - 1]]
    let isTracked = run.style.tracking != 0 && !ScalarClass.isJoined(script: script)
    // Ligatures would stand tight in letter-spaced text (CSS Text 3, 8.2).
    let withoutLigatures = isTracked ? [FontFeature("liga", 0), FontFeature("clig", 0)] : []
    return TextItem(
      range: range, run: index, font: font, level: level,
      setting: ShapeSetting(
        isRightToLeft: level & 1 == 1, script: script,
        language: (run.language ?? paragraph.language).rawValue,
        features: withoutLigatures + run.style.features),
      size: run.style.size * font.scale,
      tracking: isTracked ? run.style.tracking / 1000 * run.style.size : 0)
  }
}
