import DocumentModel
import Layout
import Prepress
import Rendering
import TestSupport
import Typesetting

/// A small file in which there is something of everything that tags tell.
enum GoodFile {
  private static let source = SourceSpan(file: "template.yaml", line: 3)
  private static let ink = Ink(name: "ink", screen: .black)
  private static let latin = FontFamily(
    name: "Inter", faces: [FontFace(path: "/usr/share/fonts/opentype/inter/Inter-Regular.otf")])
  private static let arabic = FontFamily(
    name: "Noto Naskh Arabic",
    faces: [FontFace(path: "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf")])
  private static let style = CharacterStyle(families: [latin, arabic], size: 11, ink: ink)

  private static func paragraph(
    _ text: String, _ role: Role = .paragraph, language: String = "en"
  ) -> Paragraph {
    Paragraph(
      runs: [TextRun(text, style: style, source: source)], style: ParagraphStyle(),
      language: LanguageTag(language), role: role)
  }

  private static func item(_ text: String) -> Paragraph {
    var item = paragraph(text, .listItem)
    item.item = ListItem(level: 0, numbering: .bullets)
    item.marker = TextRun("•", style: style)
    item.style.indent = 14
    return item
  }

  private static var linked: Paragraph {
    var linked = paragraph("Come and see: ")
    linked.runs.append(
      TextRun("heart.example", style: style, link: "https://heart.example", source: source))
    linked.runs.append(TextRun(" or ", style: style))
    linked.runs.append(TextRun("escuelas", style: style, language: LanguageTag("es")))
    linked.runs.append(TextRun("\u{2060}1", style: style, note: 1))
    return linked
  }

  private static var note: Note {
    var paragraph = paragraph("By the coalition’s own count.", .note)
    paragraph.marker = TextRun("\u{2060}1", style: style)
    paragraph.style.indent = 10
    return Note(number: 1, paragraph: paragraph)
  }

  private static var table: Table {
    let rows = [["Day", "Opens"], ["Monday", "8:00"], ["Friday", "9:00"]]
    let cells = rows.enumerated().flatMap { row, words in
      words.enumerated().map { column, word in
        let role: Role = row == 0 ? .tableHeader : .tableCell
        let box = Box(
          .text(TextBlock(paragraphs: [paragraph(word, role)])), role: role, source: source)
        return Table.Cell(box, rows: row..<row + 1, columns: column..<column + 1)
      }
    }
    return Table(
      columns: [.automatic, .automatic], rowCount: 3, headerCount: 1, cells: cells,
      rules: Table.Rules(top: Stroke(paint: .solid(ink), width: 1)))
  }

  /// The file's bytes.
  static func bytes() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let picture = Picture(
      path: try folder.write(SamplePictures.png, as: "alpha.png"), format: .png,
      size: Size(width: 4, height: 2), alternative: "A school with its doors open", source: source)
    let text = TextBlock(
      paragraphs: [
        paragraph("Open all year", .heading(1)), linked, paragraph("What there is", .heading(2)),
        item("Supper"), item("Music"), paragraph("هنا نعرف كل طفل باسمه", language: "ar"),
      ], notes: [note])
    let flow = [
      Box(
        .picture(PlacedPicture(picture: picture)), role: .figure, source: source, height: .fixed(60)
      ),
      Box(.text(text), role: .paragraph, source: source),
      Box(.table(table), role: .table, source: source),
    ]
    let code = QRCode(
      text: "https://heart.example", ink: ink, ground: Ink(name: "paper", screen: .white),
      alternative: "Scan to come")
    let page = Box(
      .stack(
        [
          Box(
            .frame(Frame(thread: "text", flow: flow, gap: 8)), source: source, height: .fixed(360)),
          Box(.qrCode(code), role: .figure, source: source, width: .fixed(80), height: .fixed(80)),
        ], gap: 10), source: source)
    let metadata = Metadata(
      title: "Open all year", author: "Riverside Schools", subject: "Flyer",
      language: LanguageTag("en"), date: "2026-10-08")
    let document = Document(
      edition: "good/en", metadata: metadata,
      page: PageGeometry(trim: Size(width: 300, height: 500), margin: Insets(20), bleed: 9),
      pages: [PageDesign(content: page)])
    let result = LayoutEngine(typesetter: Typesetter()).layout(of: document)
    guard result.diagnostics.isEmpty else {
      throw SampleFiles.Failure(words: result.diagnostics.map(\.message).joined(separator: "\n"))
    }
    let drawn = try CairoPainter().pdf(result.pages, metadata: metadata)
    return try Finisher().finish(
      drawn, pages: result.pages, structure: result.structure, metadata: metadata)
  }
}
