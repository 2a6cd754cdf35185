import DocumentModel
import TestSupport
import Testing
import Typesetting

@testable import Layout

@Suite struct TableTests {
  private func cell(
    _ text: String, _ row: Int, _ column: Int, rows: Int = 1, columns: Int = 1,
    alignment: Table.Alignment = .start
  ) -> Table.Cell {
    Table.Cell(
      Sample.text(text), rows: row..<row + rows, columns: column..<column + columns,
      alignment: alignment)
  }

  /// A table of texts, row by row.
  private func table(
    _ rows: [[String]], columns: [Table.Width]? = nil, headers: Int = 0,
    alignment: Table.Alignment = .start
  ) -> Table {
    let cells = rows.enumerated().flatMap { row, texts in
      texts.enumerated().map { cell($1, row, $0, alignment: alignment) }
    }
    return Table(
      columns: columns ?? Array(repeating: .automatic, count: rows[0].count),
      rowCount: rows.count, headerCount: headers, cells: cells,
      cellPadding: Insets(top: 3, end: 4, bottom: 3, start: 4))
  }

  private func box(_ table: Table) -> Box {
    Box(.table(table), role: .table, source: Sample.source)
  }

  private func columns(_ table: Table) -> TableColumns {
    let node = Node(box(table), frame: nil, numbers: PageNumbers(number: 1, count: 1))
    return TableColumns(of: table, node: node, setter: TextSetter(typesetter: Typesetter()))
  }

  private func layout(_ content: Box, language: String = "en") -> LaidOutDocument {
    Sample.layout(Sample.document(Sample.stack([content]), language: language))
  }

  // MARK: Columns

  @Test func `columns are as wide as they say, and the rest is shared by content`() {
    let rows = [["a", "a few more words", "end"]]
    let all: [Table.Width] = [.fixed(30), .share(1), .share(3)]
    #expect(
      columns(table(rows, columns: all)).widths(in: 230).map { fixed($0) } == ["30", "50", "150"])
    let natural = columns(table(rows, columns: [.natural, .natural, .share(1)]))
    let widths = natural.widths(in: 300)
    #expect(widths[0] == natural.most[0] && widths[1] == natural.most[1])
    #expect(abs(widths.reduce(0, +) - 300) < 0.001)
    let alone = columns(table(rows, columns: [.natural, .natural, .natural]))
    #expect(abs(alone.widths(in: 300).reduce(0, +) - alone.naturalWidth) < 0.001)
  }

  @Test func `no column is narrower than its longest word while there is room`() {
    var random = SeededGenerator(seed: 31)
    let words = ["a", "neighbour", "library", "of", "extraordinarily", "31"]
    for _ in 0..<60 {
      let count = Int.random(in: 1...5, using: &random)
      let rows = (0..<3).map { _ in
        (0..<count).map { _ in
          (0...Int.random(in: 0...4, using: &random))
            .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
        }
      }
      let kinds: [Table.Width] = [.automatic, .natural, .share(1), .share(2)]
      var made = table(
        rows, columns: (0..<count).map { _ in kinds.randomElement(using: &random) ?? .natural })
      if count > 1 { made.cells.append(cell("a head over two columns", 0, 0, columns: 2)) }
      let columns = columns(made)
      let room = Double.random(in: 40...600, using: &random)
      let widths = columns.widths(in: room)
      #expect(widths.reduce(0, +) <= room + 0.01)
      if columns.least.reduce(0, +) <= room {
        #expect(zip(widths, columns.least).allSatisfy { $0 >= $1 - 0.01 })
      }
    }
  }

  @Test func `a cell over columns widens them`() {
    var made = table([["a", "b"]])
    made.rowCount = 2
    made.cells.append(cell("an extraordinarily long word over both", 1, 0, columns: 2))
    let wide = columns(made)
    #expect(wide.most.reduce(0, +) > 150)
    #expect(wide.least.reduce(0, +) > columns(table([["a", "b"]])).least.reduce(0, +))
  }

  // MARK: On the page

  @Test(arguments: ["en", "ar"]) func `numbers have their decimal signs under each other`(
    language: String
  ) {
    var made = table([["1.25"], ["31"], ["1,204.5"], ["0.125"]], alignment: .decimal)
    for index in made.cells.indices {
      guard case .text(var block) = made.cells[index].box.content else { continue }
      block.paragraphs[0].language = LanguageTag(language)
      block.paragraphs[0].direction = LanguageTag(language).direction
      made.cells[index].box.content = .text(block)
    }
    let result = layout(box(made), language: language)
    let points = Sample.runs(result.pages[0]).compactMap { run in
      run.text.firstIndex(of: ".").map {
        run.glyphs[run.text.distance(from: run.text.startIndex, to: $0)].x
      }
    }
    #expect(points.count == 3)
    #expect((points.max() ?? 0) - (points.min() ?? 1) < 0.01)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `rows are as high as their highest cell, those over several rows included`() {
    var made = table([["one", "two"], ["", "three"]])
    made.cells[2] = cell(Sample.prose.prefix(160).description, 0, 0, rows: 2)
    made.cells.remove(at: 0)
    made.columns = [.fixed(60), .share(1)]
    let node = Node(box(made), frame: nil, numbers: PageNumbers(number: 1, count: 1))
    let measuring = Measuring(
      setter: TextSetter(typesetter: Typesetter()), page: Sample.document(box(made)).page,
      direction: .leftToRight, threads: [:])
    let layout = measuring.layout(of: made, node: node, width: 160)
    let needed = measuring.height(of: node.children[1], width: 56) + 6
    #expect(layout.heights[1] > layout.heights[0])
    #expect(layout.height(of: 0..<2) >= needed - 0.001)
  }

  @Test func `a rule between rows stops at a cell that stands in both`() {
    var made = table([["", "a"], ["", "b"], ["c", "d"]], columns: [.fixed(50), .fixed(70)])
    made.cells[0] = cell("both", 0, 0, rows: 2)
    made.cells.remove(at: 2)
    made.rules.between = Stroke(paint: .solid(Ink(name: "line", screen: .black)), width: 1)
    let page = layout(box(made)).pages[0]
    let lines = page.items.compactMap { item -> Double? in
      guard case .path(let path, .solid(let ink)?, _) = item.content, ink.name == "line" else {
        return nil
      }
      let xs = path.elements.compactMap { element -> Double? in
        switch element {
        case .move(let point), .line(let point): point.x
        case .curve, .close: nil
        }
      }
      return (xs.max() ?? 0) - (xs.min() ?? 0)
    }
    #expect(lines.map { fixed($0) } == ["70", "120"])
  }

  @Test func `tables of right-to-left pages are mirrored`() throws {
    let made = box(table([["first", "second"]], columns: [.fixed(60), .fixed(60)]))
    let left = Sample.runs(layout(made).pages[0])
    let right = Sample.runs(layout(made, language: "he").pages[0])
    #expect(try #require(left.first?.glyphs.first).x == 20)
    #expect(try #require(left.last?.glyphs.first).x == 84)
    #expect(try #require(right.first?.glyphs.first).x > 120)
    #expect(try #require(right.last?.glyphs.last).x < 120)
  }

  @Test func `a column too narrow for its longest word says so`() {
    let made = table([["extraordinarily", "b"]], columns: [.fixed(30), .share(1)])
    #expect(layout(box(made)).diagnostics.map(\.code) == ["overset-word"])
  }

  // MARK: In a flow

  @Test func `a table breaks between rows and repeats its header`() {
    let rows = [["Head", "of"]] + (1...12).map { ["row \($0)", "x"] }
    let frame = Box(
      .frame(Frame(thread: "t", flow: [box(table(rows, headers: 1))], columns: 2)),
      source: Sample.source, height: .fixed(130))
    let result = layout(frame)
    #expect(result.diagnostics.isEmpty)
    let texts = Sample.runs(result.pages[0]).map(\.text)
    #expect(texts.filter { $0 == "Head" }.count == 2)
    #expect(texts.filter { $0.hasPrefix("row") } == (1...12).map { "row \($0)" })
    let heads = Sample.runs(result.pages[0]).filter { $0.text == "Head" }
    #expect(heads[0].glyphs[0].y == heads[1].glyphs[0].y)
  }

  @Test(arguments: [0, 1, 3]) func `a row higher than any column is told and ends the flow`(
    headers: Int
  ) {
    let rows = [["a"], ["b"], [Sample.prose], ["c"]]
    let frame = Box(
      .frame(Frame(thread: "t", flow: [box(table(rows, headers: headers))], columns: 2)),
      source: Sample.source, height: .fixed(60))
    let more = PageDesign(
      content: Box(
        .frame(Frame(thread: "t", flow: [])), source: Sample.source, height: .fixed(60)),
      continues: "t", limit: 5)
    let document = Sample.document(Sample.stack([frame]), more: [more])
    #expect(Sample.layout(document).diagnostics.map(\.code) == ["overset-text"])
  }

  @Test func `rows that a cell holds together stay in one column`() {
    var made = table((1...4).map { ["row \($0)", "x"] })
    #expect(made.divisions == [1, 2, 3])
    made.cells[2] = cell("both", 1, 0, rows: 2)
    #expect(made.divisions == [1, 3])
    made.headerCount = 1
    #expect(made.divisions == [3])
  }

  @Test func `rows that no frame holds are told`() {
    let frame = Box(
      .frame(Frame(thread: "t", flow: [box(table((1...20).map { ["row \($0)"] }))])),
      source: Sample.source, height: .fixed(100))
    let problems = layout(frame).diagnostics
    #expect(problems.map(\.code) == ["overset-text"])
    let shown = Sample.runs(layout(frame).pages[0]).count
    #expect(problems[0].message.contains("\((20 - shown) * 2) words"))
  }
}
