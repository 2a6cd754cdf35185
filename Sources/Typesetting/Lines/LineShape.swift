/// How far the lines of a paragraph keep away from the edges of their measure, line by line.
///
/// For text that runs around a picture or a drop cap. Insets are in points, counted from the first
/// line that is set; lines beyond the last inset have the whole measure.
package struct LineShape: Hashable, Sendable {
  package struct Inset: Hashable, Sendable {
    package var start: Double
    package var end: Double

    package init(start: Double = 0, end: Double = 0) {
      self.start = start
      self.end = end
    }
  }

  package var insets: [Inset]

  package init(_ insets: [Inset] = []) {
    self.insets = insets
  }

  /// The shape with more insets on its lines.
  func adding(_ more: [Inset]) -> LineShape {
    var shape = self
    for (line, inset) in more.enumerated() {
      if line == shape.insets.count { shape.insets.append(Inset()) }
      shape.insets[line].start += inset.start
      shape.insets[line].end += inset.end
    }
    return shape
  }

  func inset(ofLine line: Int) -> Inset {
    insets.indices.contains(line) ? insets[line] : Inset()
  }
}
