import DocumentModel
import Foundation
import PDFFile
import Rendering
import TestSupport
import Testing

@testable import Prepress

/// Tags, marks and what a file says of itself.
@Suite struct TaggingTests {
  private static let metadata = Metadata(
    title: "A & B <open>", author: "Riverside Schools", subject: "Flyer",
    language: LanguageTag("en"), date: "2026-10-08")

  private func finished(
    _ items: [[DisplayItem]], structure: Structure? = nil
  ) throws -> [UInt8] {
    let pages = items.map { Page(size: Size(width: 400, height: 600), items: $0) }
    let tagged = TaggedPages(pages, language: LanguageTag("en"))
    let drawn = try CairoPainter().pdf(pages, metadata: Self.metadata)
    return try Finisher().finish(
      drawn, pages: structure == nil ? tagged.pages : pages,
      structure: structure ?? tagged.structure, metadata: Self.metadata)
  }

  private func text(_ y: Double, _ role: Role = .paragraph) -> DisplayItem {
    ShapedText.english.item(at: Point(x: 40, y: y), size: 12, role: role)
  }

  // MARK: Marks

  @Test(arguments: [
    ("/Span << /MCID 0 >> BDC f EMC", nil),
    ("0 0 m f", "'f' paints outside all marks"),
    ("/Span << /MCID 1 >> BDC f EMC", "its mark 0 is another"),
    ("/P << /MCID 0 >> BDC f EMC", "its mark 0 is another"),
    ("/Span << /MCID 0 >> BDC f", "a mark does not end"),
    ("EMC", "a mark ends that has not begun"),
    ("q Q", "it has 0 marks, not 1"),
    ("/Span << /MCID 0 >> BDC EMC /Span << /MCID 1 >> BDC EMC", "it has more than 1 marks"),
  ]) func `content that is not marked as it was drawn is an error`(content: String, fault: String?)
  {
    var marks: MarkContent? = MarkContent([.content("H1")], page: 1)
    do {
      let bytes = try ContentRewriter.rewritten(Array(content.utf8), marks: &marks)
      #expect(fault == nil)
      #expect(String(decoding: bytes, as: UTF8.self) == "/H1 <</MCID 0>> BDC f EMC")
    } catch {
      #expect(error.code == "pdf-marks")
      #expect(fault.map(error.message.hasSuffix) == true, "\(error.message)")
    }
  }

  @Test func `a change writes in the place of operations or before them`() throws {
    var none: MarkContent?
    let bytes = try ContentRewriter.rewritten(Array("q 1 0 0 rg f Q".utf8), marks: &none) {
      operation, _, output in
      if operation.name == .fillRGB { output += "0 0 0 1 k".utf8 }
      if operation.name == "f" { output += "/a gs ".utf8 }
      return operation.name == .fillRGB
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "q 0 0 0 1 k /a gs f Q")
  }

  @Test func `a knockout group shows that Cairo drew pixels`() throws {
    let drawn = try CairoPainter().pdf(
      [Page(size: Size(width: 400, height: 600))], metadata: Self.metadata)
    let error = #expect(throws: PDFError.self) {
      try PDFEditor.edit(drawn) { editor throws(PDFError) in
        editor.set(
          "/Group", of: editor.page(0), to: editor.parsed("<< /S /Transparency /K true >>"))
        try repairObjects(editor)
      }
    }
    #expect(error?.code == "rasterised")
  }

  // MARK: Trees

  @Test func `an element goes on over pages, its lines in one element`() throws {
    var structure = Structure(language: LanguageTag("en"))
    let number = structure.add(Element(role: .paragraph, language: structure.language), to: 0)
    let words = ShapedText.english.text
    _ = structure.add(SpokenText("\(words) \(words)"), to: number)
    var (first, second) = (text(60), text(60))
    first.tag.element = number
    second.tag.element = number
    let pdf = try finished([[first], [second]], structure: structure)
    let (count, own, other) = try PDFEditor.open(pdf) { editor throws(PDFError) in
      let elements = editor.numbered.filter { editor.name(editor[$0, "/S"]) == "/P" }
      let kids = elements.first.map { editor.items(of: editor[$0, "/K"]) } ?? []
      return (
        elements.count, kids.first.flatMap { editor.number($0) as Double? },
        kids.last.flatMap { editor.name(editor[$0, "/Type"]) }
      )
    }
    #expect(count == 1 && own == 0 && other == "/MCR")
  }

  @Test func `a longer document has an outline of its headings and labels of its pages`() throws {
    let pdf = try finished([
      [text(60, .heading(1))], [text(60, .heading(2)), text(90, .heading(2))],
      [text(60, .heading(1))],
    ])
    let facts = try PDFEditor.open(pdf) { editor throws(PDFError) in
      let outline = editor[editor.catalog, "/Outlines"]
      let first = editor[outline, "/First"]
      let inner = editor[editor[first, "/First"], "/Next"]
      let last = editor[editor[first, "/Next"], "/Next"]
      return [
        editor.number(editor[outline, "/Count"]) == 4, editor.number(editor[first, "/Count"]) == 2,
        editor.string(editor[first, "/Title"]) == ShapedText.english.text, !editor.isNull(inner),
        editor.isNull(last), !editor.isNull(editor[editor.catalog, "/PageLabels"]),
      ]
    }
    #expect(facts == [true, true, true, true, true, true])
    let short = try finished([[text(60, .heading(1))], [text(60)]])
    let isWithout = try PDFEditor.open(short) { editor throws(PDFError) in
      editor.isNull(editor[editor.catalog, "/Outlines"])
    }
    #expect(isWithout)
  }

  @Test func `what a file says of itself it says twice, and the same`() throws {
    let pdf = try finished([[text(60)]])
    let (words, title, others) = try PDFEditor.open(pdf) { editor throws(PDFError) in
      let packet = editor.data(of: editor[editor.catalog, "/Metadata"], decoded: .general) ?? []
      let information = editor[editor.trailer, "/Info"]
      let others = ["/Author", "/Subject", "/Creator", "/Producer"].map { key in
        editor.string(editor[information, key]) ?? "nothing"
      }
      return (
        String(decoding: packet, as: UTF8.self), editor.string(editor[information, "/Title"]),
        others
      )
    }
    #expect(title == "A & B <open>")
    #expect(words.contains("x-default\">A &amp; B &lt;open&gt;<"))
    for value in others { #expect(words.contains(">\(value)<")) }
    #expect(words.contains("<xmp:CreateDate>2026-10-08T00:00:00Z<"))
    #expect(words.contains("<rdf:li>en</rdf:li>"))
  }
}
