import DocumentModel

/// Cuts a paragraph into items at every change of run, font, bidi level, script and letter form.
struct Itemiser {
  let paragraph: Paragraph
  let text: ParagraphText
  let analysis: TextAnalysis
  let forms: LetterFormMap
  let fonts: FontChoice
  let shaper: Shaper
  /// The forms that were asked for and that fonts do not have, in the order of the text.
  private(set) var missingForms: [MissingForm] = []

  init(
    paragraph: Paragraph, text: ParagraphText, analysis: TextAnalysis, forms: LetterFormMap,
    fonts: FontChoice, shaper: Shaper
  ) {
    self.paragraph = paragraph
    self.text = text
    self.analysis = analysis
    self.forms = forms
    self.fonts = fonts
    self.shaper = shaper
  }

  /// The tracking that is not seen, in thousandths of the size: what fitting may use.
  private static let unseenTracking = 20.0

  /// The items in logical order; text for which there is no font at all is left out.
  mutating func items() -> [TextItem] {
    var items = [TextItem]()
    for run in paragraph.runs.indices {
      let range = text.range(ofRun: run)
      var start = range.lowerBound
      while start < range.upperBound {
        let end = joinedEnd(from: start, in: range)
        if let item = item(start..<end, run: run) { items += formed(item) }
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
      && forms[end].joins(forms[start])
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
      || !forms[offset].joins(forms[offset - 1])
  }

  private func item(_ range: Range<Int>, run index: Int) -> TextItem? {
    guard let choice = fonts.chosen[range.lowerBound] else { return nil }
    let font = fonts.candidates[index][choice]
    let run = paragraph.runs[index]
    let level = analysis.levels[range.lowerBound]
    let script = analysis.scriptNames[analysis.scripts[range.upperBound - 1]]
    let isTracked = run.style.tracking != 0 && !ScalarClass.isJoined(script: script)
    // Ligatures would stand tight in letter-spaced text (CSS Text 3, 8.2); in text that is only fitted
    // to its frame nobody sees it.
    let withoutLigatures =
      isTracked && abs(run.style.tracking) > Self.unseenTracking
      ? [FontFeature("liga", 0), FontFeature("clig", 0)] : []
    return TextItem(
      range: range, run: index, font: font, level: level,
      setting: ShapeSetting(
        isRightToLeft: level & 1 == 1, script: script,
        language: (run.language ?? paragraph.language).rawValue,
        features: withoutLigatures + run.style.features),
      size: run.style.size * font.scale,
      rise: run.style.rise,
      tracking: isTracked ? run.style.tracking / 1000 * run.style.size : 0,
      wordSpace: run.style.wordSpace)
  }

  // MARK: Letter forms

  /// The item in its form; a fraction that its font cannot set is cut at its bar.
  private mutating func formed(_ item: TextItem) -> [TextItem] {
    let form = forms[item.range.lowerBound]
    let asked = paragraph.runs[item.run].style.forms
    guard form != .plain || asked != LetterForms() else { return [item] }
    if form.isFraction, !setsFraction(item) {
      return parts(of: item).map { set(forms[$0.range.lowerBound], asked, on: $0) }
    }
    return [set(form.isFraction ? .plain : form, asked, on: item)]
  }

  private mutating func set(
    _ form: LetterForm, _ asked: LetterForms, on item: TextItem
  ) -> TextItem {
    let setting = FormSetting(form, of: asked, item: item, text: text, shaper: shaper)
    missingForms += setting.missing.filter { !missingForms.contains($0) }
    var item = item
    // The features that the template names itself come last, so that they win.
    item.setting.features = setting.features + item.setting.features
    item.size *= setting.scale
    item.rise += setting.rise
    return item
  }

  /// Whether HarfBuzz makes a fraction of the figures at the bar, which it does by itself if the
  /// font has the glyphs.
  private func setsFraction(_ item: TextItem) -> Bool {
    var plain = text.shaped
    for offset in item.range where forms[offset] == .fractionBar { plain[offset] = 0x2F }
    func glyphs(_ codepoints: [UInt32]) -> [ShapedGlyph] {
      shaper.glyphs(
        of: item.range, in: item, text: codepoints, graphemeStarts: analysis.graphemeStarts)
    }
    let (before, after) = (glyphs(plain), glyphs(text.shaped))
    return before.count == after.count && zip(before, after).allSatisfy { $0.id != $1.id }
  }

  private func parts(of item: TextItem) -> [TextItem] {
    var parts = [TextItem]()
    for offset in item.range {
      if let last = parts.last, forms[last.range.lowerBound] == forms[offset] {
        parts[parts.count - 1].range = last.range.lowerBound..<offset + 1
      } else {
        var part = item
        part.range = offset..<offset + 1
        parts.append(part)
      }
    }
    return parts
  }
}
