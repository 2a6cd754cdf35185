import DocumentModel

extension StructureBuilder {
  /// A chart is one figure: its words are in its alternative and its table.
  mutating func addChart(_ chart: Chart, of node: Node, to parent: Int) {
    addFigure(chart.alternative, table: chart.table, of: node, to: parent)
  }

  /// A map is one figure, as a chart is.
  mutating func addMap(_ map: LocatorMap, of node: Node, to parent: Int) {
    addFigure(map.alternative, table: map.table, of: node, to: parent)
  }

  private mutating func addFigure(
    _ alternative: String, table: [[String]], of node: Node, to parent: Int
  ) {
    var figure = Element(role: .figure, language: language, source: node.box.source)
    figure.alternative = alternative
    figure.table = table
    let number = structure.add(figure, to: parent)
    let tag = Tag(role: .figure, element: number, language: language, alternative: alternative)
    node.tag = tag
    for label in node.children { label.artifact = tag }
  }
}
