package import DocumentModel

/// A form that was asked for by name and that a font does not have.
package struct MissingForm: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case oldStyleFigures = "old-style figures"
    case liningFigures = "lining figures"
    case tabularFigures = "tabular figures"
    case proportionalFigures = "proportional figures"
    case smallCapitals = "small capitals"
  }

  package var kind: Kind
  package var family: String
  /// Where it was asked for.
  package var source: SourceSpan?
}

extension LetterForms.FigureShape {
  var missing: MissingForm.Kind {
    switch self {
    case .oldStyle: .oldStyleFigures
    case .lining: .liningFigures
    }
  }
}

extension LetterForms.FigureWidth {
  var missing: MissingForm.Kind {
    switch self {
    case .tabular: .tabularFigures
    case .proportional: .proportionalFigures
    }
  }
}
