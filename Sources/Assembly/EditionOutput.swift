package import CampaignFile
package import DocumentModel

/// One output of an edition: its kind, the printer it is meant for, the files that it makes.
package struct EditionOutput: Sendable, Hashable {
  package var kind: Piece.Output
  /// The printer that the files are meant for; nil where it is for none.
  package var printer: PrinterProfile?
  /// The files, relative to the output folder.
  package var files: [String]
  /// Whether other editions' pages are in the same files.
  package var isShared: Bool { kind.sheet?.isShared ?? false }

  package init(_ kind: Piece.Output, printer: PrinterProfile? = nil, files: [String]) {
    self.kind = kind
    self.printer = printer
    self.files = files
  }
}

extension Piece {
  /// What an edition of the piece is written to: press and office files once for each printer.
  ///
  /// - Parameters:
  ///   - file: The path of the edition's files without extension.
  ///   - format: The edition's format, which pages that share sheets have in common.
  func outputs(at file: String, in format: String) -> [EditionOutput] {
    outputs.flatMap { output in
      switch output {
      case .screen: [EditionOutput(output, files: ["\(file).pdf"])]
      case .preview: [EditionOutput(output, files: ["\(file).png"])]
      case .image: [EditionOutput(output, files: ["\(file)-image.png"])]
      case .web: [EditionOutput(output, files: ["\(file).html", "\(file).txt"])]
      case .press: printed(output, for: .press, at: file)
      case .office: printed(output, for: .office, at: file)
      case .sheet(let sheet): [laid(sheet, at: file, in: format)]
      }
    }
  }

  /// Sheets of an edition or of several, for the first printer that they are meant for.
  private func laid(
    _ sheet: SheetDesign, at file: String, in format: String
  ) -> EditionOutput {
    let path = sheet.isShared ? "sheets/\(template)-\(format)" : file
    return EditionOutput(
      .sheet(sheet), printer: printers.first { $0.purpose == sheet.purpose },
      files: ["\(path)-\(sheet.name).pdf"])
  }

  private func printed(
    _ output: Output, for purpose: PrinterProfile.Purpose, at file: String
  ) -> [EditionOutput] {
    let printers = printers.filter { $0.purpose == purpose }
    return printers.map { printer in
      let name = printers.count == 1 ? output.name : printer.name
      return EditionOutput(output, printer: printer, files: ["\(file)-\(name).pdf"])
    }
  }
}
