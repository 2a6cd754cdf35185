internal import DocumentModel
internal import PDFFile

/// What a PDF says about itself as a whole.
struct Information {
  private let metadata: Metadata
  private let creator: String
  /// The date as PDF writes it (ISO 32000-1, 7.9.4), at midnight UTC.
  private let date: String

  /// - Throws: `PDFError` if the date is not written like `2026-10-08`.
  init(_ metadata: Metadata, creator: String) throws(PDFError) {
    let digits = metadata.date.utf8.filter { $0 != UInt8(ascii: "-") }
    guard metadata.date.utf8.count == 10, digits.count == 8,
      digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else { throw PDFError("date-malformed", "'\(metadata.date)' is not a date") }
    self.metadata = metadata
    self.creator = creator
    date = "D:" + String(decoding: digits, as: UTF8.self) + "000000Z"
  }

  /// Writes title, author, dates and language; Cairo stays the producer.
  func write(to editor: borrowing PDFEditor) {
    let information = editor[editor.trailer, "/Info"]
    let texts = [
      ("/Title", metadata.title), ("/Author", metadata.author), ("/Subject", metadata.subject),
      ("/Creator", creator),
    ]
    for (key, text) in texts where !text.isEmpty {
      editor.set(key, of: information, to: editor.text(text))
    }
    for key in ["/CreationDate", "/ModDate"] {
      editor.set(key, of: information, to: editor.ascii(date))
    }
    let catalog = editor.catalog
    editor.set("/Lang", of: catalog, to: editor.text(metadata.language.rawValue))
    // Pages of a right-to-left document follow each other so, and readers take lines for such too.
    let direction = metadata.language.direction == .rightToLeft ? "/Direction /R2L" : ""
    editor.set(
      "/ViewerPreferences", of: catalog,
      to: editor.parsed("<< /DisplayDocTitle true \(direction) >>"))
  }
}
