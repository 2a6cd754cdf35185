import CampaignFile
import DocumentModel

/// Dresses the cells of a table.
struct TableSetter {
  let dress: TextDress
  let language: LanguageTag
  let table: TemplateTable
  let cellRole: Role
  let headerRole: Role

  /// Enough for rows to be told apart without rules; below the baseline more than above capitals,
  /// because of descenders.
  var usualPadding: Insets {
    let size = dress.character.size
    return Insets(top: 0.5 * size, end: 0.7 * size, bottom: 0.6 * size, start: 0.7 * size)
  }

  func cell(_ placed: TableGrid.Placed, number: (Int) -> String) -> Table.Cell {
    let isHeader = placed.rows.lowerBound < table.headerCount
    let alignment = alignment(of: placed, isHeader: isHeader)
    var dress = dress
    // In columns figures are equally wide; where a font has none nobody asked for them.
    dress.character.forms = dress.character.forms.over(
      LetterForms(figureWidth: LetterForms.Choice(.tabular)))
    if isHeader { dress.character.weight = dress.boldWeight }
    dress.paragraph.alignment = alignment.text
    let setter = ParagraphSetter(
      dress: dress, language: language, role: isHeader ? headerRole : cellRole)
    let content = TextBlockContent(kind: .paragraph, placed.fragments)
    let paragraphs = placed.fragments.isBlank ? [] : setter.paragraphs([content], number: number)
    let box = Box(
      .text(TextBlock(paragraphs: paragraphs)), role: isHeader ? headerRole : cellRole,
      source: placed.cell.source,
      alignment: Alignment(vertical: isHeader ? .end : .start))
    return Table.Cell(
      box, rows: placed.rows, columns: placed.columns, alignment: alignment)
  }

  /// A cell's own alignment, or its column's; a head over numbers stands at their end.
  private func alignment(of placed: TableGrid.Placed, isHeader: Bool) -> Table.Alignment {
    if let own = placed.cell.alignment { return own }
    let column = placed.columns.lowerBound
    let usual =
      table.alignments.indices.contains(column)
      ? table.alignments[column] : table.alignments.last
    if isHeader, usual == .decimal { return .end }
    return usual ?? .start
  }
}

extension Table.Alignment {
  /// Where lines stand in the cell; numbers are moved by their decimal signs besides.
  fileprivate var text: ParagraphStyle.Alignment {
    switch self {
    case .start: .start
    case .center: .center
    case .end: .end
    case .decimal: .start
    }
  }
}
