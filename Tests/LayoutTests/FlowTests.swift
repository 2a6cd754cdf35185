import DocumentModel
import Layout
import Testing

@Suite struct FlowTests {
  private func frame(
    _ thread: String, flow: [Box] = [], columns: Int = 1, height: Extent, isBalanced: Bool = false
  ) -> Box {
    Box(
      .frame(
        Frame(thread: thread, flow: flow, columns: columns, gutter: 8, isBalanced: isBalanced)),
      name: thread, source: Sample.source, height: height)
  }

  private func text(_ page: Page) -> String { Sample.runs(page).map(\.text).joined() }

  @Test func `text flows over columns and on to the next frame without loss`() {
    let boxes = [
      frame("story", flow: [Sample.text(Sample.prose, size: 6)], columns: 2, height: .fixed(90)),
      frame("story", height: .share(1)),
    ]
    let result = Sample.layout(Sample.document(Sample.stack(boxes, gap: 10)))
    #expect(result.diagnostics.isEmpty)
    let words = text(result.pages[0]).split(separator: " ")
    #expect(words == Sample.prose.split(separator: " "))
  }

  @Test func `what the last frame cannot hold is an error with lines and words`() throws {
    let box = frame("story", flow: [Sample.text(Sample.prose)], height: .fixed(60))
    let result = Sample.layout(Sample.document(Sample.stack([box])))
    let problem = try #require(result.diagnostics.first)
    #expect(problem.code == "overset-text")
    let placed = text(result.pages[0]).split(separator: " ").count
    let rest = Sample.prose.split(separator: " ").count - placed
    #expect(problem.message.contains("(\(rest) words"))
  }

  @Test func `a page goes on as long as its thread has more to say`() {
    let long = (0..<4).map { _ in Sample.text(Sample.prose) }
    let first = frame("points", flow: long, height: .share(1))
    let next = PageDesign(
      content: Sample.stack([frame("points", height: .share(1))]), continues: "points", limit: 9)
    let result = Sample.layout(
      Sample.document(Sample.stack([first]), more: [next]))
    #expect(result.diagnostics.isEmpty)
    #expect(result.pages.count > 1)
    let words = result.pages.map(text).joined().split(separator: " ")
    #expect(words.count == 4 * Sample.prose.split(separator: " ").count)
  }

  @Test func `balanced columns differ by at most one line`() {
    let box = frame(
      "story", flow: [Sample.text(Sample.prose)], columns: 3, height: .share(1), isBalanced: true)
    let page = Sample.layout(Sample.document(Sample.stack([box]))).pages[0]
    let columns = Dictionary(grouping: Sample.runs(page)) { ($0.glyphs.first?.x ?? 0).rounded() }
    #expect(columns.count == 3)
    let heights = columns.values.map { $0.map { $0.glyphs.first?.y ?? 0 }.max() ?? 0 }
    #expect((heights.max() ?? 0) - (heights.min() ?? 0) <= 14.01)
  }

  @Test(arguments: [40, 47, 54, 61, 68, 75, 82, 96, 110])
  func `no paragraph leaves a single line behind or takes one along`(height: Double) {
    let boxes = [
      frame(
        "story", flow: [Sample.text(Sample.prose), Sample.text(Sample.prose)],
        height: .fixed(height)),
      frame("story", height: .fixed(height)), frame("story", height: .share(1)),
    ]
    let page = Sample.layout(Sample.document(Sample.stack(boxes))).pages[0]
    let runs = Sample.runs(page)
    let first = runs.filter { ($0.glyphs.first?.y ?? 0) < 20 + height + 0.1 }
    #expect(first.count != 1)
  }
}
