import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// A text with tables as boxes one below the other: its paragraphs, and each table.
  ///
  /// They do not give way to fit: text and tables would come to have different sizes.
  mutating func parts(
    _ role: TemplateBox.TextRole, _ content: [TextBlockContent], _ box: TemplateBox,
    in around: Surroundings
  ) -> [Box] {
    guard let dress = dress(role, box) else { return [] }
    var parts: [Box] = []
    for group in content.filter({ !$0.isNote }).dividedAtTables {
      guard case .table(let source)? = group.first?.kind else {
        if var block = textBlock(role, group, box, in: around) {
          block.fit = nil
          let textRole: Role = around.isArtifact ? .artifact : role.role
          parts.append(
            Box(.text(block), name: box.name, role: textRole, source: box.source, width: .share(1)))
        }
        continue
      }
      guard var made = tableBox(table(of: source, role), box, in: around) else { continue }
      made.source = source.rows.first?.first?.source ?? box.source
      let space = dress.space + dress.character.size / 2
      made.padding.top = parts.isEmpty ? 0 : space
      made.padding.bottom = space
      parts.append(made)
    }
    if let last = parts.last, case .table = last.content {
      parts[parts.count - 1].padding.bottom = 0
    }
    // A text with tables has its notes behind it: cells may refer to them too.
    var block = TextBlock(
      paragraphs: [], notes: notes(content, of: dress, box, in: around))
    guard !block.notes.isEmpty else { return parts }
    block.appendNotes(space: dress.character.size)
    return parts + [Box(.text(block), name: box.name, source: box.source, width: .share(1))]
  }

  private func table(of source: TableSource, _ role: TemplateBox.TextRole) -> TemplateTable {
    let rows = source.rows.map { cells in
      let place = cells.first?.source ?? SourceSpan(file: "")
      return TemplateTable.Row(
        cells: cells.map { TemplateTable.Cell($0, source: $0.source) }, source: place)
    }
    return TemplateTable(
      role: role, rows: rows,
      columns: Array(repeating: .automatic, count: source.alignments.count),
      alignments: source.alignments.indices.map {
        source.isNumeric($0) ? .decimal : source.alignments[$0]
      },
      headerCount: 1)
  }
}

extension TableSource {
  /// Whether the column is set to the end and all its cells hold figures: it is one of numbers.
  fileprivate func isNumeric(_ column: Int) -> Bool {
    guard alignments[column] == .end else { return false }
    return rows.dropFirst().allSatisfy { row in
      guard row.indices.contains(column), !row[column].segments.isEmpty else { return true }
      return row[column].segments.contains { segment in
        switch segment.content {
        case .literal(let text): text.contains(where: \.isNumber)
        case .field: true
        case .lineBreak, .note, .broken: false
        }
      }
    }
  }
}

extension [TextBlockContent] {
  /// The blocks in order, each table by itself and what stands between them together.
  fileprivate var dividedAtTables: [[TextBlockContent]] {
    var groups: [[TextBlockContent]] = []
    var isAfterTable = true
    for block in self {
      if block.isTable || isAfterTable {
        groups.append([block])
      } else {
        groups[groups.count - 1].append(block)
      }
      isAfterTable = block.isTable
    }
    return groups
  }
}

extension TextBlockContent {
  var isTable: Bool {
    if case .table = kind { return true }
    return false
  }
}
