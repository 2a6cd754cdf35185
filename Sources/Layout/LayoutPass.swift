import DocumentModel
import Typesetting

/// One run over a document: its state while pages are filled.
final class LayoutPass {
  let document: Document
  let setter: TextSetter
  let pageCount: Int
  /// What is left of each thread, by name.
  var threads: [String: Flow] = [:]
  /// The frame that each thread was last in, for messages.
  var lastFrames: [String: Node] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var lastElement = 0

  init(document: Document, typesetter: Typesetter, pageCount: Int) {
    self.document = document
    setter = TextSetter(typesetter: typesetter)
    self.pageCount = pageCount
  }

  func run() -> LaidOutDocument {
    var pages = [Page]()
    for design in document.pages {
      guard let thread = design.continues else {
        pages.append(page(design, number: pages.count + 1))
        continue
      }
      var count = 0
      while let flow = threads[thread], !flow.isFinished, count < design.limit {
        let before = flow.position
        pages.append(page(design, number: pages.count + 1))
        count += 1
        if threads[thread]?.position == before { break }
      }
    }
    for (thread, flow) in threads.sorted(by: { $0.key < $1.key }) where !flow.isFinished {
      reportRest(of: flow, thread: thread)
    }
    return LaidOutDocument(pages: pages, diagnostics: diagnostics.ordered())
  }

  private func page(_ design: PageDesign, number: Int) -> Page {
    let geometry = document.page
    let painter = BoxPainter(pass: self)
    if let ground = geometry.ground {
      let sheet = Rect(origin: .zero, size: geometry.trim).grown(by: geometry.bleed)
      painter.items.append(
        DisplayItem(.path(Path(sheet), fill: ground, stroke: nil), tag: .artifact))
    }
    let numbers = PageNumbers(number: number, count: pageCount)
    let node = Node(design.content, frame: nil, numbers: numbers)
    let area = Rect(origin: .zero, size: geometry.trim).inset(by: geometry.margin)
    painter.paint(node, in: area)
    return Page(size: geometry.trim, bleed: geometry.bleed, items: painter.items)
  }

  /// A new element of the structure: what is painted with it belongs together.
  func nextElement() -> Int {
    lastElement += 1
    return lastElement
  }

  /// Notes a problem with its edition, and its frame if it shows in one.
  func report(
    _ code: String, at span: SourceSpan, frame: String?, _ message: String, hint: String?
  ) {
    diagnostics.append(
      Diagnostic(
        code, at: span, message, hint: hint, edition: document.edition, frame: frame))
  }

  private func reportRest(of flow: Flow, thread: String) {
    let node = lastFrames[thread]
    let rest = flow.rest
    reportOverset(
      lines: rest.lines, words: rest.words, boxes: rest.boxes, at: rest.source ?? node?.box.source,
      frame: node?.frame ?? thread)
  }

  /// Says by how much a text is too long for its place.
  func reportOverset(lines: Int, words: Int, boxes: Int = 0, at span: SourceSpan?, frame: String?) {
    var amounts = [String]()
    if lines > 0 { amounts.append("\(lines) line\(lines == 1 ? "" : "s")") }
    if boxes > 0 { amounts.append("\(boxes) box\(boxes == 1 ? "" : "es")") }
    let place = frame.map { " '\($0)'" } ?? ""
    report(
      "overset-text", at: span ?? SourceSpan(file: document.edition), frame: frame,
      "the text does not fit its frame\(place): \(amounts.joined(separator: " and ")) too many"
        + " (\(words) word\(words == 1 ? "" : "s"), in \(document.language))",
      hint: "cut about \(words) word\(words == 1 ? "" : "s"), or give the frame more room")
  }
}

extension Rect {
  func grown(by distance: Double) -> Rect {
    Rect(
      x: x - distance, y: y - distance, width: width + 2 * distance,
      height: height + 2 * distance)
  }
}
