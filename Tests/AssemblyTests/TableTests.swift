import Brand
import DocumentModel
import Testing

@testable import CampaignFile

struct TableTests {
  private func cell(
    _ text: String, span: Int = 1, rows: Int = 1, line: Int = 40
  ) -> TemplateTable.Cell {
    TemplateTable.Cell(
      words(text), columnCount: span, rowCount: rows, source: at(line, "template.yaml"))
  }

  private func row(_ cells: TemplateTable.Cell..., each: String? = nil) -> TemplateTable.Row {
    TemplateTable.Row(
      cells: cells,
      repetition: each.map { TemplateBox.Repetition(name: "point", items: .list(path($0))) },
      source: at(40, "template.yaml"))
  }

  private func made(
    _ table: TemplateTable, audience: String? = nil, language: String = "en"
  ) -> (table: Table?, diagnostics: [Diagnostic]) {
    let boxes = [
      TemplateBox.holding(.table(table)) { $0.text.size = 10 }, TemplateBox.text("end"),
    ]
    let campaign = Campaign.sample(
      boxes: boxes, pieces: audience == nil ? [.sample()] : [.sample(for: [.audiences])])
    let (document, diagnostics) = campaign.document(
      language, place: audience == nil ? "eastside" : nil, audience: audience)
    guard case .stack(let made, _)? = document?.pages.first?.content.content,
      case .table(let table)? = made.first?.content
    else { return (nil, diagnostics) }
    return (table, diagnostics)
  }

  @Test func `cells go to the first free place`() throws {
    let rows = [
      row(cell("a", rows: 2), cell("b", span: 2)), row(cell("c"), cell("d")),
      row(cell("e", span: 3)),
    ]
    let table = try #require(made(TemplateTable(rows: rows)).table)
    #expect(table.columns == [.automatic, .automatic, .automatic])
    #expect(table.cells.map(\.columns) == [0..<1, 1..<3, 1..<2, 2..<3, 0..<3])
    #expect(table.cells.map(\.rows) == [0..<2, 0..<1, 1..<2, 1..<2, 2..<3])
  }

  @Test func `spans that overlap or run out of the table are told at their cell`() {
    let cases: [(code: String, rows: [TemplateTable.Row], columns: Int?)] = [
      ("table-columns", [row(cell("a"), cell("b"), cell("c", line: 77))], 2),
      ("table-columns", [row(cell("a", span: 3, line: 77))], 2),
      ("table-rows", [row(cell("a")), row(cell("a", rows: 2, line: 77))], nil),
      (
        "table-overlap",
        [row(cell("a"), cell("b", rows: 2)), row(cell("c", span: 2, line: 77))], nil
      ),
    ]
    for (code, rows, columns) in cases {
      let columns = columns.map { Array(repeating: Table.Width.automatic, count: $0) }
      let result = made(TemplateTable(rows: rows, columns: columns))
      #expect(result.table == nil)
      #expect(result.diagnostics.map(\.code) == [code])
      #expect(result.diagnostics.first?.span == at(77, "template.yaml"))
      #expect(result.diagnostics.first?.hint != nil)
    }
  }

  @Test func `a row is repeated for each item, and empty rows go`() throws {
    let rows = [
      row(cell("Claim"), cell("Number")),
      row(cell("{point.claim}"), cell("{point.number}"), each: "audience.points"),
      row(cell("{point.number}"), each: "audience.points"),
    ]
    let table = try #require(
      made(TemplateTable(rows: rows, headerCount: 1), audience: "families").table)
    #expect(
      table.cells.map { $0.box.text ?? "" } == [
        "Claim", "Number", "First", "", "Second", "31", "31",
      ])
    #expect(table.rowCount == 4)
    let nothing = made(
      TemplateTable(rows: Array(rows.prefix(2)), headerCount: 1), audience: "funders")
    #expect(nothing.table == nil)
    #expect(nothing.diagnostics.isEmpty)
  }

  @Test func `heads are bold and tagged, and figures tabular unless said`() throws {
    let rows = [row(cell("A"), cell("B")), row(cell("1"), cell("2.5"))]
    let table = try #require(
      made(TemplateTable(rows: rows, alignments: [.center, .decimal], headerCount: 1)).table)
    #expect(table.cells.map(\.alignment) == [.center, .end, .center, .decimal])
    #expect(table.cells.map(\.box.role) == [.tableHeader, .tableHeader, .tableCell, .tableCell])
    let styles = table.cells.compactMap { $0.box.paragraphs.first?.runs.first?.style }
    #expect(styles.map { $0.weight >= 700 } == [true, true, false, false])
    #expect(styles.allSatisfy { $0.forms.figureWidth?.value == .tabular })
    #expect(styles.allSatisfy { $0.forms.figureWidth?.source == nil })
    #expect(table.rules.top != nil && table.rules.head != nil && table.rules.between == nil)
  }

  @Test func `the decimal sign is the language's`() throws {
    let rows = [row(cell("1"))]
    #expect(try #require(made(TemplateTable(rows: rows)).table).decimalSign == ".")
    let arabic = try #require(made(TemplateTable(rows: rows), language: "ar").table)
    #expect(arabic.decimalSign == ".")
  }

  @Test(arguments: [false, true]) func `tables of running text stand between its paragraphs`(
    isFrame: Bool
  ) throws {
    let blocks = MarkdownParser.blocks(
      "Before {place.name}.\n\n| A | B |\n|---|--:|\n| x | 1.5 |\n| {place.name} | 12 |\n\nBehind.",
      file: "s.md", firstLine: 1, findings: Findings())
    let place = Value.place("eastside", ["body": Value(.blocks(blocks), source: at(1))])
    let text = words("{place.body}")
    let box = TemplateBox.holding(isFrame ? .frameOfText(.body, text) : .text(.body, text)) {
      $0.text.size = 10
    }
    let parts = try #require(Campaign.sample(boxes: [box], places: [place]).boxes().first?.children)
    #expect(parts.count == 3)
    #expect(parts[0].text == "Before Eastside." && parts[2].text == "Behind.")
    guard case .table(let table) = parts[1].content else {
      Issue.record("the second part is the table")
      return
    }
    #expect(table.headerCount == 1)
    #expect(table.cells.map { $0.box.text ?? "" } == ["A", "B", "x", "1.5", "Eastside", "12"])
    #expect(table.cells.map(\.alignment) == [.start, .end, .start, .decimal, .start, .decimal])
  }
}
