extension PDFEditor {
  /// The bytes as the filter `/FlateDecode` packs them, for streams that go into many files.
  ///
  /// - Throws: `PDFError` if there is no memory for it.
  package static func deflated(_ bytes: [UInt8]) throws(PDFError) -> [UInt8] {
    guard let packed = Deflate.packed(bytes) else {
      throw PDFError("pdf-unwritable", "a stream could not be packed")
    }
    return packed
  }
}
