package import DocumentModel
package import Typesetting

/// Turns documents into pages: sizes and places boxes, flows text, and says what does not fit.
///
/// One engine serves one worker; it keeps its typesetter's caches from document to document.
package final class LayoutEngine {
  private let typesetter: Typesetter

  package init(typesetter: Typesetter) {
    self.typesetter = typesetter
  }

  /// The document's pages, and everything on them that is not as it should be.
  ///
  /// Some things are known only when all pages are made: how many there are, whether all text fits,
  /// how wide the frames are in which it goes on. If the first guess was wrong and it shows, the
  /// document is laid out once more with what was found.
  package func layout(of document: Document) -> LaidOutDocument {
    var count = document.pages.filter { $0.continues == nil }.count
    var hints = [String: ThreadHint]()
    for _ in 1..<Self.mostRuns {
      let pass = LayoutPass(
        document: document, typesetter: typesetter, pageCount: count, hints: hints)
      let result = pass.run()
      let isCounted = result.pages.count == count || !document.showsPageCount
      let next = pass.state.nextHints
      if isCounted, next == hints { return result }
      count = result.pages.count
      hints = next
    }
    return LayoutPass(
      document: document, typesetter: typesetter, pageCount: count, hints: hints
    ).run()
  }

  /// One for each thing that a run can find out, and one that knows them all.
  private static let mostRuns = 4
}

extension Document {
  fileprivate var showsPageCount: Bool {
    pages.contains { $0.content.contains(PageMark.count) }
  }
}

extension Box {
  fileprivate func contains(_ mark: Character) -> Bool {
    switch content {
    case .stack(let boxes, _), .row(let boxes, _), .grid(let boxes, _, _, _), .layers(let boxes):
      boxes.contains { $0.contains(mark) }
    case .text(let block): block.paragraphs.contains { $0.text.contains(mark) }
    case .frame(let frame): frame.flow.contains { $0.contains(mark) }
    case .picture, .qrCode, .space: false
    }
  }
}
