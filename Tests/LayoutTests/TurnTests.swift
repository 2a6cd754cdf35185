import DocumentModel
import Layout
import Testing

struct TurnTests {
  private func page(turns: Int, language: String = "en") -> Page {
    var turned = Sample.stack([
      Sample.text("Turned"), Sample.space(width: .fixed(12), height: .fixed(6), fill: "end"),
    ])
    turned.quarterTurns = turns
    turned.height = .fixed(100)
    turned.width = .natural
    return Sample.layout(Sample.document(Sample.stack([turned]), language: language)).pages[0]
  }

  private func glyphs(_ page: Page) -> GlyphRun? {
    page.items.lazy.compactMap { item in
      if case .glyphs(let run) = item.content { return run }
      return nil
    }.first
  }

  @Test func `text that is turned left is read upwards`() throws {
    let run = try #require(glyphs(page(turns: 3)))
    let (first, last) = (try #require(run.glyphs.first), try #require(run.glyphs.last))
    #expect(run.quarterTurns == 3 && last.y < first.y - 10 && abs(last.x - first.x) < 0.001)
    #expect(abs(first.y - 120) < 1.5)
  }

  @Test func `a turned box is as wide as its lines are high`() throws {
    let fills = Sample.fills(page(turns: 3))
    let height = try #require(glyphs(page(turns: 0))?.glyphs.first?.y) - 20
    #expect(fills["end"] == "\(fixed(20 + height)),108 6×12")
  }

  @Test func `on pages that are mirrored it is turned the other way`() throws {
    let run = try #require(glyphs(page(turns: 3, language: "ar")))
    #expect(run.quarterTurns == 1)
  }

  @Test func `four quarters are a whole`() {
    let rect = Rect(x: 10, y: 20, width: 30, height: 50)
    for turns in 0...3 {
      let there = Affine.quarterTurns(turns, from: rect, to: rect)
      let back = Affine.quarterTurns(4 - turns, from: there.bounds(of: rect), to: rect)
      #expect(back.bounds(of: there.bounds(of: rect)) == rect)
    }
  }
}
