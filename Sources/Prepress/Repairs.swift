/// Puts right what Cairo 1.16 leaves out or adds against PDF/A-2.
func repairObjects(_ editor: borrowing PDFEditor) {
  for object in editor.numbered {
    guard let dictionary = editor.dictionary(of: object) else { continue }
    switch editor.name(editor[dictionary, "/Subtype"]) {
    case "/Image":
      // ISO 19005-2, 6.2.8: viewers may not smooth.
      editor.remove("/Interpolate", from: dictionary)
    case "/CIDFontType2":
      // ISO 19005-2, 6.2.11.3.2: the map from characters to glyphs is to be said.
      editor.set("/CIDToGIDMap", of: dictionary, to: editor.parsed("/Identity"))
    default:
      break
    }
  }
}
