package import DocumentModel

/// Pages whose items are elements of their own, and the structure that they make.
package struct TaggedPages {
  package private(set) var pages: [Page]
  package private(set) var structure: Structure

  package init(_ pages: [Page], language: LanguageTag) {
    var pages = pages
    var structure = Structure(language: language)
    for page in pages.indices {
      for item in pages[page].items.indices { Self.tag(&pages[page].items[item], in: &structure) }
    }
    self.pages = pages
    self.structure = structure
  }

  private static func tag(_ item: inout DisplayItem, in structure: inout Structure) {
    if case .group(var group) = item.content, !group.isPiece {
      for index in group.items.indices { tag(&group.items[index], in: &structure) }
      item.content = .group(group)
      return
    }
    guard item.tag.role != .artifact else { return }
    var element = Element(
      role: item.tag.role, language: item.tag.language ?? structure.language, source: item.source)
    element.alternative = item.tag.alternative
    if case .link(_, let address) = item.content { element.address = address }
    item.tag.element = structure.add(element, to: 0)
    if case .glyphs(let run) = item.content {
      item.tag.part = structure.add(SpokenText(run.text), to: item.tag.element)
    }
  }
}
