package import Brand
package import DocumentModel

/// The brand of a place: the campaign's with what the place may change of it.
package struct SubBrand: Sendable {
  package var book: BrandBook
  /// The brand's words: `brand.name`, `brand.tagline`.
  package var fields: Value
  /// What is wrong with it: nothing is made for the place before that is mended; nil if it is sound.
  package var problem: Diagnostic?

  package init(book: BrandBook, fields: Value, problem: Diagnostic? = nil) {
    self.book = book
    self.fields = fields
    self.problem = problem
  }
}
