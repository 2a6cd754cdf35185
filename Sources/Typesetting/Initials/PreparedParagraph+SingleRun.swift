import DocumentModel

extension PreparedParagraph {
  /// The glyphs of a text of one line and one style.
  var singleRun: GlyphRun? {
    guard boxes.breaks.count > 1 else { return nil }
    let builder = LineBuilder(prepared: self, measure: .greatestFiniteMagnitude, scale: 1)
    let runs = builder.line(from: 0, to: boxes.breaks.count - 1).runs
    return runs.count == 1 ? runs.first : nil
  }
}
