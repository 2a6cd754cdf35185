import DocumentModel
import Layout
import Testing

@Suite struct QRCodeTests {
  private func code(_ text: String, side: Double) -> LaidOutDocument {
    let code = QRCode(
      text: text, ink: Sample.ink, ground: Ink(name: "white", screen: .white),
      alternative: "leads to the school")
    return Sample.layout(
      Sample.document(
        Sample.stack([
          Box(
            .qrCode(code), role: .figure, source: Sample.source, width: .fixed(side),
            height: .fixed(side))
        ])))
  }

  @Test func `a code keeps four modules of quiet zone on its own ground`() {
    let result = code("https://schoolsattheheart.example/eastside", side: 74)
    #expect(result.diagnostics.isEmpty)
    let fills = Sample.fills(result.pages[0])
    #expect(fills["white"] == "20,20 74×74")
    // 29 modules for 42 bytes at level M, and 4 on either side: 2 points each.
    #expect(fills["ink"] == "28,28 58×58")
  }

  @Test func `modules too small to print are an error that says the least size`() throws {
    let problem = try #require(
      code("https://schoolsattheheart.example/eastside", side: 30).diagnostics.first)
    #expect(problem.code == "qr-too-small")
    #expect(problem.hint?.contains("41.96 pt") == true)
  }

  @Test func `an empty code is an error`() {
    #expect(code("", side: 74).diagnostics.map(\.code) == ["qr-text"])
  }
}
