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
  /// Frames of one series share the size of the smallest, and where text does not fit whatever
  /// gives, its alternatives are used one by one.
  ///
  /// - Parameter caps: The largest size that each series allows, in points, where that is known
  ///   from other documents.
  package func layout(of document: Document, caps: [String: Double] = [:]) -> LaidOutDocument {
    var plan = FitPlan(caps: caps)
    while true {
      let result = pages(of: document.using(plan.alternatives), caps: plan.caps)
      if !plan.giveMore(for: result) { return plan.told(result) }
    }
  }

  /// The pages of a document whose frames have given what they give.
  ///
  /// Some things are known only when all pages are made: how many there are, whether all text fits,
  /// how wide the frames are in which it goes on. If the first guess was wrong and it shows, the
  /// document is laid out once more with what was found.
  private func pages(of document: Document, caps: [String: Double]) -> LaidOutDocument {
    var count = document.pages.filter { $0.continues == nil }.count
    var hints = [String: ThreadHint]()
    func pass() -> LayoutPass {
      LayoutPass(
        document: document, typesetter: typesetter, pageCount: count, hints: hints, caps: caps)
    }
    for _ in 1..<Self.mostRuns {
      let pass = pass()
      let result = pass.run()
      let isCounted = result.pages.count == count || !document.showsPageCount
      let next = pass.state.nextHints
      if isCounted, next == hints { return result }
      count = result.pages.count
      hints = next
    }
    return pass().run()
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
    if case .text(let block) = content {
      return block.paragraphs.contains { $0.text.contains(mark) }
    }
    return children.contains { $0.contains(mark) }
  }
}
