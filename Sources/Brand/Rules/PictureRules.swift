package import DocumentModel

/// What a brand asks of photographs and of patterns.
package struct PictureRules: Hashable, Sendable {
  /// What a template may do with a photograph.
  package enum Treatment: String, CaseIterable, Sendable {
    /// As it is; in two inks; in tints of one ink; with an ink mixed in under text.
    case plain, duotone, ink, scrim
  }

  /// Whether each photograph names who made it.
  package var needsCredit: Bool
  /// What may be done with photographs; nil for everything.
  package var treatments: [Treatment]?
  /// The patterns that are the brand's; nil for all of the library.
  package var patterns: [String]?
  /// Where the rules stand, photographs' first.
  package var photoSource: SourceSpan
  package var patternSource: SourceSpan

  package init(
    needsCredit: Bool = false, treatments: [Treatment]? = nil, patterns: [String]? = nil,
    photoSource: SourceSpan, patternSource: SourceSpan
  ) {
    self.needsCredit = needsCredit
    self.treatments = treatments
    self.patterns = patterns
    self.photoSource = photoSource
    self.patternSource = patternSource
  }
}
