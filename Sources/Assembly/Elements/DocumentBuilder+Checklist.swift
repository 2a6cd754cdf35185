import Brand
import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// Sentences with a box to tick before each, or a table of boxes for several answers.
  mutating func checklist(
    _ list: TemplateChecklist, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let role = box.checklistRole
    let sentences = entries(list.entries) { builder, words in
      builder.part(role, words, box.text, in: around)
    }
    guard let size = sentences.compactMap(\.textSize).max(), let ink = sentences.first?.textInk
    else { return nil }
    let stroke = stroke(list.stroke, or: ink, width: max(0.75, size * 0.08))
    let tick = Box(
      .ornament(.checkBox(CheckBox(size: size, stroke: stroke, radius: box.radius))),
      role: around.isArtifact ? .artifact : .section, source: box.source, width: .natural)
    let gap = box.gap ?? size * 0.95
    if !list.answers.isEmpty {
      return answers(list.answers, to: sentences, tick, size: size, gap: gap, box, in: around)
    }
    let items = sentences.map { sentence in
      Box(
        .row([tick, sentence.inside(.listBody)], gap: size * 0.6), role: .listItem,
        source: sentence.source)
    }
    return container(.stack(items, gap: gap), role: .list, box, around)
  }

  /// A row for each sentence, with a box under the head of each answer.
  private mutating func answers(
    _ answers: [Words], to sentences: [Box], _ tick: Box, size: Double, gap: Double,
    _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    var options = box.text
    options.weight = nil
    options.alignment = .center
    options.size = size * 0.9
    var heads: [Box] = []
    for words in answers {
      guard let head = part(.label, words, options, in: around) else { return nil }
      heads.append(head.tagged(.tableHeader).standing(.end))
    }
    let grid = TickGrid(
      heads: heads, sentences: sentences, tick: tick, isArtifact: around.isArtifact,
      source: box.source)
    let ink = heads.first?.textInk ?? Self.paper
    var table = grid.table(padding: gap / 2)
    table.rules = Table.Rules(
      head: Stroke(paint: .solid(ink), width: 0.75),
      between: Stroke(paint: .solid(brand.palette.tint(of: ink, part: 0.3)), width: 0.6))
    return container(.table(table), role: .table, box, around)
  }
}

/// Sentences in rows, answers in columns, a box to tick in each cell.
private struct TickGrid {
  let heads: [Box]
  let sentences: [Box]
  let tick: Box
  let isArtifact: Bool
  let source: SourceSpan

  func table(padding: Double) -> Table {
    var cells: [Table.Cell] = []
    for (column, head) in heads.enumerated() {
      cells.append(cell(head, row: 0, column: column + 1))
    }
    var box = tick
    box.width = .share(1)
    box.alignment.horizontal = .center
    for (row, sentence) in sentences.enumerated() {
      cells.append(cell(sentence.tagged(.tableCell), row: row + 1, column: 0))
      for column in heads.indices { cells.append(cell(box, row: row + 1, column: column + 1)) }
    }
    return Table(
      columns: [.share(1)] + heads.map { _ in .natural }, rowCount: sentences.count + 1,
      headerCount: 1, cells: cells,
      cellPadding: Insets(top: padding, end: 8, bottom: padding, start: 8))
  }

  private func cell(_ box: Box, row: Int, column: Int) -> Table.Cell {
    Table.Cell(box, rows: row..<row + 1, columns: column..<column + 1)
  }
}

extension TemplateBox {
  /// The role of a list's sentences.
  fileprivate var checklistRole: TextRole { textRoleName ?? .body }
}

extension Box {
  /// The box inside another that is a part of a list.
  func inside(_ role: Role) -> Box {
    if self.role == .artifact { return self }
    return Box(.stack([self], gap: 0), role: role, source: source)
  }

  /// Where its content stands in its height.
  func standing(_ place: Alignment.Place) -> Box {
    var box = self
    box.alignment.vertical = place
    return box
  }
}
