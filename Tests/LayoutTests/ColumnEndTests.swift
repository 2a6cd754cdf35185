import DocumentModel
import Layout
import TestSupport
import Testing

/// How columns end: properties over texts made from a seed.
@Suite struct ColumnEndTests {
  private static let words = [
    "school", "neigh\u{AD}bour\u{AD}hood", "child\u{AD}ren", "a", "the", "to\u{AD}geth\u{AD}er",
    "of",
    "open", "every", "com\u{AD}mu\u{AD}ni\u{AD}ty", "door", "is", "learn\u{AD}ing", "in",
    "con\u{AD}ver\u{AD}sa\u{AD}tion", "known", "un\u{AD}der\u{AD}stand\u{AD}ing", "here",
  ]

  /// Paragraphs of many lengths, now and then a heading.
  static func text(
    seed: UInt64, isJustified: Bool, size: Double = 10
  ) -> [Paragraph] {
    var generator = SeededGenerator(seed: seed)
    return (0..<7).map { index in
      let isHeading = index % 3 == 1
      let count = isHeading ? 2 : Int.random(in: 4...45, using: &generator)
      let words = (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }
      var paragraph = Sample.paragraph(
        words.joined(separator: " ") + ".", size: size, leading: 14 / size,
        role: isHeading ? .heading(2) : .paragraph)
      paragraph.style.alignment = isJustified ? .justify : .start
      paragraph.style.spaceBefore = isHeading ? 6 : 0
      return paragraph
    }
  }

  private static func frame(
    _ thread: String, _ paragraphs: [Paragraph] = [], columns: Int = 1, height: Extent,
    width: Extent = .share(1), isBalanced: Bool = false
  ) -> Box {
    let flow =
      paragraphs.isEmpty
      ? [] : [Box(.text(TextBlock(paragraphs: paragraphs)), source: Sample.source)]
    return Box(
      .frame(
        Frame(thread: thread, flow: flow, columns: columns, gutter: 8, isBalanced: isBalanced)),
      source: Sample.source, width: width, height: height)
  }

  private static func expectGoodEnds(_ set: SetColumns, _ paragraphs: [Paragraph]) {
    let isWhole = set.text.letters == paragraphs.map(\.text).joined().letters
    #expect(isWhole)
    #expect(set.stranded.isEmpty)
    #expect(!set.broken.contains { $0.text.hasSuffix("-") })
    #expect(!set.columns.contains { $0.last?.role == .heading(2) })
  }

  @Test(arguments: 1...16, [false, true])
  func `columns end without lone lines, headings or divided words`(seed: UInt64, isJustified: Bool)
  {
    let paragraphs = Self.text(seed: seed, isJustified: isJustified)
    let boxes = [
      Self.frame("story", paragraphs, columns: 3, height: .fixed(82 + Double(seed))),
      Self.frame("story", columns: 3, height: .share(1)),
    ]
    let result = Self.layout(boxes)
    #expect(result.diagnostics.isEmpty)
    let pages = Self.split(result.pages[0], below: 20 + 85 + Double(seed))
    let columns = pages.map { SetColumns($0, edges: [20, 76, 132]).columns }
    var set = SetColumns(result.pages[0], edges: [])
    set.columns = columns[0] + columns[1]
    Self.expectGoodEnds(set, paragraphs)
  }

  @Test(arguments: 1...24)
  func `a paragraph that goes on in a frame of another width leaves no line alone`(seed: UInt64) {
    let paragraphs = Self.text(seed: seed, isJustified: true)
    let boxes = [
      Self.frame("story", paragraphs, height: .fixed(70 + Double(seed) * 2), width: .fixed(70)),
      Self.frame("story", height: .share(1)),
    ]
    let result = Self.layout(boxes)
    #expect(result.diagnostics.isEmpty)
    var set = SetColumns(result.pages[0], edges: [])
    set.columns = Self.split(result.pages[0], below: 20 + 73 + Double(seed) * 2)
      .map { SetColumns($0, edges: [20]).columns[0] }
    Self.expectGoodEnds(set, paragraphs)
  }

  @Test(arguments: 1...12, [2, 3])
  func `balanced columns end on one line and the first is never the shorter`(
    seed: UInt64, count: Int
  ) {
    // Words are not divided: where half of the lines may not end a column, not all texts can be even.
    let paragraphs = Self.text(seed: seed, isJustified: true, size: 7)
      .filter { $0.role == .paragraph }.map(\.undivided)
    let box = Self.frame(
      "story", paragraphs, columns: count, height: .share(1), isBalanced: true)
    let result = Self.layout([box])
    let edges = count == 2 ? [20.0, 104] : [20, 76, 132]
    let set = SetColumns(result.pages[0], edges: edges)
    Self.expectGoodEnds(set, paragraphs)
    let feet = set.feet
    #expect((feet.max() ?? 0) - (feet.min() ?? 0) < 14.01)
    #expect((feet.first ?? 0) > (feet.last ?? 0) - 0.01)
  }

  @Test func `text that fits only with a lone line is not lost`() {
    let paragraph = Sample.paragraph("One two three four five six seven eight nine ten eleven.")
    let boxes = [
      Self.frame("story", [paragraph], height: .fixed(8), width: .fixed(100)),
      Self.frame("story", height: .fixed(22), width: .fixed(100)),
    ]
    let result = Self.layout(boxes)
    #expect(result.diagnostics.isEmpty)
    let text = Sample.runs(result.pages[0]).map(\.text).joined()
    #expect(text.letters == paragraph.text.letters)
  }

  /// Boxes one below the other on a page that is high enough for all.
  private static func layout(_ boxes: [Box]) -> LaidOutDocument {
    var document = Sample.document(Sample.stack(boxes, gap: 10))
    document.page.trim.height = 900
    return Sample.layout(document)
  }

  /// The page cut in two at a height.
  private static func split(_ page: Page, below y: Double) -> [Page] {
    func isAbove(_ item: DisplayItem) -> Bool {
      guard case .glyphs(let run) = item.content else { return false }
      return (run.glyphs.first?.y ?? 0) < y
    }
    var (above, below) = (page, page)
    above.items = page.items.filter(isAbove)
    below.items = page.items.filter { !isAbove($0) }
    return [above, below]
  }
}

extension Paragraph {
  fileprivate var undivided: Paragraph {
    var paragraph = self
    for run in runs.indices { paragraph.runs[run].text.removeAll { $0 == "\u{AD}" } }
    return paragraph
  }
}

extension String {
  /// What is left when lines and divided words are joined again.
  fileprivate var letters: String { filter { $0.isLetter } }
}
