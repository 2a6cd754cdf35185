/// How strictly finished files are held to the brand.
package struct LintRules: Hashable, Sendable {
  /// The greatest difference of a colour from the palette (CIEDE2000).
  ///
  /// Larger ones are seen when both lie side by side, smaller ones are those of rounding and presses.
  package var difference = 3.0
  /// The templates whose pages must carry the boilerplate.
  package var boilerplate: [String] = []

  package init() {}
}
