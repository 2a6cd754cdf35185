import DocumentModel

/// Reads the tables of templates.
struct TableReader {
  let boxes: BoxReader

  private var reader: YAMLReader { boxes.reader }

  private static let row = MappingShape(
    "a row of a table",
    [.init("row", .list(.any), isRequired: true), .init("each", .text), .init("when", .condition)])

  private static let cell = MappingShape(
    "a cell of a table",
    [
      .init("text", .words, isRequired: true), .init("span", .integer), .init("rows", .integer),
      .init("align", .choice(alignments)),
    ])

  private static let rules = MappingShape(
    "the rules of a table", ["top", "head", "between", "bottom"].map { .init($0, .text) })

  private static let alignments = Table.Alignment.allCases.map(\.rawValue)

  func table(_ box: YAMLMapping, role: TemplateBox.TextRole) -> TemplateTable? {
    guard let items = reader.someItems(box["table"], of: .list(.words)) else { return nil }
    let rows = items.compactMap(row)
    let columns = box["columns"].map(widths)
    guard rows.count == items.count else { return nil }
    return TemplateTable(
      role: role, rows: rows, columns: columns, alignments: alignments(box["align"]),
      headerCount: headerCount(box["header"]), rules: rules(box["rules"]),
      stripe: boxes.inks.ink(box["stripe"]),
      cellPadding: reader.insets(box["cell-pad"], on: boxes.page))
  }

  // MARK: Rows

  /// A list of cells, or such a list with `each` and `when`.
  private func row(_ node: YAMLNode) -> TemplateTable.Row? {
    guard node.items == nil else {
      return cells(node).map { TemplateTable.Row(cells: $0, source: node.span) }
    }
    guard node.entries != nil else {
      reader.wrongType(node, "a row such as '[Monday, 31]'")
      return nil
    }
    guard let mapping = reader.mapping(node, Self.row), let cells = cells(mapping["row"]) else {
      return nil
    }
    return TemplateTable.Row(
      cells: cells, condition: reader.condition(mapping["when"]),
      repetition: boxes.repetition(mapping["each"]), source: node.span)
  }

  private func cells(_ node: YAMLNode?) -> [TemplateTable.Cell]? {
    guard let items = reader.someItems(node, of: .words) else { return nil }
    let cells = items.compactMap(cell)
    return cells.count == items.count ? cells : nil
  }

  private func cell(_ node: YAMLNode) -> TemplateTable.Cell? {
    guard node.entries != nil else {
      if node.isNull {
        return TemplateTable.Cell(Words(segments: [], source: node.span), source: node.span)
      }
      return reader.words(node).map { TemplateTable.Cell($0, source: node.span) }
    }
    guard let mapping = reader.mapping(node, Self.cell), let words = reader.words(mapping["text"])
    else { return nil }
    return TemplateTable.Cell(
      words, columnCount: reader.integer(mapping["span"], in: 1...48) ?? 1,
      rowCount: reader.integer(mapping["rows"], in: 1...200) ?? 1,
      alignment: reader.choice(mapping["align"], of: Table.Alignment.self), source: node.span)
  }

  // MARK: Columns and rules

  /// A number of columns, or for each a weight, a length or `natural`.
  private func widths(_ node: YAMLNode) -> [Table.Width] {
    guard let items = node.items == nil ? nil : reader.someItems(node, of: .length) else {
      return reader.integer(node.items == nil ? node : nil, in: 1...48)
        .map { Array(repeating: .automatic, count: $0) } ?? []
    }
    return items.compactMap { item in
      if item.text == "natural" { return .natural }
      if let text = item.text, let weight = Length.number(text), weight > 0 {
        return .share(weight)
      }
      return reader.length(item, on: boxes.page).map { .fixed($0) }
    }
  }

  private func alignments(_ node: YAMLNode?) -> [Table.Alignment] {
    guard let node else { return [] }
    return (node.items ?? [node]).compactMap { reader.choice($0, of: Table.Alignment.self) }
  }

  /// `true` for one row, or how many.
  private func headerCount(_ node: YAMLNode?) -> Int {
    switch node?.text {
    case "true", "yes": 1
    case "false", "no": 0
    default: reader.integer(node, in: 0...20) ?? 0
    }
  }

  private func rules(_ node: YAMLNode?) -> TemplateTable.Rules? {
    guard let mapping = reader.mapping(node, Self.rules) else { return nil }
    var rules = TemplateTable.Rules()
    rules.top = boxes.inks.line(mapping["top"], on: boxes.page)
    rules.head = boxes.inks.line(mapping["head"], on: boxes.page)
    rules.between = boxes.inks.line(mapping["between"], on: boxes.page)
    rules.bottom = boxes.inks.line(mapping["bottom"], on: boxes.page)
    return rules
  }
}
