/// The forms that letters and figures take, by what they are called in the trade; nil for as they are.
package struct LetterForms: Hashable, Encodable, Sendable {
  package enum FigureShape: String, Hashable, Encodable, Sendable, CaseIterable {
    /// With ascenders and descenders, for running text.
    case oldStyle = "old-style"
    /// As high as capitals.
    case lining
  }

  package enum FigureWidth: String, Hashable, Encodable, Sendable, CaseIterable {
    /// All equally wide, for columns.
    case tabular
    /// Each as wide as it is.
    case proportional
  }

  package enum SmallCaps: Hashable, Encodable, Sendable {
    case none
    /// In the place of small letters.
    case letters
    /// In the place of capitals too.
    case all
  }

  /// Where a stretch stands to the line.
  package enum Position: Hashable, Encodable, Sendable {
    case baseline, superscript, `subscript`
  }

  /// What was asked for, and where; without a place if no author asked, so that nobody misses it.
  package struct Choice<Value: Hashable & Encodable & Sendable>: Hashable, Encodable, Sendable {
    package var value: Value
    package var source: SourceSpan?

    package init(_ value: Value, source: SourceSpan? = nil) {
      self.value = value
      self.source = source
    }

    /// Hashes the value alone: it is what texts differ in.
    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
  }

  package var figureShape: Choice<FigureShape>?
  package var figureWidth: Choice<FigureWidth>?
  package var smallCaps: Choice<SmallCaps>?
  /// Whether 1/2 is set as a fraction.
  package var hasFractions: Bool?
  /// Whether the letters of 1st, 2e and the like are raised.
  package var raisesOrdinals: Bool?
  package var position: Position

  package init(
    figureShape: Choice<FigureShape>? = nil, figureWidth: Choice<FigureWidth>? = nil,
    smallCaps: Choice<SmallCaps>? = nil, hasFractions: Bool? = nil, raisesOrdinals: Bool? = nil,
    position: Position = .baseline
  ) {
    self.figureShape = figureShape
    self.figureWidth = figureWidth
    self.smallCaps = smallCaps
    self.hasFractions = hasFractions
    self.raisesOrdinals = raisesOrdinals
    self.position = position
  }

  /// The same forms, and where these say nothing those of another.
  package func over(_ other: LetterForms) -> LetterForms {
    LetterForms(
      figureShape: figureShape ?? other.figureShape,
      figureWidth: figureWidth ?? other.figureWidth, smallCaps: smallCaps ?? other.smallCaps,
      hasFractions: hasFractions ?? other.hasFractions,
      raisesOrdinals: raisesOrdinals ?? other.raisesOrdinals, position: position)
  }
}
