import DocumentModel

extension StructureBuilder {
  /// A chart is one figure: its words are in its alternative and its table.
  mutating func addChart(_ chart: Chart, of node: Node, to parent: Int) {
    var figure = Element(role: .figure, language: language, source: node.box.source)
    figure.alternative = chart.alternative
    figure.table = chart.table
    let number = structure.add(figure, to: parent)
    let tag = Tag(
      role: .figure, element: number, language: language, alternative: chart.alternative)
    node.tag = tag
    for label in node.children { label.artifact = tag }
  }
}
