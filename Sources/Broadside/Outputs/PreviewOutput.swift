import Assembly
import DocumentModel
import Rendering

extension Production {
  /// A picture of the first page.
  func preview(_ output: EditionOutput) throws -> [FinishedFile] {
    let page = pages[0]
    // The longer side gets 1,200 pixels.
    let resolution = 1200 * 72 / max(page.size.width, page.size.height)
    let picture = try tools.painter.png(page, resolution: resolution)
    return output.files.map { FinishedFile(path: $0, bytes: picture) }
  }

  /// The first page at two pixels for a point: formats for screens are half their pixels.
  ///
  /// A PDF of the page goes with it: there, words and what lies under them can be told apart.
  mutating func image(_ output: EditionOutput) throws -> [FinishedFile] {
    let picture = try tools.painter.png(pages[0], resolution: 144)
    let proof = try screenPages()
    return output.files.map { FinishedFile(path: $0, bytes: picture, proof: proof) }
  }
}
