import DocumentModel
import Layout
import Testing

@Suite struct TextTests {
  @Test func `text that fits its range takes the largest size, proven`() throws {
    func layout(_ range: ClosedRange<Double>) -> LaidOutDocument {
      let box = Sample.text(
        "Every child is known here", size: 10, fit: Fit(size: range, lines: 2))
      return Sample.layout(Sample.document(Sample.stack([box])))
    }
    let free = layout(8...60)
    let size = try #require(Sample.runs(free.pages[0]).first).size
    #expect(free.diagnostics.isEmpty)
    #expect(size > 12 && size < 60)
    let next = layout(size + 0.1...size + 0.1)
    #expect(next.diagnostics.map(\.code).contains("overset-text") || next.diagnostics.count > 0)
  }

  @Test func `text in a box of fixed height says how much is too long`() throws {
    let box = Sample.text(Sample.prose, name: "lead", height: .fixed(60))
    let result = Sample.layout(Sample.document(Sample.stack([box])))
    let problem = try #require(result.diagnostics.first)
    #expect(problem.code == "overset-text")
    #expect(problem.message.contains("'lead'"))
  }

  @Test func `no line is wider than its measure`() {
    let result = Sample.layout(Sample.document(Sample.stack([Sample.text(Sample.prose)])))
    for run in Sample.runs(result.pages[0]) {
      #expect(run.glyphs.allSatisfy { $0.x >= 20 - 0.01 && $0.x <= 180 + 0.01 })
    }
  }

  @Test func `the page shows its number and how many there are`() {
    let count = "\(PageMark.number)/\(PageMark.count)"
    let result = Sample.layout(Sample.document(Sample.stack([Sample.text(count)])))
    #expect(Sample.runs(result.pages[0]).map(\.text).joined() == "1/1")
  }

  @Test func `a character that no font has is named with its place`() throws {
    let result = Sample.layout(Sample.document(Sample.stack([Sample.text("a \u{12345} b")])))
    let problem = try #require(result.diagnostics.first)
    #expect(problem.code == "missing-glyph")
    #expect(problem.message.contains("U+12345"))
    #expect(problem.span == Sample.source)
    #expect(problem.edition == "test/en")
  }

  @Test func `a word longer than its line is an error`() {
    let word = String(repeating: "neighbour", count: 8)
    let result = Sample.layout(Sample.document(Sample.stack([Sample.text(word)])))
    #expect(result.diagnostics.map(\.code) == ["overset-word"])
  }

  @Test func `the display list prints the same text every time`() {
    let document = Sample.document(Sample.stack([Sample.text("Come and see")]))
    let page = Sample.layout(document).pages[0]
    #expect(
      page.description == """
        page 200×300 bleed 9
          text 20,27.27 Inter-Regular.otf 10 ink “Come and see” P #1 (en) @template.yaml:3:1

        """)
    #expect(Sample.layout(document).pages[0].description == page.description)
  }
}
