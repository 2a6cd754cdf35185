import DocumentModel
import Language

/// What Unicode says of a paragraph's text, by scalar.
struct TextAnalysis {
  /// The embedding level of each scalar (UAX #9).
  var levels: [UInt8]
  var paragraphLevel: UInt8
  /// The script of each scalar, with common characters resolved (UAX #24), by its index among the
  /// names of the scripts that the text has.
  var scripts: [Int]
  /// The ISO 15924 codes of those scripts.
  var scriptNames: [String]
  /// Whether a grapheme cluster begins at each offset, the end included (UAX #29).
  var graphemeStarts: [Bool]
  /// Where lines may end (UAX #14).
  var opportunities: [LineBreakOpportunity]

  init(_ text: ParagraphText, of paragraph: Paragraph, breaker: TextBreaker) {
    let scalars = text.forAnalysis
    (levels, paragraphLevel) = Bidi.levels(of: scalars, base: paragraph.direction)
    // Tabs separate segments, which keep their order (UAX #9, L1).
    for offset in scalars.indices where TabbedLines.isTab(scalars[offset]) {
      levels[offset] = paragraphLevel
    }
    scripts = []
    scriptNames = []
    scripts.reserveCapacity(scalars.count)
    for run in ScriptItemiser.runs(of: scalars) {
      let known = scriptNames.firstIndex(of: run.script)
      if known == nil { scriptNames.append(run.script) }
      let script = known ?? scriptNames.count - 1
      scripts.append(contentsOf: repeatElement(script, count: run.range.count))
    }
    graphemeStarts = Self.graphemeStarts(of: text, scalars: scalars, breaker: breaker)
    opportunities = breaker.typographicLineBreaks(
      in: scalars, language: paragraph.language, byPhrase: paragraph.style.isBalanced)
  }

  private static func graphemeStarts(
    of text: ParagraphText, scalars: [Unicode.Scalar], breaker: TextBreaker
  ) -> [Bool] {
    if scalars.allSatisfy(isAlwaysAlone) {
      return [Bool](repeating: true, count: scalars.count + 1)
    }
    var starts = [Bool](repeating: false, count: scalars.count + 1)
    starts[0] = true
    starts[scalars.count] = true
    for offset in breaker.graphemeBreaks(in: scalars) { starts[offset] = true }
    for offset in text.runStarts { starts[offset] = true }
    return starts
  }

  /// Whether the scalar's block has only characters that are clusters by themselves.
  ///
  /// Latin below the combining marks, Vietnamese letters, general punctuation without joiners; line
  /// ends are all U+2028 here.
  private static func isAlwaysAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x300, 0x1E00...0x1EFF, 0x2010...0x2028: true
    default: false
    }
  }
}
