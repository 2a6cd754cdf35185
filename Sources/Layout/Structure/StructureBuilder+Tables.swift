import DocumentModel

extension StructureBuilder {
  /// Adds a table, row by row; where cells are missing empty ones stand in, so that rows are alike.
  ///
  /// A table without header rows has its heads in its first column.
  mutating func addTable(_ table: Table, of node: Node, to parent: Int) {
    let number = structure.add(
      Element(role: .table, language: language, source: node.box.source), to: parent)
    let cells = Array(zip(table.cells, node.children))
    for row in 0..<table.rowCount {
      let line = structure.add(
        Element(role: .tableRow, language: language, source: node.box.source), to: number)
      var column = 0
      while column < table.columns.count {
        if let (cell, child) = cells.first(where: { $0.0.covers(row, column) }) {
          if cell.rows.lowerBound == row, cell.columns.lowerBound == column {
            addCell(cell, child, of: table, to: line)
          }
          column = max(column + 1, cell.columns.upperBound)
        } else {
          var empty = Element(role: .tableCell, language: language, source: node.box.source)
          empty.cell = TableCell()
          _ = structure.add(empty, to: line)
          column += 1
        }
      }
    }
  }

  private mutating func addCell(_ cell: Table.Cell, _ node: Node, of table: Table, to row: Int) {
    var scope: TableCell.Scope?
    if cell.rows.lowerBound < table.headerCount {
      scope = .column
    } else if table.headerCount == 0, cell.columns.lowerBound == 0 {
      scope = .row
    }
    var element = Element(
      role: scope == nil ? .tableCell : .tableHeader, language: language, source: node.box.source)
    element.cell = TableCell(
      scope: scope, rowCount: cell.rows.count, columnCount: cell.columns.count)
    let number = structure.add(element, to: row)
    guard case .text(let block) = node.box.content, block.paragraphs.count == 1,
      let paragraph = block.paragraphs.first, paragraph.role != .artifact
    else { return add(node, to: number) }
    structure.elements[number].language = paragraph.language
    let runs = addRuns(paragraph.runs, of: paragraph, to: number)
    node.tags = [ParagraphTags(marker: runs.first ?? .artifact, runs: runs)]
  }
}

extension Table.Cell {
  fileprivate func covers(_ row: Int, _ column: Int) -> Bool {
    rows.contains(row) && columns.contains(column)
  }
}
