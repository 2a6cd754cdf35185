import Assembly
import DocumentModel
import Layout
import Prepress
import Rendering

extension Production {
  /// A PDF for a press: on a larger sheet, in the press's inks.
  func press(_ output: EditionOutput) throws -> [FinishedFile] {
    guard let printer = output.printer else { return [] }
    let finisher = try tools.presses.finisher(for: printer)
    let sheets = pages.map { PressSheet($0, for: printer) }
    let drawing = try tools.painter.press(
      sheets.map(\.page), margin: sheets[0].margin, metadata: metadata)
    let finished = try finisher.finish(
      drawing.pdf, sheets: sheets, inks: drawing.inks, structure: document.structure,
      metadata: metadata)
    return output.files.map { FinishedFile(path: $0, bytes: finished) }
  }
}
