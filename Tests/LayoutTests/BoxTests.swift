import DocumentModel
import Layout
import Testing

@Suite struct BoxTests {
  @Test func `a stack gives what is left to the boxes that grow`() {
    let page = Sample.layout(
      Sample.document(
        Sample.stack(
          [
            Sample.space(height: .fixed(40), fill: "a"),
            Sample.space(height: .share(1), fill: "b"),
            Sample.space(height: .share(2), fill: "c"),
          ], gap: 5))
    ).pages[0]
    #expect(
      Sample.fills(page) == ["a": "20,20 160×40", "b": "20,65 160×70", "c": "20,140 160×140"])
  }

  @Test func `a row divides its width into spans, lengths and shares`() {
    let row = Box(
      .row(
        [
          Sample.space(width: .span(2), height: .fixed(10), fill: "a"),
          Sample.space(width: .fixed(16), fill: "b"), Sample.space(fill: "c"),
        ], gap: 8), source: Sample.source)
    let page = Sample.layout(Sample.document(Sample.stack([row]))).pages[0]
    #expect(
      Sample.fills(page) == ["a": "20,20 76×10", "b": "104,20 16×10", "c": "128,20 52×10"])
  }

  @Test func `pages of right-to-left languages are mirrored`() {
    let row = Box(
      .row(
        [
          Sample.space(width: .fixed(30), height: .fixed(10), fill: "a", bleed: [.start]),
          Sample.space(fill: "b"),
        ], gap: 10), source: Sample.source)
    let pages = ["en", "ar"].map { language in
      Sample.layout(Sample.document(Sample.stack([row]), language: language)).pages[0]
    }
    #expect(Sample.fills(pages[0]) == ["a": "-9,20 59×10", "b": "60,20 120×10"])
    #expect(Sample.fills(pages[1]) == ["a": "150,20 59×10", "b": "20,20 120×10"])
  }

  @Test func `a grid is filled row by row`() {
    let cells = (0..<3).map { Sample.space(height: .fixed(10 + Double($0)), fill: "\($0)") }
    let grid = Box(
      .grid(cells, tracks: [.fixed(40), .share(1)], columnGap: 10, rowGap: 4),
      source: Sample.source)
    let page = Sample.layout(Sample.document(Sample.stack([grid]))).pages[0]
    #expect(
      Sample.fills(page) == ["0": "20,20 40×10", "1": "70,20 110×11", "2": "20,35 40×12"])
  }

  @Test func `a layer's box stands at its anchor`() {
    let layers = Box(
      .layers([
        Sample.space(height: .fixed(100), fill: "ground"),
        Sample.space(
          width: .fixed(20), height: .fixed(10), fill: "mark",
          anchor: Anchor(at: Point(x: 1, y: 0.5), offset: Point(x: -4, y: 0))),
      ]), source: Sample.source)
    let page = Sample.layout(Sample.document(Sample.stack([layers]))).pages[0]
    #expect(Sample.fills(page) == ["ground": "20,20 160×100", "mark": "156,65 20×10"])
  }

  @Test func `boxes higher than their page are an error with lines and words`() throws {
    let box = Sample.text(Sample.prose + Sample.prose + Sample.prose, name: "story")
    let result = Sample.layout(Sample.document(Sample.stack([box])))
    let problem = try #require(result.diagnostics.first)
    #expect(problem.code == "overset-text")
    #expect(problem.frame == "story")
    #expect(problem.span == Sample.source)
    #expect(problem.message.contains("lines too many"))
    #expect(problem.message.contains("in en"))
  }

  @Test func `a row wider than its room is an error`() {
    let row = Box(
      .row([Sample.space(width: .fixed(150)), Sample.space(width: .fixed(50))], gap: 0),
      source: Sample.source)
    let result = Sample.layout(Sample.document(Sample.stack([row])))
    #expect(result.diagnostics.map(\.code) == ["row-too-wide"])
  }
}
