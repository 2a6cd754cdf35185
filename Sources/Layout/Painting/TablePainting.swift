import DocumentModel

extension BoxPainter {
  /// Paints a table's rows from the top of an area: grounds, then text, then rules.
  func paintTable(_ table: Table, of node: Node, in area: Rect) {
    let layout = measuring.layout(of: table, node: node, width: area.width)
    let rows = node.slice?.shown(of: table) ?? Array(0..<table.rowCount)
    var tops: [Int: Double] = [:]
    var y = area.y
    for row in rows {
      tops[row] = y
      let height = layout.heights[row]
      if let stripe = table.stripe, row >= table.headerCount, (row - table.headerCount) % 2 == 1 {
        let ground = Rect(x: area.x, y: y, width: layout.width, height: height)
        add(Path(drawn(ground)), fill: stripe, stroke: nil)
      }
      y += height
    }
    for (cell, child) in zip(table.cells, node.children) {
      guard let top = tops[cell.rows.lowerBound] else { continue }
      let place = Rect(
        x: area.x + layout.start(of: cell.columns.lowerBound), y: top,
        width: layout.span(cell.columns), height: layout.height(of: cell.rows))
      isRepeating =
        node.slice?.repeatsHeader == true && cell.rows.lowerBound < table.headerCount
      paint(child, in: self.place(of: child, cell, in: place, layout))
    }
    isRepeating = false
    paintRules(
      of: layout, rows: rows, tops: tops,
      in: Rect(origin: area.origin, size: Size(width: layout.width, height: y - area.y)))
  }

  /// Where the text of a cell goes: numbers of a column have their decimal signs under each other,
  /// the widest of them at the column's end.
  private func place(
    of node: Node, _ cell: Table.Cell, in rect: Rect, _ layout: TableLayout
  ) -> Rect {
    var padding = layout.table.padding(of: cell)
    padding.top += layout.headroom
    var place = rect.inset(by: padding)
    guard cell.alignment == .decimal, cell.columns.count == 1 else { return place }
    let own = state.setter.decimalExtent(of: node, sign: layout.table.decimalSign)
    let column = layout.decimals[cell.columns.lowerBound]
    guard column.width <= place.width + tolerance else { return place }
    place.x = place.maxX - column.width + column.before - own.before
    place.width = own.width + tolerance
    return place
  }

  private func paintRules(
    of layout: TableLayout, rows: [Int], tops: [Int: Double], in area: Rect
  ) {
    let table = layout.table
    for row in rows {
      guard let top = tops[row] else { continue }
      let bottom = top + layout.heights[row]
      if row == 0, let stroke = table.rules.top {
        paint(stroke, from: area.x, to: area.maxX, at: top)
      }
      if row == table.rowCount - 1 {
        if let stroke = table.rules.bottom {
          paint(stroke, from: area.x, to: area.maxX, at: bottom - stroke.width)
        }
      } else if row == table.headerCount - 1, let stroke = table.rules.head {
        paint(stroke, from: area.x, to: area.maxX, at: bottom - stroke.width / 2)
      } else if let stroke = table.rules.between, row >= table.headerCount {
        paint(stroke, below: row, of: layout, from: area.x, at: bottom - stroke.width / 2)
      }
    }
  }

  /// A rule between two rows, left out where a cell stands in both.
  private func paint(
    _ stroke: Stroke, below row: Int, of layout: TableLayout, from x: Double, at y: Double
  ) {
    let crossed = layout.table.cells.filter {
      $0.rows.lowerBound <= row && row + 1 < $0.rows.upperBound
    }.map(\.columns)
    var start = 0
    for column in 0...layout.widths.count {
      let isOpen = column < layout.widths.count && !crossed.contains { $0.contains(column) }
      if isOpen { continue }
      if column > start {
        paint(
          stroke, from: x + layout.start(of: start), to: x + layout.start(of: column), at: y)
      }
      start = column + 1
    }
  }

  private func paint(_ stroke: Stroke, from start: Double, to end: Double, at y: Double) {
    let line = Rect(x: start, y: y, width: end - start, height: stroke.width)
    add(Path(drawn(line)), fill: stroke.paint, stroke: nil)
  }
}
