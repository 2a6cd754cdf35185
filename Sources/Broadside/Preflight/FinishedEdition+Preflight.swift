import Assembly
import Brand
import DocumentModel
import Layout
import Preflight

extension FinishedEdition {
  /// Examines the finished PDFs as a printer or a reader would, and rejects those with errors.
  ///
  /// - Parameter logos: The brand's logos, whatever their variant.
  mutating func preflight(
    _ edition: Edition, with preflighter: Preflighter, logos: [Brand.Logo]
  ) {
    for index in files.indices {
      let file = files[index]
      guard let output = edition.outputs.first(where: { $0.files.contains(file.path) }),
        let expectation = Expectation(output, pages: document.pages, logos: logos)
      else { continue }
      // On sheets, marks are not the pages' own.
      let pages = expectation.isSheet ? [] : document.pages
      let found = preflighter.findings(in: file.bytes, expecting: expectation).map {
        Diagnostic($0, in: file.path, edition: edition.id, pages: pages)
      }
      if found.hasErrors { files[index].isRejected = true }
      diagnostics += found
    }
  }
}
