package import DocumentModel
internal import PDFFile

/// Brings the pages of a finished PDF onto sheets, as they are: nothing is drawn anew.
///
///     let sheets = try Imposer(printer: copier)
///       .sheets(from: finished, design: twoUp, metadata: metadata)
package struct Imposer: Sendable {
  /// The machine that the sheets are printed on; nil for one that prints to the edge.
  package var printer: PrinterProfile?

  /// The program's name and version, as the file names its maker.
  package var creator: String

  package init(printer: PrinterProfile? = nil, creator: String = "Broadside") {
    self.printer = printer
    self.creator = creator
  }

  /// A PDF of the sheets that the pages come onto.
  ///
  /// The boxes of the pages say what is cut away, the language of the metadata how they are bound.
  /// - Throws: `SheetError` if the pages do not come onto the paper, `PDFError` if the bytes are not
  ///   a sound PDF.
  package func sheets(
    from pdf: [UInt8], design: SheetDesign, metadata: Metadata
  ) throws -> [UInt8] {
    let plan = try PDFEditor.open(pdf) { editor throws(PDFError) in
      Result { () throws(SheetError) in
        try SheetPlanner(
          design, pages: (0..<editor.pageCount).map { trim(of: editor.page($0), editor).size },
          direction: metadata.language.direction, printer: printer
        ).sheets()
      }
    }
    let sheets = try plan.get()
    let offset = printer?.offset ?? .zero
    let shift = Point(x: -offset.x, y: -offset.y)
    let information = try Information(metadata, creator: creator)
    let writer = SheetWriter(
      information: information,
      sheets: sheets, shift: shift, turn: design.turn)
    return try PDFEditor.edit(pdf) { editor throws(PDFError) in try writer.write(to: editor) }
  }
}

/// The page's trim in the PDF's own space, whose y grows upwards.
func trim(of page: PDFEditor.Object, _ editor: borrowing PDFEditor) -> Rect {
  let box = editor.numbers(editor[page, "/TrimBox"]) ?? editor.numbers(editor[page, "/MediaBox"])
  guard let box, box.count == 4 else { return Rect(x: 0, y: 0, width: 0, height: 0) }
  return Rect(x: box[0], y: box[1], width: box[2] - box[0], height: box[3] - box[1])
}

extension SheetDesign {
  /// How the paper is turned for its back, if it has one.
  var turn: SheetTurn? {
    switch kind {
    case .grid(let grid): grid.backs
    case .tiles: nil
    case .fold(let fold): fold.backs
    }
  }
}
