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
