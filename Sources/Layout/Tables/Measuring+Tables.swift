import DocumentModel

extension Measuring {
  /// What letters of any script reach over the baseline, in em: capitals of most faces.
  private static let usualHeight = 0.7

  /// A node's table at a width, worked out once for all its rows.
  func layout(of table: Table, node: Node, width: Double) -> TableLayout {
    let whole = node.whole ?? node
    if let known = whole.tables[width] { return known }
    let layout = measured(table, node: whole, width: width)
    whole.tables[width] = layout
    return layout
  }

  private func measured(_ table: Table, node: Node, width: Double) -> TableLayout {
    let columns = TableColumns(of: table, node: node, setter: setter)
    var layout = TableLayout(
      of: table, widths: columns.widths(in: width),
      heights: [Double](repeating: 0, count: table.rowCount), decimals: columns.decimals,
      headroom: headroom(of: node))
    let cells = zip(table.cells, node.children)
    for (cell, child) in cells.sorted(by: { $0.0.rows.count < $1.0.rows.count }) {
      let padding = table.padding(of: cell)
      let inner = max(0, layout.span(cell.columns) - padding.horizontal)
      layout.raise(
        cell.rows, to: height(of: child, width: inner) + padding.vertical + layout.headroom)
    }
    return layout
  }

  /// What text reaches above the capitals of its face, from which it is measured: faces of other
  /// scripts have low ones, and their letters would touch the rules.
  private func headroom(of node: Node) -> Double {
    let paragraphs = node.children.compactMap(\.paragraphs.first)
    return paragraphs.prefix(1).reduce(0) {
      max($0, Self.usualHeight * $1.size - setter.capHeight(of: $1))
    }
  }
}
