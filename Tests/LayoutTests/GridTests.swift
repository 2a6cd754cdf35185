import DocumentModel
import Layout
import Testing

@Suite struct GridTests {
  static func cell(
    _ name: String, height: Double, across: Int = 1, down: Int = 1, width: Double? = nil
  ) -> Box {
    var box = Sample.space(
      width: width.map(Extent.fixed) ?? .share(1), height: .fixed(height), fill: name)
    box.gridSpan = GridSpan(columns: across, rows: down)
    return box
  }

  private static func fills(_ cells: [Box], _ tracks: [Track]) -> [String: String] {
    let grid = Box(
      .grid(cells, tracks: tracks, columnGap: 10, rowGap: 4), source: Sample.source)
    return Sample.fills(Sample.layout(Sample.document(Sample.stack([grid]))).pages[0])
  }

  @Test func `cells span columns and rows, and the others stand where there is room`() {
    // Columns of 70 points in 160.
    let cells = [
      Self.cell("wide", height: 10, across: 2), Self.cell("high", height: 50, down: 2),
      Self.cell("a", height: 10), Self.cell("b", height: 12),
    ]
    #expect(
      Self.fills(cells, [.share(1), .share(1)]) == [
        "wide": "20,20 160×10", "high": "20,34 75×50", "a": "105,34 75×10", "b": "105,48 75×12",
      ])
  }

  @Test func `columns are as wide as their content within limits, and shares have the rest`() {
    let cells = [
      Self.cell("natural", height: 10, width: 30), Self.cell("least", height: 10, width: 5),
      Self.cell("share", height: 10),
    ]
    let fills = Self.fills(cells, [.natural, .between(20, 40), .share(1)])
    #expect(fills["share"] == "90,20 90×10")
  }

  @Test func `a share does not come out under its minimum`() {
    let cells = ["a", "b"].map { Self.cell($0, height: 10) }
    #expect(
      Self.fills(cells, [.atLeast(100, share: 1), .share(3)])
        == ["a": "20,20 100×10", "b": "130,20 50×10"])
  }

  @Test func `a box of a ratio is as high as its width says`() {
    let box = Sample.space(height: .aspect(2), fill: "box")
    let page = Sample.layout(Sample.document(Sample.stack([box]))).pages[0]
    #expect(Sample.fills(page) == ["box": "20,20 160×80"])
  }
}

extension GridTests {
  @Test func `columns as wide as their content give way to one another before they leave the room`()
  {
    let cells = [
      Self.cell("narrow", height: 10, width: 40), Self.cell("wide", height: 10, width: 400),
    ]
    let grid = Box(
      .grid(cells, tracks: [.natural, .natural], columnGap: 10, rowGap: 4), source: Sample.source)
    let laid = Sample.layout(Sample.document(Sample.stack([grid])))
    #expect(laid.diagnostics.isEmpty)
    #expect(Sample.fills(laid.pages[0])["wide"]?.hasPrefix("70,20 110") == true)
  }

  @Test func `columns that do not come into the room are an error`() {
    let cells = ["a", "b"].map { Self.cell($0, height: 10) }
    let grid = Box(
      .grid(cells, tracks: [.fixed(100), .fixed(100)], columnGap: 10, rowGap: 4),
      source: Sample.source)
    let laid = Sample.layout(Sample.document(Sample.stack([grid])))
    #expect(laid.diagnostics.map(\.code) == ["grid-too-wide"])
  }
}
