import DocumentModel

extension Measuring {
  /// A letter is about half as wide as it is high; a column narrower than that holds none.
  private static let letterWidth = 0.5

  /// Whether a column is narrower than one letter of its text.
  static func isTooNarrow(_ width: Double, for paragraphs: [Paragraph]) -> Bool {
    guard let size = paragraphs.map(\.size).max() else { return false }
    return width < size * letterWidth
  }
}

extension BoxPainter {
  /// Says once for all its words that a text has no room for a letter; whether that is so.
  func isTooNarrow(_ width: Double, for paragraphs: [Paragraph], of node: Node) -> Bool {
    guard Measuring.isTooNarrow(width, for: paragraphs) else { return false }
    let size = paragraphs.map(\.size).max() ?? 0
    state.report(
      "frame-too-narrow", at: node.box.source, frame: node.frame,
      "a column \(fixed(max(0, width))) pt wide holds no letter of \(fixed(size)) pt",
      hint: "make the box wider, or give it fewer columns or a narrower gutter")
    return true
  }
}
