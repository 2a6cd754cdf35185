internal import ColorManagement
package import DocumentModel
package import PDFFile

/// Makes the PDF that Cairo draws one for the printer or copier of an office.
///
/// Inside the edge that it cannot print on, in grays where it has no colours, without links: PDF/A-2a
/// and PDF/UA-1. One serves one worker and one printer.
package final class OfficeFinisher {
  package let printer: PrinterProfile
  private let creator: String
  private let pictures: PictureColors
  private let screen: [UInt8]

  /// - Parameter creator: The program's name and version, as the file names its maker.
  /// - Throws: `PDFError` if Broadside is not installed whole.
  package init(printer: PrinterProfile, creator: String = "Broadside") throws(PDFError) {
    self.printer = printer
    self.creator = creator
    pictures = PictureColors(target: printer.colorPolicy == .gray ? .gray : .screen)
    do {
      screen = try ICCProfile.sRGB().bytes
    } catch {
      throw PDFError(error.code, error.message)
    }
  }

  /// Rewrites a PDF of the given pages in memory.
  ///
  /// - Parameters:
  ///   - inks: The inks that the codes of the drawing's colours stand for.
  ///   - structure: What the pages say.
  /// - Throws: `PDFError` if the PDF is not sound, was not drawn from these pages, or a colour or
  ///   picture of it cannot be converted.
  package func finish(
    _ pdf: [UInt8], pages: [Page], at placement: OfficePlacement, inks: InkTable,
    structure: Structure, metadata: Metadata
  ) throws(PDFError) -> [UInt8] {
    var information = try Information(metadata, creator: creator)
    return try PDFEditor.edit(pdf) { editor throws(PDFError) in
      guard editor.pageCount == pages.count else {
        throw PDFError(
          "pdf-pages", "the drawn PDF has \(editor.pageCount) pages, not \(pages.count)")
      }
      information.write(to: editor, as: [.pdfUA1, .pdfA2(level: "A")])
      OutputIntent.addScreen(screen, to: editor)
      dropCairosTags(editor)
      try repairObjects(editor, pictures: printer.colorPolicy == .gray ? nil : pictures)
      var tagging = Tagging(structure, pages) { place(of: $0, placement) }
      try changeColors(inks, &tagging, editor)
      for (index, page) in pages.enumerated() {
        setBoxes(of: editor.page(index), page.size, editor)
        try put(editor.page(index), place(of: page, placement), page.size, editor)
      }
      if let first = pages.first {
        tagging.write(to: editor, at: place(of: first, placement), isLive: false)
      }
    }
  }

  private func place(of page: Page, _ placement: OfficePlacement) -> PagePlace {
    var place = PagePlace(trim: page.size)
    place.scale = placement.scale
    place.origin = placement.origin(of: page)
    return place
  }

  private func changeColors(
    _ inks: InkTable, _ tagging: inout Tagging, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    guard printer.colorPolicy == .gray else { return try tagging.rewriteContent(of: editor) }
    let recipes = InkRecipes(inks: inks, conversion: .gray)
    var pass = ColorPass(
      change: ColorChange(recipes: recipes), blending: "/DeviceGray", pictures: pictures)
    try pass.run(&tagging, editor)
  }

  /// Moves a page's content to its place, and cuts off what runs over the trim.
  private func put(
    _ page: PDFEditor.Object, _ place: PagePlace, _ size: Size, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    guard place.scale != 1 || place.origin != .zero else { return }
    guard let content = editor.content(of: page) else {
      throw PDFError("pdf-content", "the content of a page cannot be read")
    }
    let (scale, x) = (pdfNumber(place.scale), pdfNumber(place.origin.x))
    // From the bottom: what is left of the height under the page.
    let y = pdfNumber(size.height * (1 - place.scale) - place.origin.y)
    let (width, height) = (pdfNumber(size.width), pdfNumber(size.height))
    let before = "q \(scale) 0 0 \(scale) \(x) \(y) cm 0 0 \(width) \(height) re W n\n"
    editor.set(
      "/Contents", of: page, to: editor.stream(Array(before.utf8) + content + Array("\nQ".utf8)))
  }
}
