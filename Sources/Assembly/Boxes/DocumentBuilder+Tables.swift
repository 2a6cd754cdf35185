import Brand
import CampaignFile
import DocumentModel
import Language

extension DocumentBuilder {
  /// The table in full; nil if nothing of it is left, or only its header.
  mutating func tableBox(
    _ table: TemplateTable, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let rows = table.rows.flatMap { self.rows(of: $0) }
    guard rows.count > table.headerCount, let dress = dress(table.role, box) else { return nil }
    let grid = TableGrid(rows, columnCount: table.columns?.count)
    for fault in grid.faults {
      fields.report(
        fault.code, at: fault.source, fault.message, hint: fault.hint, frame: around.frame)
    }
    guard grid.faults.isEmpty else { return nil }
    checkContrast(of: dress, box, in: around)
    let setter = TableSetter(
      dress: dress, language: language, table: table,
      cellRole: around.isArtifact ? .artifact : .tableCell,
      headerRole: around.isArtifact ? .artifact : .tableHeader)
    var made = Table(
      columns: table.columns ?? Array(repeating: .automatic, count: grid.columnCount),
      rowCount: rows.count, headerCount: table.headerCount,
      cells: grid.cells.map { setter.cell($0, number: fields.listNumber) },
      cellPadding: table.cellPadding ?? setter.usualPadding,
      decimalSign: fields.services.formatter.decimalSign(in: language))
    made.rules = rules(of: table, dress)
    made.stripe = table.stripe.flatMap { paint($0) }
    return container(.table(made), role: .table, box, around)
  }

  /// The rows that a template's row comes to, with the fields of their cells read.
  private mutating func rows(
    of row: TemplateTable.Row
  ) -> [[(TemplateTable.Cell, [Fragment])]] {
    var rows: [[(TemplateTable.Cell, [Fragment])]] = []
    repeating(row.repetition) { builder in
      if let condition = row.condition, !builder.fields.holds(condition) { return }
      let cells = row.cells.map { ($0, builder.fragments(of: $0.words)) }
      // Where fields leave a whole row empty it goes, as a line of text would.
      if cells.allSatisfy({ $0.1.isBlank }) { return }
      rows.append(cells)
    }
    return rows
  }

  /// The rules that the template names, or else the usual: a line at the top and the bottom and a
  /// hairline below the header.
  private mutating func rules(of table: TemplateTable, _ dress: TextDress) -> Table.Rules {
    guard let rules = table.rules else {
      let paint = Paint.solid(dress.character.ink)
      let edge = Stroke(paint: paint, width: 0.75)
      return Table.Rules(top: edge, head: Stroke(paint: paint, width: 0.35), bottom: edge)
    }
    return Table.Rules(
      top: rules.top.flatMap { stroke($0) }, head: rules.head.flatMap { stroke($0) },
      between: rules.between.flatMap { stroke($0) }, bottom: rules.bottom.flatMap { stroke($0) })
  }
}
