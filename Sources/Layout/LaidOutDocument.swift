package import DocumentModel

/// A document's pages and what is wrong with them.
package struct LaidOutDocument: Sendable {
  package var pages: [Page]
  package var diagnostics: [Diagnostic]
  /// What the pages say, in reading order.
  package var structure: Structure
  /// How the text of each frame that may give came to fit, in the order of the pages.
  package var fits: [FitRecord]
  /// How each paragraph was set, in the order of the pages.
  package var paragraphs: [ParagraphRecord]

  package init(
    pages: [Page], diagnostics: [Diagnostic], fits: [FitRecord] = [],
    paragraphs: [ParagraphRecord] = [],
    structure: Structure = Structure(language: LanguageTag("und"))
  ) {
    self.pages = pages
    self.diagnostics = diagnostics
    self.fits = fits
    self.paragraphs = paragraphs
    self.structure = structure
  }
}
