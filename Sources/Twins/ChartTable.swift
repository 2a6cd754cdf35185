import DocumentModel

extension Element {
  /// What a chart shows as lines of text; nil for everything else.
  var textTable: String? {
    let rows = table.filter { !$0.allSatisfy(\.isEmpty) }
    return rows.isEmpty ? nil : rows.map { $0.joined(separator: " | ") }.joined(separator: "\n")
  }
}

extension Markup {
  /// What a chart shows as a table, with its head and the names of its rows.
  mutating func add(table: [[String]]) {
    guard let head = table.first else { return }
    open("table")
    line()
    if !head.allSatisfy(\.isEmpty) { row(head) { _ in ("th", "col") } }
    for cells in table.dropFirst() { row(cells) { $0 == 0 ? ("th", "row") : ("td", nil) } }
    close("table")
    line()
  }

  private mutating func row(_ cells: [String], _ kind: (Int) -> (name: String, scope: String?)) {
    open("tr")
    for (index, cell) in cells.enumerated() {
      let (name, scope) = cell.isEmpty ? ("td", nil) : kind(index)
      open(name, [("scope", scope)])
      add(cell)
      close(name)
    }
    close("tr")
    line()
  }
}
