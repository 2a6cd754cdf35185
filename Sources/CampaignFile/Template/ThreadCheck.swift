import DocumentModel

/// Checks that what continues a thread continues one that begins.
struct ThreadCheck {
  let findings: Findings

  /// - Parameter thread: the node that names the thread of the page that follows.
  func check(_ design: Template.Design, thread: YAMLNode?) {
    var begun = [String]()
    var continued = [(name: String, span: SourceSpan)]()
    for page in [design.first, design.continued].compactMap(\.self) {
      collect(page, &begun, &continued)
    }
    if let name = design.continuedThread, let thread {
      continued.append((name, thread.span))
    }
    for (name, span) in continued where !begun.contains(name) {
      findings.error(
        "unknown-thread", at: span, "no frame begins the thread '\(name)'",
        hint: Suggestion.hint(for: name, among: begun) ?? "name a frame '\(name)'")
    }
  }

  private func collect(
    _ box: TemplateBox, _ begun: inout [String],
    _ continued: inout [(name: String, span: SourceSpan)]
  ) {
    switch box.content {
    case .stack(let boxes), .row(let boxes), .layers(let boxes), .grid(let boxes, _, _):
      for box in boxes { collect(box, &begun, &continued) }
    case .frameOfText, .frameOfBoxes: box.flow.thread.map { begun.append($0) }
    case .frameContinuing(let thread): continued.append((thread, box.source))
    case .text, .picture, .logo, .qrCode, .rule, .space: break
    }
  }
}
