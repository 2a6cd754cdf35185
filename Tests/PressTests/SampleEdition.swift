import Assembly
import Brand
import CampaignFile
import DocumentModel
import Foundation
import Layout
import PDFFile
import Prepress
import Rendering
import Testing
import Typesetting

/// An edition of the sample campaign, laid out for a press with all marks.
struct SampleEdition {
  var document: LaidOutDocument
  let metadata: Metadata
  let palette: [Ink]
  var printer: PrinterProfile

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The edition whose file's path has the words in it.
  init(_ words: String) throws {
    let library = LibraryFolders(root: Self.root.appending(path: "Assets").path)
    let path = Self.root.appending(path: "campaign.yaml").path
    let campaign = try #require(CampaignReader.read(path, library: library).campaign)
    let assembler = Assembler(campaign: campaign)
    let edition = try #require(assembler.editions().editions.first { $0.file.contains(words) })
    let assembled = assembler.document(for: edition, using: assembler.services()).document
    let document = try #require(assembled)
    self.document = LayoutEngine(typesetter: Typesetter()).layout(of: document)
    metadata = document.metadata
    palette = campaign.brand.palette.inks
    printer = PrinterProfile(name: "coated", source: SourceSpan(file: "coated.yaml"))
    printer.marks = Set(PrinterProfile.Mark.allCases)
  }

  var sheets: [PressSheet] { document.pages.map { PressSheet($0, for: printer) } }

  func press() throws -> [UInt8] {
    let sheets = sheets
    let drawing = try CairoPainter().press(
      sheets.map(\.page), margin: sheets[0].margin, metadata: metadata)
    return try PressFinisher(printer: printer, palette: palette).finish(
      drawing.pdf, sheets: sheets, inks: drawing.inks, structure: document.structure,
      metadata: metadata)
  }

  func screen() throws -> [UInt8] {
    let drawing = try CairoPainter().pdf(document.pages, metadata: metadata)
    return try Finisher().finish(
      drawing, pages: document.pages, structure: document.structure, metadata: metadata)
  }
}
