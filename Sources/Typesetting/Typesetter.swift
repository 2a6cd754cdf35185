package import DocumentModel
package import Language

/// Sets paragraphs in lines; knows nothing of pages.
///
/// Keeps opened fonts and prepared paragraphs, so each task has a typesetter of its own.
package final class Typesetter {
  let preparation: Preparation
  private var cache = PreparedCache()

  /// - Parameter hyphenator: What divides words where a paragraph's style lets it.
  package init(hyphenator: Hyphenator = Hyphenator()) {
    preparation = Preparation(hyphenator: hyphenator)
  }

  /// The paragraph itemised and shaped, whatever its measure and scale will be; remembered.
  package func prepare(_ paragraph: Paragraph) -> PreparedParagraph {
    cache.value(for: paragraph, or: preparation.prepared)
  }

  /// The paragraph's lines.
  ///
  /// - Parameters:
  ///   - measure: The width of the lines, in points.
  ///   - scale: The factor on all sizes and indents.
  ///   - expansion: The factor on the width of glyphs; lines that are justified find their own.
  ///   - start: The scalar offset at which to begin, where a line ended: for a paragraph that goes
  ///     on in a frame of another width. Problems of the whole text are told from 0 only.
  ///   - shape: How far the lines, counted from the first that is set, keep away from the edges.
  ///   - looseness: How many lines more (or fewer) than usual are wanted, done as nearly as can be.
  ///   - distance: The distance of baselines if it is not the leading's, in points.
  package func lines(
    of prepared: PreparedParagraph, measure: Double, scale: Double = 1, expansion: Double = 1,
    from start: Int = 0, shape: LineShape = LineShape(), looseness: Int = 0,
    distance: Double? = nil
  ) -> SetParagraph {
    guard expansion == 1 || prepared.paragraph.style.isJustified else {
      // Set to a measure that is other by as much, and then expanded whole.
      return lines(
        of: prepared, measure: measure / expansion, scale: scale, from: start,
        shape: shape.expanded(by: 1 / expansion), looseness: looseness,
        distance: distance
      ).expanded(by: expansion)
    }
    if start == 0, let initial = prepared.initial,
      let set = lines(
        beside: initial, of: prepared, measure: measure, scale: scale, expansion: expansion,
        shape: shape, looseness: looseness, distance: distance)
    {
      return set
    }
    var result = SetParagraph(
      lines: [], problems: start == 0 ? prepared.problems : [],
      size: prepared.paragraph.size * scale)
    let boxes = prepared.boxes
    guard var first = boxes.breaks.firstIndex(where: { $0.offset >= start }) else { return result }
    let measures = LineMeasures(
      of: prepared, measure: measure / scale, scale: scale, shape: shape, isFromStart: first == 0)
    let builder = LineBuilder(
      prepared: prepared, measure: measure / scale, scale: scale, shape: shape)
    let breaker = LineBreaker(prepared: prepared, measures: measures, looseness: looseness)
    let broken = breaker.lines(from: first)
    result.strain = broken?.strain ?? 0
    for last in broken?.ends ?? [] {
      let line = builder.line(from: first, to: last, number: result.lines.count)
      if let problem = LineProblems.overfull(line, from: first, to: last, in: prepared) {
        result.problems.append(problem)
      }
      result.lines.append(line)
      first = last
    }
    return result
  }

  /// The lines of a paragraph whose first letter is set large; nil if there is no room for it or
  /// there are fewer lines than it is high.
  private func lines(
    beside initial: PreparedInitial, of prepared: PreparedParagraph, measure: Double,
    scale: Double, expansion: Double, shape: LineShape, looseness: Int, distance: Double?
  ) -> SetParagraph? {
    let paragraph = prepared.paragraph
    let leading = paragraph.style.leading * paragraph.size * scale
    let setting = InitialSetting(initial: initial, scale: scale, distance: distance ?? leading)
    let insets = setting.insets
    let narrowest = insets.map { measure - $0.start }.min() ?? 0
    guard narrowest >= Self.leastEms * paragraph.size * scale else { return nil }
    var set = lines(
      of: initial.rest, measure: measure, scale: scale, expansion: expansion,
      shape: shape.adding(insets), looseness: looseness)
    guard set.lines.count >= initial.lines else { return nil }
    let start = shape.inset(ofLine: 0).start + prepared.indent(ofFirstLine: true) * scale
    var letters = setting.runs(measure: measure, start: start)
    if !letters.isEmpty, !set.lines[0].runs.isEmpty {
      InitialWord.join(&letters[letters.count - 1], with: &set.lines[0].runs[0])
    }
    set.lines[0].runs.insert(contentsOf: letters, at: 0)
    let taken = paragraph.runs.count - initial.rest.paragraph.runs.count
    for index in set.lines.indices { set.lines[index].countRuns(from: taken) }
    set.lines[0].sources.insert(contentsOf: letters.map { _ in 0 }, at: 0)
    for index in set.lines.indices {
      let range = set.lines[index].range
      set.lines[index].range = range.lowerBound + initial.count..<range.upperBound + initial.count
    }
    set.lines[0].range = 0..<set.lines[0].range.upperBound
    set.problems = prepared.problems + set.problems.filter { !initial.rest.problems.contains($0) }
    set.initialLines = initial.lines
    return set
  }

  /// Text beside a large letter is at least as wide as this, in sizes of the text.
  private static let leastEms = 5.0

  /// The width of the paragraph if only forced breaks end lines, in points.
  package func naturalWidth(of prepared: PreparedParagraph, scale: Double = 1) -> Double {
    let (first, widest) = prepared.boxes.naturalWidths
    let (firstIndent, indent) = indents(of: prepared)
    return max(firstIndent + first, indent + widest) * scale
  }

  /// The width below which some piece of the paragraph does not fit, in points.
  package func minimumWidth(of prepared: PreparedParagraph, scale: Double = 1) -> Double {
    let boxes = prepared.boxes
    let first = boxes.breaks.count > 1 ? boxes.width(from: 0, to: 1) : 0
    let (firstIndent, indent) = indents(of: prepared)
    return max(firstIndent + first, indent + boxes.minimumWidth) * scale
  }

  /// How far the text reaches before the decimal sign of its number, in the direction of reading,
  /// in points.
  package func distance(ofDecimalSign sign: Character, in prepared: PreparedParagraph) -> Double {
    prepared.distance(ofDecimalSign: sign, in: 0..<prepared.shaped.text.count)
  }

  private func indents(of prepared: PreparedParagraph) -> (first: Double, rest: Double) {
    (prepared.indent(ofFirstLine: true), prepared.indent(ofFirstLine: false))
  }
}
