package import DocumentModel

/// The font of a stretch of a paragraph, and why it is that one.
package struct FontAccount: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// It is the first of the style's families that serves the script.
    case serves(script: String)
    /// Families that come before it have no glyph for a character.
    case others([Lack])
    /// No family serves the script, and it is the first that has its letters.
    case unserved(script: String)
    /// Digits, signs and spaces without letters beside them take the first family.
    case signs
    /// No family has a glyph for a character.
    case missing(Unicode.Scalar)
  }

  /// A family without a glyph.
  package struct Lack: Hashable, Sendable {
    package var family: String
    package var scalar: Unicode.Scalar
  }

  package var text: String
  /// The family; nil if the style has no font at all.
  package var family: String?
  package var face: FontFace?
  package var reason: Reason
}
