import DocumentModel
import Layout
import Testing

/// Text that runs around boxes.
@Suite struct WrapTests {
  private static let prose = String(Sample.prose.prefix(600))

  private static func box(_ wrap: Wrap, width: Double = 70, height: Double = 60) -> Box {
    var box = Sample.space(
      width: .fixed(width), height: .fixed(height), fill: "obstacle")
    box.wrap = wrap
    return box
  }

  private static func layout(
    _ flow: [Box], language: String = "en", columns: Int = 1, height: Extent = .natural,
    baseline: Double? = nil
  ) -> LaidOutDocument {
    let frame = Box(
      .frame(
        Frame(
          thread: "story", flow: flow, columns: columns, gutter: 8, gap: 6,
          isOnGrid: baseline != nil)),
      source: Sample.source, height: height)
    var document = Sample.document(Sample.stack([frame]), language: language)
    document.page.trim = Size(width: 300, height: 600)
    document.page.baseline = baseline
    return Sample.layout(document)
  }

  /// The left and right ends of each line of text, with its baseline.
  private static func lines(_ page: Page) -> [(y: Double, left: Double, right: Double)] {
    var lines: [(y: Double, left: Double, right: Double)] = []
    for run in Sample.runs(page) {
      let (xs, y) = (run.glyphs.map(\.x), run.glyphs[0].y)
      // The last glyph of a run is a space, or its advance is about half of the size.
      let (left, right) = (xs.min() ?? 0, (xs.max() ?? 0) + run.size / 5)
      if let last = lines.last, abs(last.y - y) < 0.01 {
        lines[lines.count - 1] = (y, min(last.left, left), max(last.right, right))
      } else {
        lines.append((y, left, right))
      }
    }
    return lines
  }

  private static func text(_ page: Page) -> String {
    Sample.runs(page).map(\.text).joined()
  }

  @Test(arguments: [Wrap.Side.start, .end], [0, 1, 2])
  func `no line runs into the box and none is lost`(side: Wrap.Side, after: Int) throws {
    let wrap = Wrap(side: side, gap: 8, after: after)
    let flow = [
      Self.box(wrap), Sample.text(Self.prose), Sample.text(Self.prose), Sample.text(Self.prose),
    ]
    let page = Self.layout(flow).pages[0]
    #expect(Self.text(page).filter(\.isLetter).count == 3 * Self.prose.filter(\.isLetter).count)
    let fill = try #require(Sample.fills(page)["obstacle"])
    let numbers = fill.split { ",× ".contains($0) }.compactMap { Double($0) }
    let box = Rect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    #expect(side == .start ? box.x == 20 : box.maxX == 280)
    let beside = Self.lines(page).filter { $0.y > box.y && $0.y - 7 < box.maxY + 8 }
    #expect(beside.count >= 4)
    for line in beside {
      #expect(side == .start ? line.left > box.maxX + 7.9 : line.right < box.x - 7.9)
    }
    // The box stands level with the capitals of its first line.
    #expect(abs((beside.first?.y ?? 0) - 7.27 - box.y) < 0.02)
    let after = Self.lines(page).first { $0.y - 7.27 > box.maxY + 8 }
    #expect(abs((after?.left ?? 0) - 20) < 1)
  }

  @Test func `an outline lets lines come nearer than its box`() {
    func right(_ shape: Wrap.Shape) -> [Double] {
      let wrap = Wrap(side: .end, gap: 4, shape: shape)
      let flow = [Self.box(wrap, width: 90, height: 100), Sample.text(Self.prose, size: 5)]
      return Self.lines(Self.layout(flow).pages[0]).prefix(12).map(\.right)
    }
    let (box, round) = (right(.box), right(.ellipse))
    #expect((round.first ?? 0) > (box.first ?? 0) + 10)
    #expect((round.first ?? 0) > (round.min() ?? 0) + 15)
    #expect((round.min() ?? 0) < 200)
    let wedge = right(.polygon([Point(x: 1, y: 0), Point(x: 0, y: 1), Point(x: 1, y: 1)]))
    #expect((wedge.first ?? 0) > (wedge.last ?? 0) + 50)
  }

  @Test func `lines that would be too narrow go on below the box`() throws {
    let flow = [Self.box(Wrap(side: .end, gap: 8), width: 200), Sample.text(Self.prose)]
    let lines = Self.lines(Self.layout(flow).pages[0])
    #expect(try #require(lines.first).y > 20 + 60 + 8)
  }

  @Test(arguments: ["he", "ar"])
  func `right-to-left pages are mirrored`(language: String) throws {
    let flow = [Self.box(Wrap(side: .end, gap: 8)), Sample.text(Self.prose)]
    let page = Self.layout(flow, language: language).pages[0]
    #expect(Sample.fills(page)["obstacle"] == "20,20 70×60")
  }

  @Test func `a box without room at the foot goes to the next column with its text going on`()
    throws
  {
    let wrap = Wrap(side: .start, gap: 8, after: 1)
    let text = Sample.text(Self.prose, size: 7)
    let flow = [Self.box(wrap, width: 40), text, text]
    let result = Self.layout(flow, columns: 2, height: .fixed(220))
    #expect(result.diagnostics.isEmpty)
    #expect(Sample.fills(result.pages[0])["obstacle"]?.hasPrefix("154,20 ") == true)
    let left = Self.lines(result.pages[0]).filter { $0.left < 150 }
    #expect((left.map(\.y).max() ?? 0) > 200)
  }

  @Test func `a box higher than all columns is an error`() {
    let flow = [Self.box(Wrap(side: .end, gap: 8), height: 300), Sample.text("Short.")]
    let result = Self.layout(flow, height: .fixed(100))
    #expect(result.diagnostics.map(\.code) == ["overset-text"])
    #expect(Self.text(result.pages[0]) == "Short.")
  }

  @Test func `lines beside a box stay on the grid`() {
    let flow = [
      Self.box(Wrap(side: .end, gap: 8, shape: .ellipse)), Sample.text(Self.prose, size: 9.1),
    ]
    let lines = Self.lines(Self.layout(flow, baseline: 13).pages[0]).map(\.y)
    for line in lines {
      let steps = (line - lines[0]) / 13
      #expect(abs(steps - steps.rounded()) < 0.001)
    }
  }
}
