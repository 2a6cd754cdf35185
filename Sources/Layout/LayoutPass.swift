import DocumentModel
import Typesetting

/// One run over a document: page after page, as long as state.threads have more to say.
struct LayoutPass {
  let state: LayoutState

  init(
    document: Document, typesetter: Typesetter, pageCount: Int, hints: [String: ThreadHint],
    caps: [String: Double]
  ) {
    state = LayoutState(
      document: document, typesetter: typesetter, pageCount: pageCount, hints: hints, caps: caps)
  }

  func run() -> LaidOutDocument {
    var pages = [Page]()
    for design in state.document.pages {
      guard let thread = design.continues else {
        pages.append(page(design, number: pages.count + 1))
        continue
      }
      var count = 0
      while let flow = state.threads[thread]?.flow, !flow.isFinished, count < design.limit {
        let before = flow.position
        pages.append(page(design, number: pages.count + 1))
        count += 1
        if state.threads[thread]?.flow.position == before { break }
      }
    }
    for (thread, course) in state.threads.sorted(by: { $0.key < $1.key })
    where !course.flow.isFinished {
      reportRest(of: course, thread: thread)
    }
    return LaidOutDocument(
      pages: pages, diagnostics: state.diagnostics.ordered(), fits: state.fits,
      paragraphs: state.paragraphs.all, structure: state.structure.finished())
  }

  private func page(_ design: PageDesign, number: Int) -> Page {
    let geometry = state.document.page
    let painter = BoxPainter(state: state)
    if let ground = geometry.ground {
      let sheet = Rect(origin: .zero, size: geometry.trim).grown(by: geometry.bleed)
      painter.items.append(
        DisplayItem(.path(Path(sheet), fill: ground, stroke: nil), tag: .background))
    }
    let numbers = PageNumbers(number: number, count: state.pageCount)
    let node = Node(design.content, frame: nil, numbers: numbers)
    state.structure.addPage(node)
    let area = Rect(origin: .zero, size: geometry.trim).inset(by: geometry.margin)
    painter.paint(node, in: area)
    return Page(size: geometry.trim, bleed: geometry.bleed, items: painter.items)
  }

  private func reportRest(of course: ThreadCourse, thread: String) {
    let node = course.lastFrame
    let rest = course.flow.rest
    state.reportOverset(
      rest, at: rest.source ?? node.box.source, frame: node.frame ?? thread,
      fit: state.threadFits[thread], box: node.box.source)
  }
}
