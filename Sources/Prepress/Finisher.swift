package import DocumentModel
package import PDFFile

/// Makes the PDF that Cairo draws one to give away: described, boxed, linked, always the same bytes.
package struct Finisher: Sendable {
  /// The program's name and version, as the file names its maker.
  package var creator: String

  package init(creator: String = "Broadside") {
    self.creator = creator
  }

  /// Rewrites a PDF of the given pages in memory.
  /// - Throws: `PDFError` if the PDF is not sound or has other pages.
  package func finish(
    _ pdf: [UInt8], pages: [Page], metadata: Metadata
  ) throws(PDFError) -> [UInt8] {
    let information = try Information(metadata, creator: creator)
    return try PDFEditor.edit(pdf) { editor throws(PDFError) in
      guard editor.pageCount == pages.count else {
        throw PDFError(
          "pdf-pages", "the drawn PDF has \(editor.pageCount) pages, not \(pages.count)")
      }
      information.write(to: editor)
      dropCairosTags(editor)
      for (index, page) in pages.enumerated() {
        let object = editor.page(index)
        setBoxes(of: object, page.size, editor)
        addLinks(page, to: object, editor)
      }
      repairObjects(editor)
    }
  }
}
