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
      return justifiedEnds(of: boxes, from: start, measures: measures, looseness: looseness)
    }
    var rule = RaggedRule(isBalanced: style.isBalanced)
    if style.isBalanced {
      rule.weakBreaks = WeakEndings.breaks(
        in: boxes, text: prepared.shaped.text, language: prepared.paragraph.language)
    }
    let fit = TotalFit(boxes: boxes, rule: rule, measures: measures)
    return fit.way(from: start, looseness: looseness)?.ends ?? []
  }

  /// Looks at tight lines first, at looser ones only if those would be faulty.
  private static func justifiedEnds(
    of boxes: Boxes, from start: Int, measures: LineMeasures, looseness: Int
  ) -> [Int] {
    var best: TotalFit<JustifiedRule>.Way?
    for tolerance in JustifiedRule.tolerances {
      let rule = JustifiedRule(tolerance: tolerance)
      let fit = TotalFit(boxes: boxes, rule: rule, measures: measures)
      guard let way = fit.way(from: start, looseness: looseness) else { continue }
      if !way.isFaulty { return way.ends }
      if best.map({ way.demerits < $0.demerits }) ?? true { best = way }
    }
    return best?.ends ?? []
  }
}

extension ParagraphStyle {
  /// Whether lines are set to the whole measure; balanced ones never are.
  var isJustified: Bool { alignment == .justify && !isBalanced }
}
