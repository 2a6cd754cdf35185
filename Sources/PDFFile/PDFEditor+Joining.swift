internal import CQPDF

// Several PDFs made one.
extension PDFEditor {
  /// How many files are open at once: each stays so until what it gives has been written.
  private static let width = 32

  /// The pages of several PDFs one behind the other; all else is the first one's.
  /// - Throws: `PDFError` if one of them is not a sound PDF, or there is none.
  package static func joined(_ pdfs: [[UInt8]]) throws(PDFError) -> [UInt8] {
    guard let first = pdfs.first else { throw PDFError("pdf-pages", "there are no pages to join") }
    if pdfs.count == 1 { return first }
    var joined: [[UInt8]] = []
    for start in stride(from: 0, to: pdfs.count, by: width) {
      let some = pdfs[start..<min(start + width, pdfs.count)]
      joined.append(
        try open(some[start], by: .qpdf) { editor throws(PDFError) in
          try editor.written(before: some.dropFirst())
        })
    }
    return try self.joined(joined)
  }

  /// The bytes of the file with the pages of others behind its own.
  private func written(before others: ArraySlice<[UInt8]>) throws(PDFError) -> [UInt8] {
    guard let next = others.first else { return try write(version: "1.7") }
    return try Self.open(next, by: .qpdf) { other throws(PDFError) in
      for index in 0..<other.pageCount {
        unsafe qpdf_add_page(data, other.data, other.page(index).handle, QPDF_FALSE)
      }
      try check("pdf-edit")
      return try written(before: others.dropFirst())
    }
  }
}
