import DocumentModel
import Prepress
import Testing

@Suite struct `Grounds and the bleed` {
  private func findings(
    _ items: [DisplayItem], direction: WritingDirection = .leftToRight
  ) -> [Diagnostic] {
    let printer = PrinterProfile(name: "shop", source: PressFile.span)
    let page = Page(size: PressFile.size, bleed: 9, items: items)
    return BleedCheck(for: printer, direction: direction).findings(on: [page], edition: "e")
  }

  @Test func `a ground that runs over the bleed is fine`() {
    #expect(findings([.area(.teal, -9, -9, 218, 318)]).isEmpty)
    #expect(findings([.area(.teal, -8.51, -8.51, 217.02, 317.02)]).isEmpty)
  }

  @Test func `a ground that keeps away from the edge is fine`() {
    #expect(findings([.area(.teal, 20, 20, 100, 100)]).isEmpty)
  }

  @Test func `a ground that ends at the trim is an error on each side`() throws {
    var item = DisplayItem.area(.teal, 0, -9, 200, 318)
    item.source = SourceSpan(file: "template.yaml", line: 12, column: 5)
    item.frame = "band"
    let found = findings([item])
    #expect(found.map(\.code) == ["bleed-missing", "bleed-missing"])
    let first = try #require(found.first)
    #expect(first.span.line == 12 && first.frame == "band" && first.page == 1)
    #expect(first.measured == "0 mm" && first.limit == "3 mm")
    #expect(first.hint?.contains("'bleed: [start]'") == true)
    #expect(found[1].hint?.contains("'bleed: [end]'") == true)
  }

  @Test func `on pages from right to left the sides are named the other way`() {
    let found = findings([.area(.teal, 0, -9, 209, 318)], direction: .rightToLeft)
    #expect(found.map { $0.hint?.contains("'bleed: [end]'") } == [true])
  }

  @Test func `a ground that runs over half of the bleed is an error`() {
    let found = findings([.area(.teal, -4, 20, 100, 50)])
    #expect(found.map(\.measured) == ["1.41 mm"])
  }

  @Test func `a ground that nearly touches the trim is an error`() {
    #expect(findings([.area(.teal, 0.4, 20, 100, 50)]).count == 1)
    #expect(findings([.area(.teal, 0.6, 20, 100, 50)]).isEmpty)
  }

  @Test func `white is paper`() {
    #expect(findings([.area(.white, 0, 0, 200, 300)]).isEmpty)
  }

  @Test func `a picture counts as far as its clip shows it`() {
    let picture = Picture(
      path: "/p.jpg", format: .jpeg, size: Size(width: 4, height: 2), source: PressFile.span)
    func image(clip: Rect) -> DisplayItem {
      let image = PlacedImage(
        picture: picture, frame: Rect(x: -50, y: -50, width: 400, height: 200),
        clip: Path(clip))
      return DisplayItem(.image(image), tag: .artifact)
    }
    #expect(findings([image(clip: Rect(x: -9, y: -9, width: 218, height: 100))]).isEmpty)
    #expect(findings([image(clip: Rect(x: 0, y: -9, width: 209, height: 100))]).count == 1)
  }

  @Test func `a group counts as far as its clip shows it`() {
    let ground = DisplayItem.area(.teal, -9, -9, 218, 318)
    let clip = Path(Rect(x: 0, y: 20, width: 50, height: 50))
    for opacity in [1, 0.5] {
      let group = DisplayItem(
        .group(Group(items: [ground], clip: clip, opacity: opacity)), tag: .artifact)
      #expect(findings([group]).count == 1)
    }
  }
}
