package import DocumentModel

extension LaidOutDocument {
  /// Several documents as one, each a section of it, their pages one after the other.
  ///
  /// - Parameter language: The language of the whole; each section keeps its own.
  package static func joined(
    _ documents: [LaidOutDocument], language: LanguageTag
  ) -> LaidOutDocument {
    var joined = LaidOutDocument(
      pages: [], diagnostics: [], structure: Structure(language: language))
    for document in documents {
      let offset = joined.structure.add(document.structure)
      joined.diagnostics += document.diagnostics
      for var page in document.pages {
        page.items = page.items.map { $0.moved(elementsBy: offset) }
        joined.pages.append(page)
      }
    }
    return joined
  }
}
