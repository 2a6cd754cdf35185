import DocumentModel
import Typesetting

/// Sets blocks of text to a measure, and lets give what their fit allows.
final class TextSetter {
  private let typesetter: Typesetter
  /// The largest size that each series of frames allows, in points.
  let caps: [String: Double]
  /// Lines that were set, so that a try differing in its leading alone breaks nothing anew.
  private var lines: [LineKey: SetParagraph] = [:]

  private struct LineKey: Hashable {
    var paragraph: ObjectIdentifier
    var measure: Double
    var scale: Double
    var expansion: Double
    var start: Int
    var shape: LineShape
    var looseness: Int
    var distance: Double?
  }

  init(typesetter: Typesetter, caps: [String: Double] = [:]) {
    self.typesetter = typesetter
    self.caps = caps
  }

  /// A node's text set to a measure; a height bounds it only when it has a fit.
  func set(_ block: TextBlock, of node: Node, measure: Double, height: Double?) -> SetText {
    if let last = node.lastSet, last.measure == measure, last.height == height {
      return last.text
    }
    let text = fitted(block, of: node, measure: measure, height: height)
    node.lastSet = (measure, height, text)
    return text
  }

  private func fitted(
    _ block: TextBlock, of node: Node, measure: Double, height: Double?
  ) -> SetText {
    guard let fit = block.fit else {
      return setText(block, of: node, measure: measure, setting: FitSetting())
    }
    var search = FitSearch(scale(of: fit, block.paragraphs), fills: height != nil) {
      [self] setting in
      let text = setText(block, of: node, measure: measure, setting: setting)
      return FitAttempt(
        text: text, fits: text.fits(lines: fit.lines, height: height), height: text.height,
        lines: text.lines.count)
    }
    var (text, outcome) = search.solve()
    text.outcome = outcome
    return text
  }

  /// The grid on which paragraphs may give, within what their series allows.
  func scale(of fit: Fit, _ paragraphs: [Paragraph]) -> FitScale {
    FitScale(fit, paragraphs: paragraphs, cap: fit.group.flatMap { caps[$0] })
  }

  /// The height of a node's text with levers at their limits.
  func height(
    of block: TextBlock, _ fit: Fit, of node: Node, measure: Double, pulling levers: [Fit.Lever]
  ) -> Double {
    let scale = scale(of: fit, block.paragraphs)
    let setting = scale.setting(scale.pulled(scale.levers.filter(levers.contains)))
    return setText(block, of: node, measure: measure, setting: setting).height
  }

  /// The width of the block's longest line if no line is broken.
  func naturalWidth(of node: Node) -> Double {
    node.paragraphs.indices.map { index in
      typesetter.naturalWidth(of: prepared(index, of: node, FitShaping(FitSetting())), scale: 1)
    }.max() ?? 0
  }

  /// The width below which a word of a node's text does not fit.
  func minimumWidth(of node: Node) -> Double {
    node.paragraphs.indices.map { index in
      typesetter.minimumWidth(of: prepared(index, of: node, FitShaping(FitSetting())), scale: 1)
    }.max() ?? 0
  }

  /// How far a node's text reaches before and behind the decimal sign of its number.
  func decimalExtent(of node: Node, sign: Character) -> DecimalExtent {
    guard !node.paragraphs.isEmpty else { return DecimalExtent() }
    let prepared = prepared(0, of: node, FitShaping(FitSetting()))
    let before = typesetter.distance(ofDecimalSign: sign, in: prepared)
    return DecimalExtent(
      before: before, behind: max(0, typesetter.naturalWidth(of: prepared) - before))
  }

  /// The lines of a paragraph that nothing is given of.
  func lines(of paragraph: Paragraph, measure: Double) -> SetParagraph {
    typesetter.lines(of: typesetter.prepare(paragraph), measure: measure)
  }

  /// The height of a paragraph's capitals, in points.
  func capHeight(of paragraph: Paragraph) -> Double {
    let set = lines(of: paragraph, measure: .greatestFiniteMagnitude)
    return set.lines.first?.capHeight ?? 0
  }

  /// The lines of one of a node's paragraphs from an offset on, and what is wrong with them.
  func lines(
    of paragraph: Int, in node: Node, measure: Double, setting: FitSetting, from start: Int = 0,
    shape: LineShape = LineShape(), looseness: Int = 0, distance: Double? = nil
  ) -> SetParagraph {
    let prepared = prepared(paragraph, of: node, FitShaping(setting))
    var distance = distance
    if setting.leading != 1, prepared.paragraph.dropCap != nil {
      let leading = prepared.paragraph.style.leading * prepared.paragraph.size
      distance = distance ?? leading * setting.scale * setting.leading
    }
    let looseness = looseness - (setting.isTight ? 1 : 0)
    let key = LineKey(
      paragraph: ObjectIdentifier(prepared), measure: measure, scale: setting.scale,
      expansion: setting.expansion, start: start,
      shape: shape, looseness: looseness, distance: distance)
    var set: SetParagraph
    if let known = lines[key] {
      set = known
    } else {
      set = typesetter.lines(
        of: prepared, measure: measure, scale: setting.scale, expansion: setting.expansion,
        from: start, shape: shape, looseness: looseness, distance: distance)
      lines[key] = set
    }
    if setting.leading != 1 {
      for index in set.lines.indices { set.lines[index].advance *= setting.leading }
    }
    return set
  }

  /// A node's paragraph shaped as its fit wants.
  private func prepared(
    _ index: Int, of node: Node, _ shaping: FitShaping
  ) -> PreparedParagraph {
    if let known = node.prepared[shaping] { return known[index] }
    let prepared = node.paragraphs.map { typesetter.prepare(shaping.applied(to: $0)) }
    node.prepared[shaping] = prepared
    return prepared[index]
  }

  private func setText(
    _ block: TextBlock, of node: Node, measure: Double, setting: FitSetting
  ) -> SetText {
    // What runs off the page is one line, however long.
    let measure =
      block.runsOff ? max(measure, naturalWidth(of: node) * setting.scale + 1) : measure
    let text = broken(block, of: node, measure: measure, setting: setting)
    guard block.fillsMeasure else { return text }
    return text.filling(measure, from: block.paragraphs.first?.standing ?? 0)
  }

  /// A node's text broken into lines of a measure.
  private func broken(
    _ block: TextBlock, of node: Node, measure: Double, setting: FitSetting
  ) -> SetText {
    var lines = [SetText.Line]()
    var problems = [TextProblem]()
    var y = 0.0
    var space: Double?
    for (index, paragraph) in block.paragraphs.enumerated() {
      let style = paragraph.style
      let set = self.lines(of: index, in: node, measure: measure, setting: setting)
      problems += set.problems
      for (number, line) in set.lines.enumerated() {
        if lines.isEmpty {
          y = line.capHeight
        } else {
          y += line.advance
          if number == 0 {
            y += max(space ?? 0, style.spaceBefore) * setting.scale * setting.space
          }
        }
        lines.append(SetText.Line(line: line, paragraph: index, baseline: y))
      }
      space = style.spaceAfter
    }
    let depth = (block.paragraphs.last?.depth ?? 0) * setting.scale
    return SetText(lines: lines, problems: problems, height: y + depth, measure: measure)
  }
}
