package import DocumentModel

/// An edition's document, and what was met on the way to it.
package struct Draft: Sendable {
  /// The document; nil if anything is wrong with it.
  package var document: Document?
  /// What is wrong with it, and what may be.
  package var diagnostics: [Diagnostic]
  /// The fields whose words it shows.
  package var fields: [TextField] = []
}
