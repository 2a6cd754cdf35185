internal import CQPDF

extension PDFEditor {
  /// The bytes as the filter `/FlateDecode` packs them, for streams that go into many files.
  ///
  /// The library packs streams only when it writes them: this puts one into an empty file and takes
  /// it out again.
  /// - Throws: `PDFError` if the library fails.
  package static func deflated(_ bytes: [UInt8]) throws(PDFError) -> [UInt8] {
    let empty = PDFEditor()
    empty.set("/Packed", of: empty.catalog, to: empty.stream(bytes))
    let file = try empty.write(version: "1.4")
    return try open(file) { editor throws(PDFError) in
      guard let packed = editor.data(of: editor[editor.catalog, "/Packed"], decoded: .none) else {
        throw PDFError("pdf-unwritable", "a stream could not be packed")
      }
      return packed
    }
  }
}
