package import DocumentModel

/// A document's pages and what is wrong with them.
package struct LaidOutDocument: Sendable {
  package var pages: [Page]
  package var diagnostics: [Diagnostic]

  package init(pages: [Page], diagnostics: [Diagnostic]) {
    self.pages = pages
    self.diagnostics = diagnostics
  }
}
