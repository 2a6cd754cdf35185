import DocumentModel
import Layout
import Testing

/// Boxes without room for a letter, and frames without anything to hold.
@Suite struct NarrowTests {
  @Test(arguments: [0.0, 3, 4.9])
  func `a box narrower than one letter is one error, not one for each word`(width: Double) {
    var text = Sample.text(Sample.prose, name: "narrow")
    text.width = .fixed(width)
    let result = Sample.layout(Sample.document(Sample.stack([text])))
    #expect(result.diagnostics.map(\.code) == ["frame-too-narrow"])
    #expect(result.diagnostics.first?.frame == "narrow")
    #expect(Sample.runs(result.pages[0]).isEmpty)
  }

  @Test(arguments: [2, 12], [false, true])
  func `columns without room are one error`(columns: Int, isBalanced: Bool) {
    let frame = Box(
      .frame(
        Frame(
          thread: "story", flow: [Sample.text(Sample.prose)], columns: columns, gutter: 155,
          isBalanced: isBalanced)),
      source: Sample.source, height: isBalanced ? .natural : .fixed(100))
    let result = Sample.layout(Sample.document(Sample.stack([frame])))
    #expect(result.diagnostics.first?.code == "frame-too-narrow")
  }

  @Test func `a frame without height says what it does not hold`() {
    let frame = Box(
      .frame(Frame(thread: "story", flow: [Sample.text("One two three.")], columns: 2)),
      source: Sample.source, height: .fixed(0))
    let result = Sample.layout(Sample.document(Sample.stack([frame])))
    #expect(result.diagnostics.map(\.code) == ["overset-text"])
  }

  @Test func `an empty frame holds nothing and is no error`() {
    for flow in [[], [Sample.text("")]] {
      let frame = Box(
        .frame(Frame(thread: "story", flow: flow, columns: 3, isBalanced: true)),
        source: Sample.source)
      let result = Sample.layout(Sample.document(Sample.stack([frame])))
      #expect(result.diagnostics.isEmpty)
      #expect(Sample.runs(result.pages[0]).isEmpty)
    }
  }
}
