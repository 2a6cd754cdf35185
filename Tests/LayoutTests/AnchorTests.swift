import DocumentModel
import Layout
import Testing

@Suite("Boxes placed at other boxes") struct AnchorTests {
  private static func mark(
    _ name: String, at target: String, _ point: Point, own: Point? = nil, offset: Point = .zero
  ) -> Box {
    var box = Sample.space(
      width: .fixed(10), height: .fixed(6), fill: name,
      anchor: Anchor(at: own ?? point, offset: offset, target: target, point: point))
    box.name = name
    return box
  }

  private static func page(_ marks: [Box], language: String = "en") -> LaidOutDocument {
    var target = Sample.space(width: .fixed(100), height: .fixed(40), fill: "target")
    target.name = "target"
    let layers = Box(.layers([Sample.stack([target])] + marks), source: Sample.source)
    return Sample.layout(Sample.document(layers, language: language))
  }

  private static func place(_ mark: Box, language: String = "en") -> String? {
    Sample.fills(page([mark], language: language).pages[0])["mark"]
  }

  @Test func `a point of the box goes to a point of the other, moved by the offset`() {
    // The target lies at 20,20 and is 100 × 40.
    let end = Point(x: 1, y: 0)
    #expect(Self.place(Self.mark("mark", at: "target", end)) == "110,20 10×6")
    let outside = Self.mark("mark", at: "target", end, own: Point(x: 0, y: 0.5))
    #expect(Self.place(outside) == "120,17 10×6")
    let moved = Self.mark("mark", at: "target", Point(x: 0.5, y: 1), offset: Point(x: 3, y: -2))
    #expect(Self.place(moved) == "68,52 10×6")
  }

  @Test func `a mirrored page mirrors the place and the offset`() {
    let mark = Self.mark("mark", at: "target", Point(x: 1, y: 0), offset: Point(x: 5, y: 0))
    #expect(Self.place(mark) == "115,20 10×6")
    #expect(Self.place(mark, language: "ar") == "75,20 10×6")
  }

  @Test func `a box may be placed at one that is placed at another`() {
    let marks = [
      Self.mark("first", at: "target", Point(x: 1, y: 1)),
      Self.mark("mark", at: "first", Point(x: 1, y: 1), own: .zero),
    ]
    #expect(Sample.fills(Self.page(marks).pages[0])["mark"] == "120,60 10×6")
  }

  @Test func `a box that is not on the page is told at the box placed at it`() {
    let result = Self.page([Self.mark("mark", at: "elsewhere", .zero)])
    #expect(result.diagnostics.map(\.code) == ["anchor-missing"])
  }
}
