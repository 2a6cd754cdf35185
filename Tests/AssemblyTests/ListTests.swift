import Brand
import CampaignFile
import DocumentModel
import Testing

struct ListTests {
  private func paragraphs(
    _ blocks: [(TextBlockSource.Kind, String)], _ language: String = "en",
    _ change: (inout TextOptions) -> Void = { _ in }
  ) -> [Paragraph] {
    var place = Value.eastside
    place = .place("eastside", ["body": .blocks(blocks), "name": .cell("x")])
    let box = TemplateBox.text("{place.body}") { change(&$0.text) }
    return Campaign.sample(boxes: [box], places: [place]).boxes(language).first?.paragraphs ?? []
  }

  private func item(_ level: Int, _ number: Int? = nil) -> (TextBlockSource.Kind, String) {
    (.item(level: level, number: number), "item")
  }

  @Test func `each level has its own bullet and begins where the text around it does`() {
    let made = paragraphs([item(0), item(1), item(2), item(1), item(0), item(3)])
    #expect(made.map { $0.marker?.text ?? "" } == ["•", "–", "▪", "–", "•", "•"])
    #expect(made.map { fixed($0.style.indent) } == ["12", "24", "36", "24", "12", "48"])
    #expect(made.map { fixed($0.markerColumn.start) } == ["0", "12", "24", "12", "0", "36"])
  }

  @Test func `the numbers of a list leave room for its longest`() {
    let made = paragraphs([item(0, 9), item(1), item(0, 10), (.paragraph, "a"), item(0, 1)])
    let markers = made.map { $0.marker?.text }
    #expect(markers == ["9.", "–", "10.", nil, "1."])
    #expect(made.map { $0.markerColumn.widest?.text } == ["10.", nil, nil, nil, nil])
    #expect(made[0].style.indent == made[2].style.indent)
    #expect(made[1].markerColumn.start == made[0].style.indent)
    #expect(made[4].style.indent < made[0].style.indent)
  }

  @Test func `a list of numbers behind one of bullets is another list`() {
    let made = paragraphs([item(0), item(0, 100), item(0)])
    #expect(made.map { $0.markerColumn.widest?.text } == [nil, nil, nil])
    #expect(made[0].style.indent == made[2].style.indent)
  }

  @Test func `items stand closer than paragraphs, and as close as is asked`() {
    let blocks = [
      (TextBlockSource.Kind.paragraph, "a"), item(0), item(1), item(0), (.paragraph, "b"),
    ]
    let space = { (made: [Paragraph]) in made.map { fixed($0.style.spaceBefore) } }
    #expect(space(paragraphs(blocks) { $0.paragraphSpace = 6 }) == ["0", "6", "3", "3", "6"])
    let tight = paragraphs(blocks) {
      $0.paragraphSpace = 6
      $0.itemSpace = 1
    }
    #expect(space(tight) == ["0", "6", "1", "1", "6"])
  }

  @Test(arguments: ["en", "ar"]) func `a heading runs in with the paragraph behind it`(
    language: String
  ) throws {
    let blocks: [(TextBlockSource.Kind, String)] = [
      (.heading(3), "Who pays"), (.paragraph, "The district."), (.heading(3), "When?"),
      (.paragraph, "Now."), (.heading(3), "List"), item(0), (.heading(3), "Last"),
    ]
    let made = paragraphs(blocks, language) { $0.runsHeadsIn = true }
    let texts = made.map { paragraph in
      String(paragraph.text.unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" })
    }
    #expect(
      texts == ["Who pays\u{2003}The district.", "When? Now.", "List", "item", "Last"])
    #expect(made[0].runs.map(\.role) == [.heading(3), nil, nil])
    #expect(made[0].role == .paragraph)
    #expect(made[0].runs.map { $0.style.weight >= 700 } == [true, false, false])
    #expect(paragraphs(blocks, language).count == blocks.count)
  }
}
