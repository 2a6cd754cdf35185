import DocumentModel

extension BoxPainter {
  /// A letter is about half as wide as it is high; a column narrower than that holds none.
  private static let letterWidth = 0.5

  /// Whether a column is narrower than one letter of its text, which is told once for all its words.
  func isTooNarrow(_ width: Double, for paragraphs: [Paragraph], of node: Node) -> Bool {
    guard let size = paragraphs.map(\.size).max(), width < size * Self.letterWidth else {
      return false
    }
    state.report(
      "frame-too-narrow", at: node.box.source, frame: node.frame,
      "a column \(fixed(max(0, width))) pt wide holds no letter of \(fixed(size)) pt",
      hint: "make the box wider, or give it fewer columns or a narrower gutter")
    return true
  }
}
