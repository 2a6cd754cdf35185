import DocumentModel
import Language

/// Turns paragraphs into shaped text: analysis, fonts, items, glyphs.
final class Preparation {
  private let stock = FontStock()
  private let breaker = TextBreaker()
  private let shaper = Shaper()
  private let hyphenator: Hyphenator

  init(hyphenator: Hyphenator) {
    self.hyphenator = hyphenator
  }

  /// Prepares a paragraph and its marker.
  func prepared(_ paragraph: Paragraph) -> PreparedParagraph {
    var text = ParagraphText(paragraph.runs)
    var analysis = TextAnalysis(text, of: paragraph, breaker: breaker)
    let tabbed = TabbedLines(of: text, style: paragraph.style)
    analysis.opportunities = tabbed.opportunities(analysis.opportunities)
    var problems = [TextProblem]()
    let candidates = paragraph.runs.map { stock.fonts(of: $0.style, problems: &problems) }
    let fonts = FontChoice(
      of: text, analysis: analysis, language: paragraph.language, candidates: candidates,
      shaper: shaper)
    let forms = LetterFormMap(of: text, in: paragraph)
    drawBars(of: forms, in: &text, fonts: fonts)
    var itemiser = Itemiser(
      paragraph: paragraph, text: text, analysis: analysis, forms: forms, fonts: fonts,
      shaper: shaper)
    let items = itemiser.items()
    let shaped = ShapedText(
      text, items: items, graphemeStarts: analysis.graphemeStarts,
      seams: Seams.places(in: text, analysis: analysis), shaper: shaper)
    let marker = paragraph.marker.map { self.marker($0, of: paragraph) }
    let widest = paragraph.markerColumn.widest.map { self.marker($0, of: paragraph) } ?? marker
    problems += (marker?.problems ?? []).filter { !problems.contains($0) }
    let missing = Set(fonts.missing).union(shaped.missing).sorted()
    problems += itemiser.missingForms.map(TextProblem.missingForm)
    problems += surplusTabs(tabbed, in: text, of: paragraph)
    problems += missingLeaders(tabbed, in: shaped, of: paragraph)
    problems += missingGlyphs(at: missing, in: text, of: paragraph)
    return PreparedParagraph(
      paragraph: paragraph, shaped: shaped, analysis: analysis,
      hyphens: hyphens(in: text, of: paragraph).filter { !tabbed.forbids($0.offset) },
      mainFont: candidates.first?.first, tabbed: tabbed, marker: marker,
      initial: initial(of: paragraph),
      markerWidth: widest?.boxes.naturalWidths.widest ?? 0, problems: problems)
  }

  /// Draws the bars of fractions with the font's fraction slash, where it has one.
  private func drawBars(
    of forms: LetterFormMap, in text: inout ParagraphText, fonts: FontChoice
  ) {
    let slash: UInt32 = 0x2044
    for offset in forms.fractionBars {
      guard let choice = fonts.chosen[offset],
        fonts.candidates[text.run(at: offset)][choice].file.covers(slash)
      else { continue }
      text.shaped[offset] = slash
    }
  }

  /// The fonts of a paragraph, and why they are those.
  func fontAccounts(of paragraph: Paragraph) -> [FontAccount] {
    let text = ParagraphText(paragraph.runs)
    let analysis = TextAnalysis(text, of: paragraph, breaker: breaker)
    var problems = [TextProblem]()
    let candidates = paragraph.runs.map { stock.fonts(of: $0.style, problems: &problems) }
    return FontChoice(
      of: text, analysis: analysis, language: paragraph.language, candidates: candidates,
      shaper: shaper
    ).accounts()
  }

  /// The leaders of which a sign is not in the font of its tab.
  private func missingLeaders(
    _ tabbed: TabbedLines, in shaped: ShapedText, of paragraph: Paragraph
  ) -> [TextProblem] {
    var problems = [TextProblem]()
    for line in tabbed.ranges {
      let tabs = line.filter { TabbedLines.isTab(shaped.text.scalars[$0]) }
      for (tab, stop) in zip(tabs, paragraph.style.tabs) {
        guard let leader = stop.leader, let item = shaped.item(at: tab) else { continue }
        for sign in leader.unicodeScalars where !item.font.file.covers(sign.value) {
          let problem = TextProblem.missingGlyph(sign, source: paragraph.runs[item.run].source)
          if !problems.contains(problem) { problems.append(problem) }
        }
      }
    }
    return problems
  }

  private func surplusTabs(
    _ tabbed: TabbedLines, in text: ParagraphText, of paragraph: Paragraph
  ) -> [TextProblem] {
    let sources = tabbed.surplus.map { paragraph.runs[text.run(at: $0)].source }
    return sources.first.map { [.missingTab(source: $0)] } ?? []
  }

  /// Where the words may be divided, each stretch of runs by the rules of its language.
  private func hyphens(in text: ParagraphText, of paragraph: Paragraph) -> [HyphenationPlace] {
    guard paragraph.style.isHyphenated else { return [] }
    var places = [HyphenationPlace]()
    var first = 0
    while first < paragraph.runs.count {
      let language = paragraph.runs[first].language ?? paragraph.language
      var end = first + 1
      while end < paragraph.runs.count,
        (paragraph.runs[end].language ?? paragraph.language) == language
      {
        end += 1
      }
      let range = text.runStarts[first]..<text.runStarts[end]
      places += hyphenator.places(in: text.scalars, range: range, language: language)
      first = end
    }
    return places
  }

  /// The first letter that is to be set large, without problems of its own: the paragraph has them.
  private func initial(of paragraph: Paragraph) -> PreparedInitial? {
    guard let dropCap = paragraph.dropCap, let text = InitialText(of: paragraph) else { return nil }
    var style = dropCap.style
    style.size = 1
    func prepared(_ signs: String) -> PreparedParagraph {
      self.prepared(
        Paragraph(
          runs: [TextRun(signs, style: style)], style: ParagraphStyle(),
          language: paragraph.language, direction: paragraph.direction, role: paragraph.role))
    }
    return PreparedInitial(
      text, lines: dropCap.lines, rest: self.prepared(text.rest), letter: prepared(text.letter),
      opening: text.opening.isEmpty ? nil : prepared(text.opening))
  }

  private func marker(_ run: TextRun, of paragraph: Paragraph) -> PreparedParagraph {
    let style = ParagraphStyle(leading: paragraph.style.leading)
    return prepared(
      Paragraph(
        runs: [run], style: style, language: paragraph.language, direction: paragraph.direction,
        role: paragraph.role))
  }

  /// One problem for each scalar and run.
  private func missingGlyphs(
    at offsets: [Int], in text: ParagraphText, of paragraph: Paragraph
  ) -> [TextProblem] {
    var problems = [TextProblem]()
    for run in paragraph.runs.indices {
      let range = text.range(ofRun: run)
      var seen = Set<Unicode.Scalar>()
      for offset in offsets where range.contains(offset) {
        guard seen.insert(text.scalars[offset]).inserted else { continue }
        problems.append(
          .missingGlyph(text.scalars[offset], source: paragraph.runs[run].source))
      }
    }
    return problems
  }
}
