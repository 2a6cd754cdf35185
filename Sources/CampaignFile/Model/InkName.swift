package import Brand
package import DocumentModel

/// An ink as a template names it.
package struct InkName: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case named(String)
    /// A part from 0 to 1 of the ink.
    case tint(String, Double)
    /// The ink that a field names, or a part of it.
    case field(FieldExpression, part: Double)
    case gradient(angle: Double, [InkName])
    /// A shape repeated in an ink, over another or what lies below.
    case pattern(Tiling, [InkName])
  }

  package var kind: Kind
  package var source: SourceSpan

  package init(_ kind: Kind, source: SourceSpan) {
    self.kind = kind
    self.source = source
  }
}

extension Palette {
  /// The one ink that a name stands for; nil for a gradient and for an unknown name.
  package func ink(_ name: InkName) -> Ink? {
    switch name.kind {
    case .named(let name): self[name]
    case .tint(let name, let part): self[name].map { tint(of: $0, part: part) }
    case .field, .gradient, .pattern: nil
    }
  }
}

extension InkName {
  /// The ink that text on it stands on: of a pattern its ground, nil if it has none.
  package var surface: InkName? {
    guard case .pattern(_, let inks) = kind else { return self }
    return inks.count > 1 ? inks[1] : nil
  }
}
