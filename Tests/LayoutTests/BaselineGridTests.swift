import DocumentModel
import Layout
import Testing

@Suite struct BaselineGridTests {
  private func frame(_ flow: [Box], height: Extent, columns: Int = 1) -> Box {
    Box(
      .frame(
        Frame(
          thread: "story", flow: flow, columns: columns, gutter: 8, gap: 5, isOnGrid: true)),
      source: Sample.source, height: height)
  }

  /// A page with text, headings of another size and boxes on a grid, under a box of odd height.
  private func document(seed: UInt64, step: Double?) -> Document {
    var paragraphs = ColumnEndTests.text(seed: seed, isJustified: true, size: 8.3)
    for index in paragraphs.indices where paragraphs[index].role != .paragraph {
      paragraphs[index].runs[0].style.size = 12.7
    }
    let half = paragraphs.count / 2
    let flow = [
      Box(.text(TextBlock(paragraphs: Array(paragraphs[..<half]))), source: Sample.source),
      Sample.space(height: .fixed(23.7)),
      Box(.text(TextBlock(paragraphs: Array(paragraphs[half...]))), source: Sample.source),
    ]
    let boxes = [
      Sample.space(height: .fixed(Double(seed) * 3.3)),
      frame(flow, height: .fixed(151.3), columns: 2), Sample.space(height: .fixed(11.1)),
      frame([], height: .share(1)),
    ]
    var document = Sample.document(Sample.stack(boxes))
    document.page.trim.height = 1200
    document.page.baseline = step
    return document
  }

  @Test(arguments: 1...12, [11, 14.5])
  func `baselines stand on the page's grid in all columns and frames`(seed: UInt64, step: Double)
    throws
  {
    let result = Sample.layout(document(seed: seed, step: step))
    #expect(result.diagnostics.isEmpty)
    let lines = SetColumns(result.pages[0], edges: [20]).lines.map(\.y)
    let first = try #require(lines.first)
    for baseline in lines {
      let steps = (baseline - first) / step
      #expect(abs(steps - steps.rounded()) < 0.001)
    }
  }

  @Test func `the grid is counted from the margin by the height of capitals`() throws {
    var document = document(seed: 4, step: 14)
    document.pages[0].content = Sample.stack([
      frame([Sample.text("Head and body")], height: .fixed(50))
    ])
    let baseline = try #require(
      Sample.runs(Sample.layout(document).pages[0]).first?.glyphs.first?.y)
    // Inter's capitals are 0.727 em high.
    #expect(abs(baseline - (20 + 7.27)) < 0.01)
  }

  @Test func `a frame as high as its text holds it wherever it stands`() {
    for offset in stride(from: 0.0, to: 14, by: 0.7) {
      var document = document(seed: 2, step: 14)
      document.pages[0].content = Sample.stack([
        Sample.space(height: .fixed(offset)), frame([Sample.text(Sample.prose)], height: .natural),
      ])
      #expect(Sample.layout(document).diagnostics.isEmpty)
    }
  }
}
