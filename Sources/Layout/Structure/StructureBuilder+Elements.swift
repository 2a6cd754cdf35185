import DocumentModel

extension StructureBuilder {
  /// The element that what is in a node belongs to: one of its own for a list and its parts.
  mutating func holder(of node: Node, in parent: Int) -> Int {
    switch node.box.role {
    case .list:
      var list = Element(role: .list, language: language, source: node.box.source)
      list.numbering = node.hasNumberedParts ? .numbers : .bullets
      return structure.add(list, to: parent)
    case .listItem, .listBody:
      return structure.add(
        Element(role: node.box.role, language: language, source: node.box.source), to: parent)
    case .document, .section, .heading, .paragraph, .quote, .caption, .label, .figure, .link,
      .span, .reference, .table, .tableRow, .tableHeader, .tableCell, .note, .artifact:
      return parent
    }
  }

  /// Adds an ornament; only a box to tick is read.
  mutating func addOrnament(_ ornament: Ornament, of node: Node, to parent: Int) {
    guard case .checkBox = ornament else { return }
    var holder = parent
    if structure.elements[parent].role == .listItem {
      holder = structure.add(
        Element(role: .label, language: language, source: node.box.source), to: parent)
    }
    let part = structure.add(SpokenText(CheckBox.spoken), to: holder)
    node.tag = Tag(
      role: structure.elements[holder].role, element: holder, part: part, language: language)
  }
}

extension Node {
  /// Whether the items of a list begin with words of their own: numbers.
  fileprivate var hasNumberedParts: Bool {
    if case .text(let block) = box.content {
      return block.paragraphs.contains { $0.role == .label }
    }
    return children.contains(where: \.hasNumberedParts)
  }
}
