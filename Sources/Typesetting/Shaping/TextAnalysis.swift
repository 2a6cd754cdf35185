import DocumentModel
import Language

/// What Unicode says of a paragraph's text, by scalar.
struct TextAnalysis {
  /// The embedding level of each scalar (UAX #9).
  var levels: [UInt8]
  var paragraphLevel: UInt8
  /// The ISO 15924 code of each scalar's script, with common characters resolved (UAX #24).
  var scripts: [String]
  /// Whether a grapheme cluster begins at each offset, the end included (UAX #29).
  var graphemeStarts: [Bool]
  /// Where lines may end (UAX #14).
  var opportunities: [LineBreakOpportunity]

  init(_ text: ParagraphText, of paragraph: Paragraph, breaker: TextBreaker) {
    let scalars = text.forAnalysis
    (levels, paragraphLevel) = Bidi.levels(of: scalars, base: paragraph.direction)
    scripts = []
    scripts.reserveCapacity(scalars.count)
    for run in ScriptItemiser.runs(of: scalars) {
      scripts.append(contentsOf: repeatElement(run.script, count: run.range.count))
    }
    graphemeStarts = Self.graphemeStarts(of: text, scalars: scalars, breaker: breaker)
    opportunities = breaker.lineBreaks(in: scalars, language: paragraph.language)
  }

  private static func graphemeStarts(
    of text: ParagraphText, scalars: [Unicode.Scalar], breaker: TextBreaker
  ) -> [Bool] {
    // Below the combining marks every scalar is a cluster; line ends are white space here.
    if scalars.allSatisfy({ $0.value < 0x300 || $0.value == 0x2028 }) {
      return [Bool](repeating: true, count: scalars.count + 1)
    }
    var starts = [Bool](repeating: false, count: scalars.count + 1)
    starts[0] = true
    starts[scalars.count] = true
    for offset in breaker.graphemeBreaks(in: scalars) { starts[offset] = true }
    for offset in text.runStarts { starts[offset] = true }
    return starts
  }
}
