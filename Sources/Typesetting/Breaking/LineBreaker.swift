import DocumentModel

/// Chooses where the lines of a paragraph end, by its style.
enum LineBreaker {
  /// The indices of the breaks at which lines end.
  static func lineEnds(
    of prepared: PreparedParagraph, from start: Int, measures: LineMeasures, looseness: Int
  ) -> [Int] {
    let boxes = prepared.boxes
    let style = prepared.paragraph.style
    if style.isJustified {
      for tolerance in JustifiedRule.tolerances {
        let rule = JustifiedRule(tolerance: tolerance)
        let fit = TotalFit(boxes: boxes, rule: rule, measures: measures)
        if let ends = fit.lineEnds(from: start, looseness: looseness) { return ends }
      }
      return []
    }
    var rule = RaggedRule(isBalanced: style.isBalanced)
    if style.isBalanced {
      rule.weakBreaks = WeakEndings.breaks(
        in: boxes, text: prepared.shaped.text, language: prepared.paragraph.language)
    }
    let fit = TotalFit(boxes: boxes, rule: rule, measures: measures)
    return fit.lineEnds(from: start, looseness: looseness) ?? []
  }
}

extension ParagraphStyle {
  /// Whether lines are set to the whole measure; balanced ones never are.
  var isJustified: Bool { alignment == .justify && !isBalanced }
}
