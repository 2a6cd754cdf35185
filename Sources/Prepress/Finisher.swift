internal import ColorManagement
package import DocumentModel
package import PDFFile

/// Makes the PDF that Cairo draws one to give away: described, boxed, tagged, linked, always the
/// same bytes.
package struct Finisher: Sendable {
  /// The program's name and version, as the file names its maker.
  package var creator: String

  package init(creator: String = "Broadside") {
    self.creator = creator
  }

  /// Rewrites a PDF of the given pages in memory, for screens: PDF/UA-1 and PDF/A-2a.
  ///
  /// - Parameters:
  ///   - structure: What the pages say.
  ///   - pictures: Keeps converted pictures from file to file.
  ///   - engine: Who reads and writes the file.
  /// - Throws: `PDFError` if the PDF is not sound, or was not drawn from these pages.
  package func finish(
    _ pdf: [UInt8], pages: [Page], structure: Structure, metadata: Metadata,
    pictures: ScreenPictures = ScreenPictures(), by engine: PDFEditor.Engine = .any
  ) throws(PDFError) -> [UInt8] {
    var information = try Information(metadata, creator: creator)
    let profile = try Self.screenProfile()
    return try PDFEditor.edit(pdf, by: engine) { editor throws(PDFError) in
      guard editor.pageCount == pages.count else {
        throw PDFError(
          "pdf-pages", "the drawn PDF has \(editor.pageCount) pages, not \(pages.count)")
      }
      information.write(to: editor, as: [.pdfUA1, .pdfA2(level: "A")])
      OutputIntent.addScreen(profile, to: editor)
      dropCairosTags(editor)
      for (index, page) in pages.enumerated() {
        setBoxes(of: editor.page(index), page.size, editor)
      }
      var tagging = Tagging(structure, pages) { PagePlace(trim: $0.size) }
      try tagging.rewriteContent(of: editor)
      if let first = pages.first { tagging.write(to: editor, at: PagePlace(trim: first.size)) }
      try repairObjects(editor, pictures: pictures.colors)
    }
  }

  private static func screenProfile() throws(PDFError) -> [UInt8] {
    do {
      return try ICCProfile.sRGB().bytes
    } catch {
      throw PDFError("icc-missing", error.message)
    }
  }
}
