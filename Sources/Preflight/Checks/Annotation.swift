internal import DocumentModel
internal import PDFFile

/// Something that lies on a page without being painted, such as a link.
struct Annotation {
  /// Its kind with the slash.
  var kind: String
  /// In points from the trim's top left corner.
  var box: Rect
  /// Where a link leads.
  var address: String?

  static func all(
    on index: Int, _ boxes: PageBoxes, _ editor: borrowing PDFEditor
  ) -> [Annotation] {
    editor.items(of: editor[editor.page(index), "/Annots"]).prefix(10_000).compactMap { item in
      guard let n = editor.numbers(editor[item, "/Rect"]), n.count == 4, n.allSatisfy(\.isFinite)
      else { return nil }
      let rect = Rect(
        x: min(n[0], n[2]), y: min(n[1], n[3]), width: abs(n[2] - n[0]), height: abs(n[3] - n[1]))
      return Annotation(
        kind: editor.name(editor[item, "/Subtype"]) ?? "", box: boxes.onPage(rect),
        address: editor.string(editor[editor[item, "/A"], "/URI"]))
    }
  }
}
