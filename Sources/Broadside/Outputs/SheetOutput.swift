import Assembly
import CampaignFile
import DocumentModel
import Layout
import PDFFile
import Prepress

extension Production {
  /// The edition's pages on sheets of paper.
  mutating func sheet(_ design: SheetDesign, _ output: EditionOutput) throws -> [FinishedFile] {
    let pages = try pages(of: design, for: output.printer)
    let sheets = try Imposer(printer: output.printer).sheets(
      from: pages, design: design, metadata: metadata)
    return output.files.map { FinishedFile(path: $0, bytes: sheets) }
  }

  /// The edition's pages for sheets that it shares with others.
  mutating func shared(_ design: SheetDesign, _ output: EditionOutput) throws -> SharedSheets.Pages
  {
    let bytes = try pages(of: design, for: output.printer)
    return SharedSheets.Pages(output: output, metadata: metadata, bytes: bytes)
  }

  /// The finished pages as the printer wants them, but as large as they are: it is the sheets that
  /// keep away from the edge of the paper and are moved.
  private mutating func pages(
    of design: SheetDesign, for printer: PrinterProfile?
  ) throws -> [UInt8] {
    if let pages = laid[design.purpose] { return pages }
    var printer = printer
    printer?.unprintable = 0
    printer?.offset = .zero
    printer?.marks = []
    let kind: Piece.Output =
      switch design.purpose {
      case .press: .press
      case .office: .office
      }
    let files = try files(for: EditionOutput(kind, printer: printer, files: ["pages"]))
    guard let pages = files.first?.bytes else {
      throw PDFError("pdf-pages", "no printer is named that the pages of a sheet are for")
    }
    laid[design.purpose] = pages
    return pages
  }
}

extension LaidOutDocument {
  /// Why the pages do not come onto the sheets that the edition asks for.
  func sheetProblems(_ edition: Edition) -> [Diagnostic] {
    edition.outputs.compactMap { output in
      guard let design = output.kind.sheet else { return nil }
      do throws(SheetError) {
        _ = try SheetPlanner(
          design, pages: pages.map(\.size), direction: edition.language.direction,
          printer: output.printer
        ).sheets()
        return nil
      } catch {
        var problem = Diagnostic(error, of: design)
        problem.edition = edition.id
        return problem
      }
    }
  }
}

extension Diagnostic {
  /// Why pages do not come onto a sheet, where the sheet is defined or asked for.
  init(_ error: SheetError, of design: SheetDesign) {
    self.init(
      error.code, at: design.source, "\(design.name): \(error.message)", hint: error.hint)
  }
}
