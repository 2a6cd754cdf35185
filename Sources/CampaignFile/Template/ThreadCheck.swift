import DocumentModel

/// Checks that what continues a thread continues one that begins.
struct ThreadCheck {
  let findings: Findings

  /// - Parameter thread: the node that names the thread of the page that follows.
  func check(_ design: Template.Design, thread: YAMLNode?) {
    var begun = [String]()
    var continued = [(name: String, span: SourceSpan)]()
    for box in design.boxes {
      switch box.content {
      case .frameOfText, .frameOfBoxes: box.flow.thread.map { begun.append($0) }
      case .frameContinuing(let thread): continued.append((thread, box.source))
      case .stack, .row, .grid, .layers, .text, .table, .picture, .logo, .qrCode, .rule,
        .element, .space:
        break
      }
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
}
