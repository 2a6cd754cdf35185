import DocumentModel

extension SetParagraph {
  /// The same lines with glyphs and their distances wider by a factor.
  func expanded(by factor: Double) -> SetParagraph {
    var expanded = self
    for index in lines.indices { expanded.lines[index] = lines[index].expanded(by: factor) }
    return expanded
  }
}

extension SetLine {
  fileprivate func expanded(by factor: Double) -> SetLine {
    var line = self
    for run in runs.indices {
      line.runs[run].expansion *= factor
      for glyph in runs[run].glyphs.indices { line.runs[run].glyphs[glyph].x *= factor }
    }
    for link in links.indices { line.links[link].rect = links[link].rect.expanded(by: factor) }
    for rule in underlines.indices {
      line.underlines[rule].rect = underlines[rule].rect.expanded(by: factor)
    }
    line.width *= factor
    line.excess *= factor
    return line
  }
}

extension Rect {
  fileprivate func expanded(by factor: Double) -> Rect {
    Rect(x: x * factor, y: y, width: width * factor, height: height)
  }
}

extension LineShape {
  func expanded(by factor: Double) -> LineShape {
    LineShape(insets.map { Inset(start: $0.start * factor, end: $0.end * factor) })
  }
}
