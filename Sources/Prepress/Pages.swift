internal import DocumentModel
internal import PDFFile

/// Removes the structure tree that Cairo builds from its marks; the marks themselves stay.
func dropCairosTags(_ editor: borrowing PDFEditor) {
  for key in ["/StructTreeRoot", "/MarkInfo"] { editor.remove(key, from: editor.catalog) }
  for index in 0..<editor.pageCount { editor.remove("/StructParents", from: editor.page(index)) }
}

/// Sets the page's boxes: nothing lies outside the trim.
func setBoxes(of page: PDFEditor.Object, _ size: Size, _ editor: borrowing PDFEditor) {
  for key in ["/MediaBox", "/TrimBox"] {
    editor.set(key, of: page, to: editor.numbers([0, 0, size.width, size.height]))
  }
}

/// Gives the page an annotation for every link of its display list.
func addLinks(_ page: Page, to object: PDFEditor.Object, _ editor: borrowing PDFEditor) {
  var annotations: [PDFEditor.Object] = []
  for link in page.items.flatMap(\.links) {
    let (rect, address) = (link.rect, link.address)
    let annotation = editor.parsed("<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] >>")
    let height = page.size.height
    editor.set(
      "/Rect", of: annotation,
      to: editor.numbers([rect.x, height - rect.maxY, rect.maxX, height - rect.y]))
    editor.set("/Contents", of: annotation, to: editor.text(link.description))
    let action = editor.parsed("<< /Type /Action /S /URI >>")
    editor.set("/URI", of: action, to: editor.ascii(asciiAddress(address)))
    editor.set("/A", of: annotation, to: action)
    annotations.append(editor.numbered(annotation))
  }
  guard !annotations.isEmpty else { return }
  editor.set("/Annots", of: object, to: editor.array(annotations))
}

private struct Link {
  var rect: Rect
  var address: String
  /// What a reader who does not see the page is told.
  var description: String
}

extension DisplayItem {
  fileprivate var links: [Link] {
    switch content {
    case .link(let rect, let address):
      [Link(rect: rect, address: address, description: tag.alternative ?? address)]
    case .group(let group): group.items.flatMap(\.links)
    case .glyphs, .path, .image: []
    }
  }
}

/// The address in 7-bit ASCII, as PDF wants it (ISO 32000-1, 12.6.4.7): other bytes as `%XX`.
func asciiAddress(_ address: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in address.utf8 {
    if byte > 0x20, byte < 0x7F {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
