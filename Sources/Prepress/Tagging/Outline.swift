internal import DocumentModel
internal import PDFFile

/// The headings of a longer document, as readers list them beside its pages.
struct Outline {
  /// A document of no more pages needs none.
  static let leastPages = 2

  private struct Entry {
    var title: String
    var level: Int
    var page: Int
    var y: Double
    /// The heading's element.
    var element: PDFEditor.Object
    var object: PDFEditor.Object?
  }

  private var entries: [Entry] = []

  init(_ map: ContentMap, _ objects: [PDFEditor.Object?]) {
    for number in map.structure.readingOrder {
      guard case .heading(let level) = map.structure.elements[number].role,
        let element = objects[number], let top = map.tops[number]
      else { continue }
      let title = map.structure.text(of: number).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      entries.append(
        Entry(title: title, level: level, page: top.page, y: top.y, element: element))
    }
  }

  /// Writes the outline and the pages' labels.
  func write(to editor: borrowing PDFEditor, at place: PagePlace) {
    editor.set(
      "/PageLabels", of: editor.catalog, to: editor.parsed("<< /Nums [0 << /S /D >>] >>"))
    guard !entries.isEmpty else { return }
    let root = editor.numbered(editor.parsed("<< /Type /Outlines >>"))
    var made = entries
    for index in made.indices { made[index].object = item(made[index], at: place, editor) }
    connect(made[...], under: root, editor)
    editor.set("/Outlines", of: editor.catalog, to: root)
    editor.set("/PageMode", of: editor.catalog, to: editor.newName("/UseOutlines"))
  }

  private func item(
    _ entry: Entry, at place: PagePlace, _ editor: borrowing PDFEditor
  ) -> PDFEditor.Object {
    let item = editor.numbered(editor.parsed("<< >>"))
    editor.set("/Title", of: item, to: editor.text(entry.title))
    let top = place.box(Rect(x: 0, y: entry.y, width: 0, height: 0))[3]
    let target = editor.array([
      editor.page(entry.page), editor.newName("/XYZ"), editor.null,
      editor.integer(Int(top.rounded(.up))), editor.null,
    ])
    editor.set("/Dest", of: item, to: target)
    editor.set("/SE", of: item, to: entry.element)
    return item
  }

  /// Links the items of one parent to each other and to theirs.
  private func connect(
    _ entries: ArraySlice<Entry>, under parent: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) {
    let level = entries.first?.level ?? 1
    let heads = entries.indices.filter { entries[$0].level <= level }
    var last: PDFEditor.Object?
    for (place, index) in heads.enumerated() {
      guard let item = entries[index].object else { continue }
      editor.set("/Parent", of: item, to: parent)
      if let last {
        editor.set("/Prev", of: item, to: last)
        editor.set("/Next", of: last, to: item)
      } else {
        editor.set("/First", of: parent, to: item)
      }
      let end = place + 1 < heads.count ? heads[place + 1] : entries.endIndex
      if index + 1 < end { connect(entries[index + 1..<end], under: item, editor) }
      last = item
    }
    if let last { editor.set("/Last", of: parent, to: last) }
    editor.set("/Count", of: parent, to: editor.integer(entries.count))
  }
}
