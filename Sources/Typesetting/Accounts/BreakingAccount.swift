/// How a paragraph is broken into lines, and what other counts of lines would cost.
package struct BreakingAccount: Hashable, Sendable {
  /// A way to break it.
  package struct Way: Hashable, Sendable {
    package var lines: Int
    /// What the breaks cost, summed up over the lines.
    package var demerits: Double
    package var isOverfull: Bool
  }

  package var usual: Way
  /// With fewer lines, and with more; nil where that cannot be done.
  package var tighter: Way?
  package var looser: Way?
}

extension Typesetter {
  /// Why a paragraph has as many lines as it has; nil if it has none.
  ///
  /// - Parameters:
  ///   - measure: The width of the lines, in points.
  ///   - scale: The factor on all sizes and indents.
  ///   - looseness: How many lines more, or fewer, are wanted than is best.
  package func breakingAccount(
    of prepared: PreparedParagraph, measure: Double, scale: Double, looseness: Int = 0
  ) -> BreakingAccount? {
    let measures = LineMeasures(
      of: prepared, measure: measure / scale, scale: scale, shape: LineShape(), isFromStart: true)
    func way(_ looseness: Int) -> BreakingAccount.Way? {
      let breaker = LineBreaker(prepared: prepared, measures: measures, looseness: looseness)
      return breaker.lines(from: 0).map { lines in
        BreakingAccount.Way(
          lines: lines.ends.count, demerits: lines.demerits, isOverfull: lines.isOverfull)
      }
    }
    guard let usual = way(looseness) else { return nil }
    return BreakingAccount(
      usual: usual, tighter: way(looseness - 1).flatMap { $0.lines < usual.lines ? $0 : nil },
      looser: way(looseness + 1).flatMap { $0.lines > usual.lines ? $0 : nil })
  }
}
