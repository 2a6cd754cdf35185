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
  /// Numbers of pages are known only when all are made: if the document shows their count and the
  /// first guess was wrong, it is laid out once more.
  package func layout(of document: Document) -> LaidOutDocument {
    let guess = document.pages.filter { $0.continues == nil }.count
    let first = LayoutPass(document: document, typesetter: typesetter, pageCount: guess).run()
    guard first.pages.count != guess, document.showsPageCount else { return first }
    return LayoutPass(
      document: document, typesetter: typesetter, pageCount: first.pages.count
    ).run()
  }
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
