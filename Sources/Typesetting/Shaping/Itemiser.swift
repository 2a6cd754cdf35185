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
        var end = start + 1
        while end < range.upperBound, !isBoundary(end) { end += 1 }
        if let item = item(start..<end, run: run) { items.append(item) }
        start = end
      }
    }
    return items
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
    let script = analysis.scripts[range.lowerBound]
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
