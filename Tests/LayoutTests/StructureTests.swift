import DocumentModel
import Layout
import Testing

/// What documents say to those who do not see them.
@Suite struct StructureTests {
  private func box(_ paragraphs: [Paragraph], notes: [Note] = []) -> Box {
    Box(
      .text(TextBlock(paragraphs: paragraphs, notes: notes)), role: .paragraph,
      source: Sample.source)
  }

  private func lines(_ document: Document) -> [String] {
    let result = Sample.layout(document)
    #expect(result.diagnostics.isEmpty)
    return result.structure.description.split(separator: "\n").map(String.init)
  }

  private func lines(_ boxes: [Box]) -> [String] {
    lines(Sample.document(Sample.stack(boxes)))
  }

  private func item(_ text: String, _ level: Int, _ marker: String = "•") -> Paragraph {
    var paragraph = Sample.paragraph(text, role: .listItem)
    paragraph.item = ListItem(level: level, numbering: marker == "•" ? .bullets : .numbers)
    paragraph.marker = TextRun(marker, style: paragraph.runs[0].style)
    paragraph.style.indent = 12
    return paragraph
  }

  @Test func `lists are in the items that they belong to`() {
    let text = [item("A", 0), item("B", 1, "1."), item("C", 0), Sample.paragraph("D")]
    #expect(
      lines([box(text)]) == [
        "Document (en)", "  L bullets", "    LI", "      Lbl", "        “•”", "      LBody",
        "        “A”", "        L numbers", "          LI", "            Lbl",
        "              “1.”", "            LBody", "              “B”", "    LI", "      Lbl",
        "        “•”", "      LBody", "        “C”", "  P", "    “D”",
      ])
  }

  @Test func `links, foreign words and quotes are elements of their own`() {
    var paragraph = Sample.paragraph("Ask ", role: .quote)
    let style = paragraph.runs[0].style
    paragraph.runs += [
      TextRun("us", style: style, link: "https://example.org"),
      TextRun(" now", style: style, link: "https://example.org"),
      TextRun(" or ", style: style),
      TextRun("mañana", style: style, language: LanguageTag("es")),
    ]
    #expect(
      lines([box([paragraph])]) == [
        "Document (en)", "  BlockQuote", "    P", "      “Ask ”",
        "      Link → https://example.org", "        “us now”", "      “ or ”",
        "      Span (es)", "        “mañana”",
      ])
  }

  @Test func `text is told whole where its thread begins, notes behind what refers to them`() {
    var text = Sample.paragraph("One\u{AD}time.")
    text.runs.append(TextRun("\u{2060}1", style: text.runs[0].style, note: 1))
    var note = Sample.paragraph("So it is.", size: 8, role: .note)
    note.marker = TextRun("\u{2060}1", style: note.runs[0].style)
    note.style.indent = 8
    let flow = [box([text, Sample.paragraph("Next.")], notes: [Note(number: 1, paragraph: note)])]
    let frame = Box(
      .frame(Frame(thread: "story", flow: flow)), source: Sample.source, height: .fixed(150))
    #expect(
      lines([frame, Sample.text("Behind")]) == [
        "Document (en)", "  P", "    “Onetime.”", "    Reference note 1", "      “1”",
        "  Note note 1", "    Lbl", "      “1”", "    “So it is.”", "  P", "    “Next.”", "  P",
        "    “Behind”",
      ])
  }

  @Test func `headings are levelled: the first is the highest and none is skipped`() {
    let levels = [2, 3, 1, 3, 2, 2].map {
      Sample.paragraph("x", size: 6, role: .heading($0))
    }
    let headings = lines([box(levels)]).filter { $0.hasPrefix("  H") }
    #expect(headings == ["  H1", "  H2", "  H1", "  H2", "  H2", "  H2"])
  }

  @Test func `tables have rows that are alike and heads with what they are heads of`() {
    func cell(_ text: String, _ row: Int, _ column: Int, width: Int = 1) -> Table.Cell {
      Table.Cell(
        box([Sample.paragraph(text, role: .tableCell)]), rows: row..<row + 1,
        columns: column..<column + width)
    }
    let cells = [cell("Day", 0, 0, width: 2), cell("Mon", 1, 0), cell("Tue", 2, 0)]
    let table = Table(
      columns: [.automatic, .automatic], rowCount: 3, headerCount: 1, cells: cells)
    #expect(
      lines([Box(.table(table), source: Sample.source)]) == [
        "Document (en)", "  Table", "    TR", "      TH of column 2 columns", "        “Day”",
        "    TR", "      TD", "        “Mon”", "      TD", "    TR", "      TD", "        “Tue”",
        "      TD",
      ])
  }

  @Test func `what later pages repeat is read once, page numbers never`() throws {
    let frame = Box(
      .frame(Frame(thread: "story", flow: [Sample.text(Sample.prose)])), source: Sample.source,
      height: .fixed(80))
    let more = Box(
      .frame(Frame(thread: "story", flow: [])), source: Sample.source, height: .fixed(200))
    let head = Sample.text("Riverside")
    var foot = Sample.text("As of May")
    if case .text(var block) = foot.content {
      let style = block.paragraphs[0].runs[0].style
      block.paragraphs[0].runs += [" · ", "page \(PageMark.number)"].map {
        TextRun($0, style: style)
      }
      foot.content = .text(block)
    }
    let result = Sample.layout(
      Sample.document(
        Sample.stack([head, frame, foot]),
        more: [PageDesign(content: Sample.stack([head, more, foot]), continues: "story", limit: 9)])
    )
    let said = result.structure.description.split(separator: "\n").filter { $0.contains("“") }
    #expect(said.count == 3)
    #expect(said.first == "    “Riverside”" && said.last == "    “As of May”")
    #expect(result.pages.count > 1)
    let last = try #require(result.pages.last)
    #expect(last.items.first?.tag == .pagination && last.items.last?.tag == .pagination)
    let middle = last.items.map(\.tag).filter { $0.role != .artifact }
    #expect(Set(middle.map(\.element)) == [2])
  }

  @Test func `every piece that is content belongs to an element that says it`() {
    let result = Sample.layout(
      Sample.document(Sample.stack([Sample.text("One"), Sample.text("Two")])))
    for item in result.pages[0].items {
      guard case .glyphs(let run) = item.content else { continue }
      let element = result.structure.elements[item.tag.element]
      #expect(element.content[item.tag.part] == .text(SpokenText(run.text)))
    }
  }
}
