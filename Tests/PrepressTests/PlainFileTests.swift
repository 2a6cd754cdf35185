import Foundation
import PDFFile
import Testing

/// Our own reader and writer of plain files against libqpdf.
@Suite struct PlainFileTests {
  /// A small file with a stream, whose parts are to be spoilt.
  private func file(
    objects: [String] = [], trailer: String = "", contents: String = "q Q"
  ) -> [UInt8] {
    let all =
      [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 20.5 -.5] /Contents 4 0 R /T (a\\(b\\051) >>",
        "<< /Length 5 0 R >>\nstream\n\(contents)\nendstream", "\(contents.utf8.count)",
      ] + objects
    var text = "%PDF-1.7\n"
    var places: [Int] = []
    for (index, object) in all.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(all.count + 1)\n0000000000 65535 f \n"
    for place in places {
      text += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n"
    }
    text +=
      "trailer << /Root 1 0 R /Size \(all.count + 1) \(trailer) >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(text.utf8)
  }

  @Test func `plain files are read and written without the library`() throws {
    let written = try PDFEditor.edit(file()) { editor throws(PDFError) in
      let isPlain = editor.isPlain
      let box = editor.numbers(editor[editor.page(0), "/MediaBox"])
      let text = editor.string(editor[editor.page(0), "/T"])
      let content = editor.content(of: editor.page(0))
      #expect(isPlain)
      #expect(box == [0, 0, 20.5, -0.5])
      #expect(text == "a(b)")
      #expect(content == Array("q Q".utf8))
      editor.set("/Title", of: editor.page(0), to: editor.text("Đường (1)"))
      editor.set("/New", of: editor.page(0), to: editor.stream(Array("1 0 0 rg".utf8)))
      editor.set("/A b#(", of: editor.page(0), to: editor.newName("/PANTONE 286 C"))
      editor.set("/Same", of: editor.page(0), to: editor.page(0))
    }
    for engine in [PDFEditor.Engine.any, .qpdf] {
      try PDFEditor.open(written, by: engine) { editor throws(PDFError) in
        let page = editor.page(0)
        let (title, new) = (editor[page, "/Title"], editor[page, "/New"])
        let (text, data) = (editor.string(title), editor.data(of: new, decoded: .general))
        let numbers = [editor.number(of: editor[page, "/Same"]), editor.number(of: page)]
        let name = editor.name(editor[page, "/A b#("])
        #expect(name == "/PANTONE 286 C")
        #expect(text == "Đường (1)")
        #expect(data == Array("1 0 0 rg".utf8))
        #expect(numbers[0] == numbers[1])
        try editor.check("pdf-unreadable")
      }
    }
  }

  @Test(
    "What is not plain is left to the library",
    arguments: [
      (["<< /Length 1 /Filter /LZWDecode >>\nstream\nx\nendstream"], ""),
      (["<< /A 1 /A 2 >>"], ""), (["[1 2"], ""), ([], "/Prev 7"), ([], "/Encrypt 9 0 R"),
    ])
  func other(objects: [String], trailer: String) throws {
    let isPlain = try? PDFEditor.open(file(objects: objects, trailer: trailer)) { $0.isPlain }
    #expect(isPlain != true)
  }

  @Test func `files that are cut or changed anywhere are refused or read, never trusted`() {
    let good = file(contents: "0 0 m 10 10 l S")
    for place in stride(from: 0, to: good.count, by: 3) {
      var bad = good
      bad[place] ^= 0x15
      for bytes in [bad, Array(good[..<place])] {
        _ = try? PDFEditor.edit(bytes) { editor throws(PDFError) in
          for object in editor.numbered { _ = editor.data(of: object, decoded: .all) }
        }
      }
    }
  }
}
