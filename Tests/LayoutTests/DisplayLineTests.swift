import DocumentModel
import Layout
import Testing

struct DisplayLineTests {
  private func runs(_ page: Page) -> [GlyphRun] {
    page.items.compactMap { item in
      if case .glyphs(let run) = item.content { return run }
      return nil
    }
  }

  private func page(
    _ text: String, size: Double, language: String = "en", _ change: (inout TextBlock) -> Void
  ) -> LaidOutDocument {
    var block = TextBlock(paragraphs: [Sample.paragraph(text, size: size, leading: 1)])
    change(&block)
    let box = Box(.text(block), role: .paragraph, source: Sample.source)
    return Sample.layout(Sample.document(Sample.stack([box]), language: language))
  }

  @Test func `each line is as large as fills the measure and keeps its words`() throws {
    let plain = runs(page("Every child is known here", size: 24) { _ in }.pages[0])
    let filled = runs(
      page("Every child is known here", size: 24) { $0.fillsMeasure = true }.pages[0])
    #expect(plain.count > 1 && filled.map(\.text) == plain.map(\.text))
    for (run, old) in zip(filled, plain) {
      let last = try #require(run.glyphs.last { _ in true })
      #expect(run.size >= old.size && last.x <= 180 && (run.size * 10).rounded() / 10 == run.size)
      // The last glyph is a space or a letter that ends at the margin.
      #expect(last.x > 180 - run.size)
    }
  }

  @Test func `lines that fill the measure stand clear of each other`() {
    let lines = runs(
      page("I see a magnificent school", size: 24) { $0.fillsMeasure = true }.pages[0])
    for (above, below) in zip(lines, lines.dropFirst()) {
      let distance = (below.glyphs.first?.y ?? 0) - (above.glyphs.first?.y ?? 0)
      #expect(distance >= below.size * 0.72 + min(above.size, below.size) * 0.2)
    }
  }

  @Test func `a line that runs off the page on purpose is whole and no mistake`() throws {
    let made = page("Neighborhood", size: 80) { $0.runsOff = true }
    let items = made.pages[0].items.filter { item in
      if case .glyphs = item.content { return true }
      return false
    }
    #expect(made.diagnostics.isEmpty)
    #expect(items.count == 1 && items.allSatisfy(\.isCropped))
    let run = try #require(runs(made.pages[0]).first)
    #expect(run.text == "Neighborhood" && (run.glyphs.last?.x ?? 0) > 200)
  }

  @Test func `without that a word too long is an error`() {
    let made = page("Neighborhood", size: 80) { _ in }
    #expect(made.diagnostics.map(\.code) == ["overset-word"])
  }
}
