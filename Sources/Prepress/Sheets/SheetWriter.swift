internal import DocumentModel
internal import PDFFile

/// Writes sheets into the PDF of the pages that lie on them, in the place of these pages.
struct SheetWriter {
  let information: Information
  let sheets: [Sheet]
  /// How far everything is moved to make up for what the machine does.
  let shift: Point
  let turn: SheetTurn?

  /// - Throws: `PDFError` if a page's content cannot be read.
  func write(to editor: borrowing PDFEditor) throws(PDFError) {
    let pages = (0..<editor.pageCount).map { editor.page($0) }
    var forms: [PDFEditor.Object] = []
    for page in pages { forms.append(try form(of: page, editor)) }
    let trims = pages.map { trim(of: $0, editor) }
    let group = pages.first.map { editor[$0, "/Group"] } ?? editor.null
    for sheet in sheets {
      let page = editor.parsed("<< /Type /Page >>")
      let box = editor.numbers([0, 0, sheet.size.width, sheet.size.height])
      for key in ["/MediaBox", "/TrimBox"] { editor.set(key, of: page, to: box) }
      if !editor.isNull(group) { editor.set("/Group", of: page, to: group) }
      let objects = editor.parsed("<< >>")
      for index in Set(sheet.placements.map(\.page)).sorted() {
        editor.set("/P\(index)", of: objects, to: forms[index])
      }
      let resources = editor.parsed("<< >>")
      editor.set("/XObject", of: resources, to: objects)
      editor.set("/Resources", of: page, to: resources)
      let content = SheetContent(sheet: sheet, trims: trims, shift: shift)
      editor.set("/Contents", of: page, to: editor.stream(Array(content.text.utf8)))
      editor.addPage(editor.numbered(page))
    }
    for page in pages { editor.removePage(page) }
    describe(editor)
  }

  /// The page as a form, without its links and without the marks of its structure.
  private func form(
    of page: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) throws(PDFError) -> PDFEditor.Object {
    guard let content = editor.content(of: page) else {
      throw PDFError("pdf-content", "a page's content cannot be read")
    }
    let form = editor.stream(try withoutMarks(content))
    guard let dictionary = editor.dictionary(of: form) else { return form }
    editor.set("/Type", of: dictionary, to: editor.newName("/XObject"))
    editor.set("/Subtype", of: dictionary, to: editor.newName("/Form"))
    editor.set("/BBox", of: dictionary, to: editor[page, "/MediaBox"])
    for key in ["/Resources", "/Group"] where !editor.isNull(editor[page, key]) {
      editor.set(key, of: dictionary, to: editor[page, key])
    }
    return form
  }

  /// The content without the marks of a structure that is not there any more.
  private func withoutMarks(_ content: [UInt8]) throws(PDFError) -> [UInt8] {
    var scanner = ContentScanner(content)
    var rest: [UInt8] = []
    rest.reserveCapacity(content.count)
    var kept = 0
    while let operation = try scanner.next() {
      switch operation.name {
      case .beginMark, .beginPlainMark, .endMark:
        rest += content[kept..<operation.range.lowerBound]
        kept = operation.range.upperBound
      default: break
      }
    }
    return rest + content[kept...]
  }

  /// What the PDF says of itself: sheets have no structure, no outline and names of their own.
  private func describe(_ editor: borrowing PDFEditor) {
    let catalog = editor.catalog
    for key in ["/StructTreeRoot", "/MarkInfo", "/Outlines", "/PageMode", "/Names", "/Dests"] {
      editor.remove(key, from: catalog)
    }
    var information = information
    information.write(to: editor, as: [.pdfA2(level: "B")])
    // Sheets are printed at their size, on the sides that they were made for.
    let preferences = editor[catalog, "/ViewerPreferences"]
    editor.set("/PrintScaling", of: preferences, to: editor.newName("/None"))
    switch turn {
    case .longEdge:
      editor.set("/Duplex", of: preferences, to: editor.newName("/DuplexFlipLongEdge"))
    case .shortEdge:
      editor.set("/Duplex", of: preferences, to: editor.newName("/DuplexFlipShortEdge"))
    case .workAndTurn, nil: break
    }
    let labels = sheets.enumerated().compactMap { index, sheet in
      sheet.label.map { (index, $0) }
    }
    editor.remove("/PageLabels", from: catalog)
    guard !labels.isEmpty else { return }
    var numbers: [PDFEditor.Object] = []
    for (index, label) in labels {
      let entry = editor.parsed("<< >>")
      editor.set("/P", of: entry, to: editor.text(label))
      numbers += [editor.integer(index), entry]
    }
    let tree = editor.parsed("<< >>")
    editor.set("/Nums", of: tree, to: editor.array(numbers))
    editor.set("/PageLabels", of: catalog, to: tree)
  }
}
