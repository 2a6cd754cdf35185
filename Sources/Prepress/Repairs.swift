internal import PDFFile

/// Puts right what Cairo 1.16 leaves out or adds against PDF/A-2.
///
/// - Parameter pictures: What brings pictures into the screen's colours, for files for screens.
/// - Throws: `PDFError` with code `rasterised` if Cairo drew pixels where there should be shapes.
func repairObjects(
  _ editor: borrowing PDFEditor, pictures: PictureColors? = nil
) throws(PDFError) {
  for object in editor.numbered {
    guard let dictionary = editor.dictionary(of: object) else { continue }
    if editor.bool(editor[editor[dictionary, "/Group"], "/K"]) == true {
      throw PDFError(
        "rasterised", "a part of a page was drawn as pixels, which would print coarse")
    }
    switch editor.name(editor[dictionary, "/Subtype"]) {
    case "/Image":
      // ISO 19005-2, 6.2.8: viewers may not smooth.
      editor.remove("/Interpolate", from: dictionary)
      invertAdobeInks(of: object, dictionary, editor)
      try pictures?.change(object, editor)
    case "/CIDFontType2":
      // ISO 19005-2, 6.2.11.3.2: the map from characters to glyphs is to be said.
      editor.set("/CIDToGIDMap", of: dictionary, to: editor.parsed("/Identity"))
    default:
      break
    }
  }
}

/// Adobe's programs store the inks of a JPEG inverted, which Cairo does not tell (Adobe Technical
/// Note 5116, 18); without this the picture would print as its negative.
private func invertAdobeInks(
  of image: PDFEditor.Object, _ dictionary: PDFEditor.Object, _ editor: borrowing PDFEditor
) {
  guard editor.name(editor[dictionary, "/ColorSpace"]) == "/DeviceCMYK",
    editor.name(editor[dictionary, "/Filter"]) == "/DCTDecode",
    let data = editor.data(of: image, decoded: .none), isMarkedByAdobe(data)
  else { return }
  editor.set("/Decode", of: dictionary, to: editor.parsed("[1 0 1 0 1 0 1 0]"))
}

/// Whether a JPEG has Adobe's marker, APP14, before its image.
private func isMarkedByAdobe(_ jpeg: [UInt8]) -> Bool {
  var at = 2
  while at + 9 <= jpeg.count, jpeg[at] == 0xFF, jpeg[at + 1] != 0xDA {
    if jpeg[at + 1] == 0xEE, jpeg[(at + 4)...].starts(with: Array("Adobe".utf8)) { return true }
    at += 2 + (Int(jpeg[at + 2]) << 8 | Int(jpeg[at + 3]))
  }
  return false
}
