import Assembly
import DocumentModel
import Layout
import Prepress
import Rendering

extension Production {
  /// A PDF for the printer or copier of an office.
  mutating func office(_ output: EditionOutput) throws -> [FinishedFile] {
    guard let printer = output.printer else { return [] }
    let finisher = try tools.offices.finisher(for: printer)
    // Only grays are made ink by ink; colours stay those of the screen.
    let isGray = printer.colorPolicy == .gray
    let coded = isGray ? try tools.painter.press(pages, margin: 0, metadata: metadata) : nil
    let finished = try finisher.finish(
      coded?.pdf ?? drawing(), pages: pages, at: OfficePlacement(of: pages, for: printer),
      inks: coded?.inks ?? InkTable(), structure: document.structure, metadata: metadata)
    return output.files.map { FinishedFile(path: $0, bytes: finished) }
  }
}
