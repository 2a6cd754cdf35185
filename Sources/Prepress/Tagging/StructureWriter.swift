internal import DocumentModel
internal import PDFFile

/// Writes the structure tree of a PDF (ISO 32000-1, 14.7) from what its document says.
struct StructureWriter {
  let map: ContentMap
  let place: PagePlace
  /// Whether links lead anywhere: on paper they are words like others.
  let isLive: Bool
  /// Whether each element is written: what is not drawn is not, but for empty cells of tables.
  private let isKept: [Bool]
  /// The objects of the elements.
  private(set) var objects: [PDFEditor.Object?]
  /// Who owns each mark of each page.
  private var owners: [[PDFEditor.Object?]]

  private var elements: [Element] { map.structure.elements }

  init(_ map: ContentMap, at place: PagePlace, isLive: Bool = true) {
    self.map = map
    self.place = place
    self.isLive = isLive
    isKept = Self.kept(map)
    objects = map.structure.elements.map { _ in nil }
    owners = map.owners.map { $0.map { _ in nil } }
  }

  private static func kept(_ map: ContentMap) -> [Bool] {
    let elements = map.structure.elements
    var kept = map.parts.map { $0.contains { !$0.places.isEmpty } }
    kept[0] = true
    for number in elements.indices.reversed() where kept[number] {
      if let parent = elements[number].parent { kept[parent] = true }
    }
    for (number, element) in elements.enumerated() {
      switch element.role {
      case .tableRow, .tableHeader, .tableCell:
        kept[number] = kept[number] || element.parent.map { kept[$0] } ?? false
      case .document, .section, .heading, .paragraph, .quote, .caption, .list, .listItem, .label,
        .listBody, .figure, .link, .span, .reference, .table, .note, .artifact:
        break
      }
    }
    return kept
  }

  /// Writes the tree, and with it the links that belong to its elements.
  mutating func write(_ links: [LinkAnnotation], to editor: borrowing PDFEditor) {
    let catalog = editor.catalog
    let root = editor.numbered(editor.parsed("<< /Type /StructTreeRoot >>"))
    for number in elements.indices where isKept[number] { make(number, root: root, editor) }
    for number in elements.indices where isKept[number] { fill(number, links, editor) }
    if let document = objects[0] { editor.set("/K", of: root, to: editor.array([document])) }
    writeParents(links, to: root, editor)
    writeNames(to: root, editor)
    editor.set("/StructTreeRoot", of: catalog, to: root)
    editor.set("/MarkInfo", of: catalog, to: editor.parsed("<< /Marked true >>"))
    for index in 0..<editor.pageCount {
      let page = editor.page(index)
      editor.set("/Tabs", of: page, to: editor.newName("/S"))
      editor.set("/StructParents", of: page, to: editor.integer(index))
    }
  }

  // MARK: Elements

  private mutating func make(
    _ number: Int, root: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) {
    let element = elements[number]
    let role = element.role == .link && !isLive ? .span : element.role
    let object = editor.numbered(editor.parsed("<< /Type /StructElem /S /\(role.tag) >>"))
    let parent = element.parent.map { elements[$0] }
    editor.set("/P", of: object, to: element.parent.flatMap { objects[$0] } ?? root)
    if element.language != parent?.language ?? map.structure.language {
      editor.set("/Lang", of: object, to: editor.text(element.language.rawValue))
    }
    if let alternative = element.alternative {
      editor.set("/Alt", of: object, to: editor.text(alternative))
    }
    if element.role == .note { editor.set("/ID", of: object, to: editor.ascii(id(number))) }
    if let attributes = attributes(of: number) {
      editor.set("/A", of: object, to: editor.parsed(attributes))
    }
    objects[number] = object
  }

  private func id(_ number: Int) -> String { "note-\(number)" }

  /// Gives an element what it holds: marks, other elements, links.
  private mutating func fill(
    _ number: Int, _ links: [LinkAnnotation], _ editor: borrowing PDFEditor
  ) {
    guard let object = objects[number] else { return }
    let parts = map.parts[number]
    let home = parts.lazy.compactMap(\.places.first?.page).first
    if let home { editor.set("/Pg", of: object, to: editor.page(home)) }
    var kids: [PDFEditor.Object] = []
    for (part, drawn) in parts.enumerated() {
      if case .element(let child)? = elements[number].content.dropFirst(part).first {
        if let child = objects[child] { kids.append(child) }
      } else if let text = map.actualText(of: number, part: part) {
        if isWhole(number) {
          editor.set("/ActualText", of: object, to: editor.text(text))
          kids += marks(drawn.places, home: home, owner: object, editor)
        } else {
          kids.append(span(text, drawn.places, in: object, editor))
        }
      } else {
        kids += marks(drawn.places, home: home, owner: object, editor)
      }
    }
    for link in links where link.element == number {
      if link.isCode { editor.set("/Alt", of: object, to: editor.text(link.description)) }
      let reference = editor.parsed("<< /Type /OBJR >>")
      editor.set("/Obj", of: reference, to: link.object)
      editor.set("/Pg", of: reference, to: editor.page(link.page))
      kids.append(reference)
    }
    if !kids.isEmpty { editor.set("/K", of: object, to: editor.array(kids)) }
  }

  /// Whether an element holds one stretch of text and nothing else, and may say itself how it reads.
  private func isWhole(_ number: Int) -> Bool {
    elements[number].content.count == 1 && elements[number].role != .link
  }

  /// A stretch of text that reads otherwise than its glyphs tell.
  private mutating func span(
    _ text: String, _ places: [ContentMap.Place], in parent: PDFEditor.Object,
    _ editor: borrowing PDFEditor
  ) -> PDFEditor.Object {
    let span = editor.numbered(editor.parsed("<< /Type /StructElem /S /Span >>"))
    editor.set("/P", of: span, to: parent)
    editor.set("/ActualText", of: span, to: editor.text(text))
    let home = places.first?.page
    if let home { editor.set("/Pg", of: span, to: editor.page(home)) }
    let kids = marks(places, home: home, owner: span, editor)
    editor.set("/K", of: span, to: editor.array(kids))
    return span
  }

  /// References to marks: a number alone on the element's own page.
  private mutating func marks(
    _ places: [ContentMap.Place], home: Int?, owner: PDFEditor.Object,
    _ editor: borrowing PDFEditor
  ) -> [PDFEditor.Object] {
    var kids: [PDFEditor.Object] = []
    for place in places {
      owners[place.page][place.mark] = owner
      guard place.page != home else {
        kids.append(editor.integer(place.mark))
        continue
      }
      let reference = editor.parsed("<< /Type /MCR /MCID \(place.mark) >>")
      editor.set("/Pg", of: reference, to: editor.page(place.page))
      kids.append(reference)
    }
    return kids
  }

  // MARK: Attributes

  private func attributes(of number: Int) -> String? {
    let element = elements[number]
    switch element.role {
    case .figure:
      let box = map.bounds[number].map { place.box($0).map { fixed($0) }.joined(separator: " ") }
      return "<< /O /Layout /Placement /Block\(box.map { " /BBox [\($0)]" } ?? "") >>"
    case .tableHeader, .tableCell: return element.cell.flatMap(attributes)
    case .list:
      switch element.numbering {
      case .bullets: return "<< /O /List /ListNumbering /Disc >>"
      case .numbers: return "<< /O /List /ListNumbering /Decimal >>"
      case nil: return nil
      }
    case .document, .section, .heading, .paragraph, .quote, .caption, .note:
      let direction = element.language.direction
      let around = element.parent.map { elements[$0].language.direction } ?? .leftToRight
      guard direction != around else { return nil }
      return direction == .rightToLeft
        ? "<< /O /Layout /WritingMode /RlTb >>" : "<< /O /Layout /WritingMode /LrTb >>"
    case .listItem, .label, .listBody, .link, .span, .reference, .table, .tableRow, .artifact:
      return nil
    }
  }

  private func attributes(of cell: TableCell) -> String? {
    var attributes = ""
    switch cell.scope {
    case .column: attributes += " /Scope /Column"
    case .row: attributes += " /Scope /Row"
    case nil: break
    }
    if cell.rowCount > 1 { attributes += " /RowSpan \(cell.rowCount)" }
    if cell.columnCount > 1 { attributes += " /ColSpan \(cell.columnCount)" }
    return attributes.isEmpty ? nil : "<< /O /Table\(attributes) >>"
  }

  // MARK: Indexes

  /// The way back from marks and links to their elements.
  private func writeParents(
    _ links: [LinkAnnotation], to root: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) {
    var numbers: [PDFEditor.Object] = []
    for (page, owners) in owners.enumerated() {
      numbers.append(editor.integer(page))
      numbers.append(editor.numbered(editor.array(owners.map { $0 ?? editor.null })))
    }
    var next = owners.count
    for link in links {
      guard let element = objects[link.element] else { continue }
      editor.set("/StructParent", of: link.object, to: editor.integer(next))
      numbers += [editor.integer(next), element]
      next += 1
    }
    let tree = editor.parsed("<< >>")
    editor.set("/Nums", of: tree, to: editor.array(numbers))
    editor.set("/ParentTree", of: root, to: editor.numbered(tree))
    editor.set("/ParentTreeNextKey", of: root, to: editor.integer(next))
  }

  /// The elements with names of their own.
  private func writeNames(to root: PDFEditor.Object, _ editor: borrowing PDFEditor) {
    let named = elements.indices.filter { elements[$0].role == .note && isKept[$0] }
      .map { (id: id($0), object: objects[$0]) }.sorted { $0.id < $1.id }
    guard !named.isEmpty else { return }
    let tree = editor.parsed("<< >>")
    let names = named.flatMap { [editor.ascii($0.id), $0.object ?? editor.null] }
    editor.set("/Names", of: tree, to: editor.array(names))
    editor.set("/IDTree", of: root, to: editor.numbered(tree))
  }
}
