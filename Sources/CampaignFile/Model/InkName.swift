package import DocumentModel

/// An ink as a template names it.
package struct InkName: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case named(String)
    /// A part from 0 to 1 of the ink.
    case tint(String, Double)
    case gradient(angle: Double, [InkName])
  }

  package var kind: Kind
  package var source: SourceSpan

  package init(_ kind: Kind, source: SourceSpan) {
    self.kind = kind
    self.source = source
  }
}
