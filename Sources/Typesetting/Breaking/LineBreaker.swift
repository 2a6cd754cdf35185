import DocumentModel

/// Chooses where the lines of a paragraph end, by its style.
struct LineBreaker {
  let prepared: PreparedParagraph
  let measures: LineMeasures
  /// How many lines more than usual are wanted.
  let looseness: Int

  /// The best lines from a break on, nil if there are none.
  ///
  /// What is broken only as a last resort stays whole if no line is overfull for it.
  func lines(from start: Int) -> BrokenLines? {
    let usual = way(from: start, allowsLastResort: false)
    if let usual, !usual.isOverfull { return usual }
    guard prepared.boxes.hasLastResort else { return usual }
    return way(from: start, allowsLastResort: true) ?? usual
  }

  private func way(from start: Int, allowsLastResort: Bool) -> BrokenLines? {
    let style = prepared.paragraph.style
    if style.isJustified {
      return justified(from: start, allowsLastResort: allowsLastResort)
    }
    var rule = RaggedRule(isBalanced: style.isBalanced)
    if style.isBalanced {
      rule.weakBreaks = WeakEndings.breaks(
        in: prepared.boxes, text: prepared.shaped.text, language: prepared.paragraph.language)
    }
    return way(by: rule, from: start, allowsLastResort: allowsLastResort)
  }

  /// Looks at tight lines first, at looser ones only if those would be faulty.
  private func justified(from start: Int, allowsLastResort: Bool) -> BrokenLines? {
    var best: BrokenLines?
    for tolerance in JustifiedRule.tolerances {
      let rule = JustifiedRule(tolerance: tolerance, em: max(1, prepared.paragraph.size))
      guard let way = way(by: rule, from: start, allowsLastResort: allowsLastResort) else {
        continue
      }
      if !way.isFaulty, !way.isOverfull { return way }
      if best.map({ way.isBelow($0) }) ?? true { best = way }
    }
    return best
  }

  private func way(
    by rule: some LineRule, from start: Int, allowsLastResort: Bool
  ) -> BrokenLines? {
    var fit = TotalFit(boxes: prepared.boxes, rule: rule, measures: measures)
    fit.allowsLastResort = allowsLastResort
    return fit.way(from: start, looseness: looseness)
  }
}

extension ParagraphStyle {
  /// Whether lines are set to the whole measure; balanced ones never are.
  var isJustified: Bool { alignment == .justify && !isBalanced }
}
