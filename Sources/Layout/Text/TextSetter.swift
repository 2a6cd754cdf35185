import DocumentModel
import Typesetting

/// Sets blocks of text to a measure, in the largest size of their range that fits.
final class TextSetter {
  private let typesetter: Typesetter

  init(typesetter: Typesetter) {
    self.typesetter = typesetter
  }

  /// A node's text set to a measure; a height bounds it only when it has a range of sizes.
  func set(_ block: TextBlock, of node: Node, measure: Double, height: Double?) -> SetText {
    if let last = node.lastSet, last.measure == measure, last.height == height {
      return last.text
    }
    let text = set(block, prepared: prepared(block, of: node), measure: measure, height: height)
    node.lastSet = (measure, height, text)
    return text
  }

  private func set(
    _ block: TextBlock, prepared: [PreparedParagraph], measure: Double, height: Double?
  ) -> SetText {
    guard let range = block.fit?.size, let base = block.paragraphs.map(\.size).max(), base > 0
    else {
      return setText(prepared, of: block, measure: measure, scale: 1)
    }
    return largest(in: range) { size in
      let text = self.setText(prepared, of: block, measure: measure, scale: size / base)
      return (text, text.fits(lines: block.fit?.lines, height: height))
    }
  }

  private func prepared(_ block: TextBlock, of node: Node) -> [PreparedParagraph] {
    if let known = node.prepared { return known }
    let prepared = block.paragraphs.map(typesetter.prepare)
    node.prepared = prepared
    return prepared
  }

  /// The width of the block's longest line if no line is broken.
  func naturalWidth(of block: TextBlock, of node: Node) -> Double {
    prepared(block, of: node).map { typesetter.naturalWidth(of: $0, scale: 1) }.max() ?? 0
  }

  /// The height of a paragraph's capitals, in points.
  func capHeight(of paragraph: Paragraph) -> Double {
    let set = typesetter.lines(of: typesetter.prepare(paragraph), measure: .greatestFiniteMagnitude)
    return set.lines.first?.capHeight ?? 0
  }

  /// The lines of one paragraph from an offset on, and what is wrong with them.
  func lines(
    of paragraph: Paragraph, measure: Double, scale: Double, from start: Int, shape: LineShape,
    looseness: Int
  ) -> SetParagraph {
    typesetter.lines(
      of: typesetter.prepare(paragraph), measure: measure, scale: scale, from: start, shape: shape,
      looseness: looseness)
  }

  /// What the try gives at the largest size of the range, on a grid of 0.1 points, that fits.
  ///
  /// Fitting is not monotone in the size, because lines break anew: the bisection's answer is
  /// proven by the next size up, and stepped while that fits too.
  func largest<Result>(
    in range: ClosedRange<Double>, _ attempt: (Double) -> (result: Result, fits: Bool)
  ) -> Result {
    var low = Int((range.lowerBound * 10).rounded(.up))
    var high = max(low, Int((range.upperBound * 10).rounded(.down)))
    let top = high
    let whole = attempt(Double(high) / 10)
    if whole.fits { return whole.result }
    var best = attempt(Double(low) / 10)
    guard best.fits else { return best.result }
    while high - low > 1 {
      let middle = (low + high) / 2
      let tried = attempt(Double(middle) / 10)
      if tried.fits {
        low = middle
        best = tried
      } else {
        high = middle
      }
    }
    while low + 1 < top {
      let next = attempt(Double(low + 1) / 10)
      guard next.fits else { break }
      low += 1
      best = next
    }
    return best.result
  }

  private func setText(
    _ prepared: [PreparedParagraph], of block: TextBlock, measure: Double, scale: Double
  ) -> SetText {
    var lines = [SetText.Line]()
    var problems = [TextProblem]()
    var y = 0.0
    var space: Double?
    for (index, paragraph) in prepared.enumerated() {
      let style = block.paragraphs[index].style
      let set = typesetter.lines(of: paragraph, measure: measure, scale: scale)
      problems += set.problems
      for (number, line) in set.lines.enumerated() {
        if lines.isEmpty {
          y = line.capHeight
        } else {
          y += line.advance
          if number == 0 { y += max(space ?? 0, style.spaceBefore) * scale }
        }
        lines.append(SetText.Line(line: line, paragraph: index, baseline: y))
      }
      space = style.spaceAfter
    }
    let depth = (block.paragraphs.last?.depth ?? 0) * scale
    return SetText(lines: lines, problems: problems, scale: scale, height: y + depth)
  }
}

/// Text set to a measure: its lines with their baselines, measured from the top of the capitals
/// of the first line.
struct SetText {
  struct Line {
    var line: SetLine
    var paragraph: Int
    /// The distance of the baseline from the block's top, in points.
    var baseline: Double
  }

  var lines: [Line]
  var problems: [TextProblem]
  var scale: Double
  /// From the top of the first line's capitals to the last baseline, in points, and below it where
  /// letters reach deep.
  var height: Double

  func fits(lines limit: Int?, height available: Double?) -> Bool {
    if let limit, lines.count > limit { return false }
    if let available, height > available + tolerance { return false }
    return !lines.contains { $0.line.isOverfull }
  }
}

/// What may be over before text counts as too long: rounding, in points.
let tolerance = 0.01

extension Paragraph {
  /// How far the last line's letters reach below where those of Latin do, in points.
  ///
  /// Space under text is measured from the baseline, which is right for letters with short
  /// descenders; bowls of Arabic and marks under South Asian letters need a quarter of the size more.
  var depth: Double {
    let isShallow = ["Latn", "Cyrl", "Grek", "Armn", "Geor", "Hebr"].contains(language.script)
    return isShallow || !text.contains(where: \.isLetter) ? 0 : size * 0.25
  }
}
