internal import DocumentModel
internal import PDFFile

/// What a PDF says about itself as a whole.
struct Information {
  let metadata: Metadata
  let creator: String
  /// The program that drew the file, which stays its producer.
  private(set) var producer = ""

  /// - Throws: `PDFError` if the date is not written like `2026-10-08`.
  init(_ metadata: Metadata, creator: String) throws(PDFError) {
    let digits = metadata.date.utf8.filter { $0 != UInt8(ascii: "-") }
    guard metadata.date.utf8.count == 10, digits.count == 8,
      digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else { throw PDFError("date-malformed", "'\(metadata.date)' is not a date") }
    self.metadata = metadata
    self.creator = creator
  }

  /// The date as PDF writes it (ISO 32000-1, 7.9.4), at midnight UTC.
  private var date: String { "D:" + metadata.date.filter { $0 != "-" } + "000000Z" }

  /// Writes title, author, dates and language into the file's dictionary and, the same, its packet.
  ///
  /// - Parameter standards: What the file says that it complies with.
  mutating func write(to editor: borrowing PDFEditor, as standards: [Standard]) {
    let information = editor[editor.trailer, "/Info"]
    producer = editor.string(editor[information, "/Producer"]) ?? ""
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
    let packet = editor.stream(Array(MetadataPacket(self, standards).text.utf8))
    if let dictionary = editor.dictionary(of: packet) {
      editor.set("/Type", of: dictionary, to: editor.newName("/Metadata"))
      editor.set("/Subtype", of: dictionary, to: editor.newName("/XML"))
    }
    editor.set("/Metadata", of: catalog, to: packet)
  }
}
