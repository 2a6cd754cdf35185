/// Strips to tear off, side by side, all with the same words turned upright.
package struct TemplateStrips: Sendable {
  /// What each strip says, a line each; the first is the most important.
  package var lines: [TemplateElement.Entry<Words>]
  package var count: Int
  /// The broken line between strips; nil for a thin one in the text's ink.
  package var stroke: TemplateBox.Line?

  package init(
    lines: [TemplateElement.Entry<Words>], count: Int = 10, stroke: TemplateBox.Line? = nil
  ) {
    self.lines = lines
    self.count = count
    self.stroke = stroke
  }
}
