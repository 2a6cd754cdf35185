package import DocumentModel

/// A part of a template that a place may have its own way, and within which limits.
package struct OpenPart: Sendable {
  package enum Kind: Sendable {
    /// The words of a slot: how many, and how many characters.
    case words(ClosedRange<Int>?, characters: ClosedRange<Int>?)
    /// The picture of a slot.
    case picture
    /// One of several words, the first unless said: a field of the part's name.
    case choice([String])
    /// One of several grounds of the boxes of a name, by the inks as they are written.
    case ink([(text: String, ink: InkName)], of: String)
  }

  package var name: String
  package var kind: Kind
  package var source: SourceSpan

  package init(_ kind: Kind, name: String, source: SourceSpan) {
    self.name = name
    self.kind = kind
    self.source = source
  }

  /// The member of a place under which its own way with a part of a template is kept.
  ///
  /// A column of the table of places is named the same; no field can be.
  package static func key(_ part: String, of template: String) -> String { "\(template)/\(part)" }
}
