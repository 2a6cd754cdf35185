import Brand
import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// Lines to write on.
  mutating func linesBox(
    _ lines: TemplateLines, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let own = box.text.ink.flatMap { plainInk($0) }
    guard let ink = own ?? brand.palette["ink"] ?? brand.palette.darkest else { return nil }
    let stroke = stroke(lines.stroke, or: ink, width: 0.6)
    if !lines.labels.isEmpty { return labelled(lines, stroke, box, in: around) }
    if !lines.columns.isEmpty { return writingTable(lines, stroke, box, in: around) }
    let empty = WritingLines(step: lines.step, count: lines.count, stroke: stroke)
    return container(.ornament(.writingLines(empty)), role: .artifact, box, around)
  }

  /// Words, each with a line behind it that reaches to the end of the column.
  private mutating func labelled(
    _ lines: TemplateLines, _ stroke: Stroke, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let role = box.textRoleName ?? .label
    let fields = entries(lines.labels) { builder, words -> Box? in
      guard var label = builder.part(role, words, box.text, in: around) else { return nil }
      label.width = .natural
      label.alignment.vertical = .end
      let line = WritingLines(step: lines.step, count: 1, stroke: stroke)
      let rest = Box(
        .ornament(.writingLines(line)), role: .artifact, source: box.source, width: .share(1))
      return Box(
        .row([label, rest], gap: (label.textSize ?? 0) * 0.6), source: box.source,
        height: .fixed(lines.step))
    }
    if fields.isEmpty { return nil }
    guard lines.across > 1 else {
      return container(.stack(fields, gap: box.gap ?? 0), box, around)
    }
    let tracks = Array(repeating: Track.share(1), count: lines.across)
    return container(
      .grid(fields, tracks: tracks, columnGap: design.gutter, rowGap: box.gap ?? 0), box, around)
  }

  /// Heads over columns of lines.
  private mutating func writingTable(
    _ lines: TemplateLines, _ stroke: Stroke, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let role = box.textRoleName ?? .label
    var heads: [Box] = []
    for column in lines.columns {
      guard var head = part(role, column.label, box.text, in: around) else { return nil }
      head.width = column.width.extent
      head.alignment.vertical = .end
      heads.append(head)
    }
    let gap = box.gap ?? 8
    let rows = WritingLines(
      step: lines.step, count: lines.count, stroke: stroke, columns: lines.columns.map(\.width),
      gap: gap)
    let head = Box(.row(heads, gap: gap), source: box.source)
    var body = Box(.ornament(.writingLines(rows)), role: .artifact, source: box.source)
    if lines.count == nil { body.height = .share(1) }
    return container(.stack([head, body], gap: 0), box, around)
  }
}

extension Table.Width {
  fileprivate var extent: Extent {
    switch self {
    case .fixed(let points): .fixed(points)
    case .share(let weight): .share(weight)
    case .automatic, .natural: .share(1)
    }
  }
}
