import DocumentModel

extension StructureBuilder {
  /// Text in the style of captions is one where it stands right over or under a picture or a table;
  /// elsewhere it is a paragraph.
  mutating func settleCaptions() {
    for parent in structure.elements.indices {
      let children = structure.elements[parent].children
      for (place, number) in children.enumerated()
      where structure.elements[number].role == .caption {
        let neighbours = [place - 1, place + 1].filter(children.indices.contains)
          .map { children[$0] }
        if !neighbours.contains(where: { isCaptioned($0, by: number) }) {
          structure.elements[number].role = .paragraph
        }
      }
    }
  }

  private func isCaptioned(_ number: Int, by caption: Int) -> Bool {
    guard let stack = stacks[caption], stacks[number] == stack else { return false }
    switch structure.elements[number].role {
    case .figure, .table: return true
    case .document, .section, .heading, .paragraph, .quote, .caption, .list, .listItem, .label,
      .listBody, .link, .span, .reference, .tableRow, .tableHeader, .tableCell, .note, .artifact:
      return false
    }
  }
}

extension Element {
  /// The numbers of the elements in it.
  fileprivate var children: [Int] {
    content.compactMap { part in
      if case .element(let number) = part { return number }
      return nil
    }
  }
}
