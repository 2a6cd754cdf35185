import CampaignFile
import DocumentModel
import Testing

@testable import Assembly

struct NoteTests {
  /// A place whose `body` has a text with two notes.
  private static let place = Value.place(
    "eastside",
    [
      "body": Value(
        .blocks([
          TextBlockSource(
            .paragraph,
            words: Words(
              segments: [
                Words.Segment(.literal("One"), source: at(1)),
                Words.Segment(.note(1), source: at(1)),
                Words.Segment(.literal(" and two."), source: at(1)),
                Words.Segment(.note(2), source: at(1)),
              ], source: at(1))),
          TextBlockSource(.note(1), words: words("First.", at(3))),
          TextBlockSource(.note(2), words: words("Second.", at(4))),
        ]), source: at(1))
    ])

  private static func boxes(_ box: TemplateBox, _ language: String = "en") -> [Box] {
    Campaign.sample(boxes: [box], places: [place]).boxes(language)
  }

  private static func frame(_ change: (inout TemplateBox) -> Void = { _ in }) -> TemplateBox {
    .holding(.frameOfText(.body, words("{place.body}"))) {
      $0.text.size = 10
      change(&$0)
    }
  }

  private static func block(_ box: Box) -> TextBlock? {
    if case .text(let block) = box.content { return block }
    return nil
  }

  @Test(arguments: ["en", "ar"])
  func `numbers are raised and stay with their words, and notes wait for their column`(
    language: String
  ) throws {
    let block = try #require(Self.block(Self.boxes(Self.frame(), language)[0].children[0]))
    #expect(block.paragraphs.count == 1)
    let numbers = block.paragraphs[0].runs.filter { $0.note != nil }
    #expect(numbers.map(\.note) == [1, 2])
    let marks: Set<Unicode.Scalar> = ["\u{2068}", "\u{2069}"]
    let texts = numbers.map {
      String(String.UnicodeScalarView($0.text.unicodeScalars.filter { !marks.contains($0) }))
    }
    #expect(texts == ["\u{2060}1", "\u{2060}2"])
    #expect(numbers.allSatisfy { $0.style.forms.position == .superscript })
    #expect(block.notes.map(\.number) == [1, 2])
    #expect(block.notes.map(\.paragraph.role) == [.note, .note])
    #expect(block.notes.map(\.paragraph.marker?.text) == ["\u{2060}1", "\u{2060}2"])
    #expect(block.notes.allSatisfy { $0.paragraph.size < 0.85 * block.paragraphs[0].size })
  }

  @Test func `notes stand behind the text where a frame says so, and in boxes without columns`()
    throws
  {
    let behind = Self.frame { $0.flow.hasNotesBehind = true }
    let box = TemplateBox.text("{place.body}") { $0.text.size = 10 }
    for block in [Self.boxes(behind)[0].children[0], Self.boxes(box)[0]].map(Self.block) {
      #expect(block?.notes.isEmpty == true)
      let roles = block?.paragraphs.map(\.role)
      #expect(roles == [.paragraph, .note, .note])
      #expect((block?.paragraphs[1].style.spaceBefore ?? 0) > 5)
    }
  }

  @Test func `the notes of a thread are counted through`() {
    let text = TemplateBox.text("{place.body}") { $0.text.size = 10 }
    let frame = TemplateBox.holding(.frameOfBoxes([text, text]))
    let flow = Self.boxes(frame)[0].children.compactMap(Self.block)
    #expect(flow.flatMap { $0.notes.map(\.number) } == [1, 2, 3, 4])
    let numbers = flow.flatMap { $0.paragraphs.flatMap { $0.runs.compactMap(\.note) } }
    #expect(numbers == [1, 2, 3, 4])
    #expect(flow[1].paragraphs[0].text == "One\u{2060}3 and two.\u{2060}4")
  }

  @Test(arguments: [("“And two!”", true), ("Something else", false)])
  func `a quote beside the text that only repeats it is read once`(quote: String, isSilent: Bool) {
    var beside = TemplateBox.text(quote, role: .quote) { $0.text.size = 14 }
    beside.wrapping = TemplateBox.Wrapping(wrap: Wrap(side: .end, gap: 8), source: at(1))
    let text = TemplateBox.text("{place.body}") { $0.text.size = 10 }
    let flow = Self.boxes(.holding(.frameOfBoxes([beside, text])))[0].children
    #expect(flow[0].role == (isSilent ? .artifact : .quote))
    #expect(flow[0].paragraphs.map(\.role) == [isSilent ? .artifact : .quote])
    #expect(flow[0].width == .fraction(0.4))
  }
}
