import Brand
import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// The smallest size of the words of a strip, in points.
  private static let leastSize = 6.5
  /// The room at both ends of a strip's lines, in points.
  private static let ends = 11.0
  /// How far broken lines end above the foot, in points: what nearly reaches a cut must cross it.
  private static let foot = 6.0

  /// Strips with broken lines between them, the words of each turned upright; nil if there are none.
  ///
  /// Only the first is read aloud: the others say the same.
  mutating func stripsBox(
    _ strips: TemplateStrips, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    var cells: [Box] = []
    for number in 0..<strips.count {
      var inside = around
      inside.isArtifact = around.isArtifact || number > 0
      guard let strip = strip(strips, box, in: inside) else { return nil }
      if number > 0, let line = cutLine(strips, beside: strip, box) { cells.append(line) }
      cells.append(strip)
    }
    return container(.row(cells, gap: 0), box, around)
  }

  private mutating func strip(
    _ strips: TemplateStrips, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    var isFirst = true
    let lines = entries(strips.lines) { builder, words -> Box? in
      var options = box.text
      if let size = options.size, size > Self.leastSize {
        options.fit = FitOptions(size: Self.leastSize...size, lines: 1, source: words.source)
      }
      let role: TemplateBox.TextRole = isFirst ? .label : .body
      guard let line = builder.part(role, words, options, in: around) else { return nil }
      isFirst = false
      return line
    }
    guard let size = lines.compactMap(\.textSize).max() else { return nil }
    var strip = Box(
      .stack(lines, gap: box.gap ?? size * 0.55), role: around.isArtifact ? .artifact : .section,
      source: box.source,
      padding: Insets(top: Self.ends, end: 1, bottom: Self.ends, start: 1),
      alignment: Alignment(vertical: .center))
    strip.quarterTurns = 3
    return strip
  }

  private mutating func cutLine(
    _ strips: TemplateStrips, beside strip: Box, _ box: TemplateBox
  ) -> Box? {
    let text = strip.children.first?.textInk
    guard let ink = text ?? brand.palette["ink"] ?? brand.palette.darkest else { return nil }
    let line = stroke(strips.stroke, or: ink, width: 0.6)
    return Box(
      .ornament(.cutLine(line)), role: .artifact, source: box.source, width: .fixed(line.width),
      padding: Insets(top: 0, end: 0, bottom: Self.foot, start: 0))
  }
}
