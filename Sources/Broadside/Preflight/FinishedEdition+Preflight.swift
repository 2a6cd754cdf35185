import Assembly
import Brand
import DocumentModel
import Layout
import Preflight

extension FinishedEdition {
  /// Examines the finished PDFs as a printer or a reader would, and rejects those with errors.
  ///
  /// - Parameters:
  ///   - brand: The brand, whose logos are looked for in all variants.
  ///   - rules: What the brand asks of finished files.
  mutating func preflight(
    _ edition: Edition, with preflighter: Preflighter, brand: BrandBook, rules: BrandRules?
  ) {
    for index in files.indices {
      let file = files[index]
      guard let output = edition.outputs.first(where: { $0.files.contains(file.path) }),
        var expectation = Expectation(output, pages: document.pages, logos: brand.allLogos)
      else { continue }
      expectation.brand = rules
      // On sheets, marks are not the pages' own.
      let pages = expectation.isSheet ? [] : document.pages
      let found = preflighter.findings(in: file.proof ?? file.bytes, expecting: expectation).map {
        Diagnostic($0, in: file.path, edition: edition.id, pages: pages)
      }
      if found.hasErrors { files[index].isRejected = true }
      diagnostics += found
    }
  }
}
