import DocumentModel

/// Chooses where the lines of a paragraph end, by its style.
enum LineBreaker {
  /// The indices of the breaks at which lines end; measures in points at scale 1.
  static func lineEnds(
    of prepared: PreparedParagraph, from start: Int, measure: Double, firstMeasure: Double
  ) -> [Int] {
    let boxes = prepared.boxes
    let style = prepared.paragraph.style
    switch style.alignment {
    case .justify where !style.isBalanced:
      for tolerance in JustifiedRule.tolerances {
        let fit = TotalFit(
          boxes: boxes, rule: JustifiedRule(tolerance: tolerance), measure: measure,
          firstMeasure: firstMeasure)
        if let ends = fit.lineEnds(from: start) { return ends }
      }
      return []
    case .start, .center, .end, .justify:
      var rule = RaggedRule(isBalanced: style.isBalanced)
      if style.isBalanced {
        rule.weakBreaks = WeakEndings.breaks(
          in: boxes, text: prepared.shaped.text, language: prepared.paragraph.language)
      }
      let fit = TotalFit(boxes: boxes, rule: rule, measure: measure, firstMeasure: firstMeasure)
      return fit.lineEnds(from: start) ?? []
    }
  }
}
