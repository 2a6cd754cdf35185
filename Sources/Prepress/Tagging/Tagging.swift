internal import DocumentModel
internal import PDFFile

/// Gives a drawn PDF the tags of what its document says.
struct Tagging {
  private(set) var map: ContentMap
  private let structure: Structure
  private let pages: [Page]

  /// - Parameter place: Where a page's trim lies on its sheet.
  init(_ structure: Structure, _ pages: [Page], at place: (Page) -> PagePlace) {
    self.structure = structure
    self.pages = pages
    map = ContentMap(structure, pages, at: place)
  }

  /// What the marks of a page's content become; its walk over the content is to be told afterwards.
  func marks(ofPage index: Int) -> MarkContent { MarkContent(map.tags[index], page: index + 1) }

  /// Notes what the walk over a page's content has found.
  mutating func note(_ marks: MarkContent, ofPage index: Int) {
    map.note(told: marks.told, onPage: index)
  }

  /// Rewrites the content of all pages, nothing but their marks.
  /// - Throws: `PDFError` if a page's content is not marked as it was drawn.
  mutating func rewriteContent(of editor: borrowing PDFEditor) throws(PDFError) {
    for index in 0..<editor.pageCount {
      let page = editor.page(index)
      guard let content = editor.content(of: page) else {
        throw PDFError("pdf-content", "the content of page \(index + 1) cannot be read")
      }
      var marks: MarkContent? = marks(ofPage: index)
      let rewritten = try ContentRewriter.rewritten(content, marks: &marks)
      if let marks { note(marks, ofPage: index) }
      editor.set("/Contents", of: page, to: editor.stream(rewritten))
    }
  }

  /// Writes the tree, the links and, in a longer document, the outline.
  ///
  /// - Parameter isLive: Whether links lead anywhere: on paper they do not.
  func write(
    to editor: borrowing PDFEditor, at place: PagePlace, isLive: Bool = true
  ) {
    let links = isLive ? LinkAnnotation.add(to: editor, pages, structure) : []
    var writer = StructureWriter(map, at: place, isLive: isLive)
    writer.write(links, to: editor)
    if pages.count > Outline.leastPages, isLive {
      Outline(map, writer.objects).write(to: editor, at: place)
    }
  }
}
