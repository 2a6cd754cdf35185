import DocumentModel
import Typesetting

extension SetText {
  /// How many times as large as it was broken a line is set at most.
  private static let mostGrowth = 3.0
  /// Sizes stand on a grid of tenths of a point.
  private static let grid = 10.0

  /// The same lines, each as large as fills a measure, with the same room between all.
  ///
  /// A line keeps the words that it had: what is changed is its size alone.
  /// - Parameter part: Which part of the measure lies left of where lines stand: 0 for its left edge.
  func filling(_ measure: Double, from part: Double) -> SetText {
    var text = self
    var room = 0.0
    var y = 0.0
    for index in text.lines.indices {
      let line = text.lines[index].line
      let factor = Self.factor(of: line, filling: measure)
      let set = line.scaled(by: factor, from: measure * part)
      let gap = max(0, set.advance - set.capHeight)
      y += set.capHeight + (index == 0 ? 0 : max(room, gap))
      room = gap
      text.lines[index].line = set
      text.lines[index].baseline = y
    }
    let depth = height - (lines.last?.baseline ?? height)
    text.height = y + depth
    return text
  }

  private static func factor(of line: SetLine, filling measure: Double) -> Double {
    let size = line.runs.map(\.size).max() ?? 0
    guard line.width > 0, size > 0 else { return 1 }
    let factor = min(measure / line.width, mostGrowth)
    return (size * factor * grid).rounded(.down) / grid / size
  }
}

extension Paragraph {
  /// Where its lines stand in their measure: 0 at the left, 1 at the right.
  var standing: Double {
    let isReversed = language.direction == .rightToLeft
    return switch style.alignment {
    case .start, .justify: isReversed ? 1 : 0
    case .center: 0.5
    case .end: isReversed ? 0 : 1
    }
  }
}

extension SetLine {
  /// The line in another size, its start where it was.
  fileprivate func scaled(by factor: Double, from start: Double) -> SetLine {
    var line = self
    func place(_ x: Double) -> Double { start + (x - start) * factor }
    func scaled(_ run: GlyphRun) -> GlyphRun {
      var run = run
      run.size *= factor
      for index in run.glyphs.indices {
        run.glyphs[index].x = place(run.glyphs[index].x)
        run.glyphs[index].y *= factor
        run.glyphs[index].lift *= factor
      }
      return run
    }
    func scaled(_ rect: Rect) -> Rect {
      Rect(
        x: place(rect.x), y: rect.y * factor, width: rect.width * factor,
        height: rect.height * factor)
    }
    line.runs = runs.map(scaled)
    line.leaders = leaders.map(scaled)
    for index in line.links.indices { line.links[index].rect = scaled(links[index].rect) }
    for index in line.underlines.indices {
      line.underlines[index].rect = scaled(underlines[index].rect)
    }
    line.width *= factor
    line.ascent *= factor
    line.descent *= factor
    line.capHeight *= factor
    line.advance *= factor
    return line
  }
}
