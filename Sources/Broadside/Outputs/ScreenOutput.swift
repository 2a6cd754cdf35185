import Assembly
import Layout
import Prepress

extension Production {
  /// A PDF to be read on a screen.
  mutating func screen(_ output: EditionOutput) throws -> [FinishedFile] {
    let finished = try screenPages()
    return output.files.map { FinishedFile(path: $0, bytes: finished) }
  }

  /// The finished pages for a screen.
  mutating func screenPages() throws -> [UInt8] {
    try tools.finisher.finish(
      drawing(), pages: pages, structure: document.structure, metadata: metadata,
      pictures: tools.pictures)
  }
}
