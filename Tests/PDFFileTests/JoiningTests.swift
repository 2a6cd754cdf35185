import PDFFile
import Testing

@Suite struct JoiningTests {
  /// A PDF of one empty page, so wide.
  private func page(_ width: Int) -> [UInt8] {
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) 50] /Resources << >> >>",
    ]
    var text = "%PDF-1.7\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 4\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(text.utf8)
  }

  @Test(arguments: [1, 2, 31, 32, 33, 100])
  func `the pages of many files follow each other in order`(count: Int) throws {
    let joined = try PDFEditor.joined((1...count).map { page($0 * 10) })
    let widths = try PDFEditor.open(joined) { editor in
      (0..<editor.pageCount).map { editor.numbers(editor[editor.page($0), "/MediaBox"])?[2] }
    }
    #expect(widths == (1...count).map { Double($0 * 10) })
  }

  @Test func `nothing to join and a broken file are errors`() {
    #expect(throws: PDFError.self) { try PDFEditor.joined([]) }
    #expect(throws: PDFError.self) { try PDFEditor.joined([page(10), Array("no PDF".utf8)]) }
  }
}
