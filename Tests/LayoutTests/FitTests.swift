import DocumentModel
import Layout
import Testing
import Typesetting

@Suite struct FitTests {
  private let engine = LayoutEngine(typesetter: Typesetter())

  private static let fit = Fit(
    name: "story", size: 7...11, tracking: -10...0, expansion: 0.98...1, leading: 1.25...1.45,
    space: 0.5...1)

  private static func box(
    _ text: String, fit: Fit = fit, height: Double = 150,
    alignment: ParagraphStyle.Alignment = .start
  ) -> Box {
    var paragraph = Sample.paragraph(text, size: fit.size?.upperBound ?? 10, leading: 1.35)
    paragraph.style.alignment = alignment
    return Box(
      .text(TextBlock(paragraphs: [paragraph], fit: fit)), name: fit.name, role: .paragraph,
      source: Sample.source, height: .fixed(height))
  }

  /// Boxes in a column of 80 mm, as wide as a story's on a flyer.
  private func layout(_ boxes: [Box], caps: [String: Double] = [:]) -> LaidOutDocument {
    var document = Sample.document(Sample.stack(boxes))
    document.page.trim = Size(width: 226.8 + 40, height: 300)
    return engine.layout(of: document, caps: caps)
  }

  private static func words(_ count: Int) -> String {
    (Sample.prose + Sample.prose).split(separator: " ").prefix(count).joined(separator: " ")
  }

  @Test func `at the reported size the text fits, and nothing gives enough for the next`() throws {
    for count in stride(from: 40, through: 200, by: 25) {
      let result = layout([Self.box(Self.words(count))])
      let record = try #require(result.fits.first)
      #expect(result.diagnostics.isEmpty)
      #expect(record.height <= 150.01)
      #expect(record.size <= 11)
      guard record.size < 10.95 else { continue }
      var fit = Self.fit
      fit.size = record.size + 0.1...record.size + 0.1
      let next = layout([Self.box(Self.words(count), fit: fit)])
      #expect(next.diagnostics.map(\.code) == ["overset-text"])
    }
  }

  @Test func `a lever is pulled only where those before it are spent`() throws {
    for count in stride(from: 60, through: 240, by: 30) {
      let result = layout([Self.box(Self.words(count), alignment: .justify)])
      let record = try #require(result.fits.first)
      guard let last = record.pulled.last, let place = Self.fit.order.firstIndex(of: last) else {
        continue
      }
      // With all levers before the last at their limits, and it untouched, nothing fits.
      var fit = Self.fit
      fit.order = Array(Self.fit.order.prefix(place))
      if last == .size { fit.size = 11...11 }
      let without = layout([Self.box(Self.words(count), fit: fit, alignment: .justify)])
      #expect(without.diagnostics.map(\.code) == ["overset-text"])
    }
  }

  @Test func `one more word moves the size by at most 0.3 points`() throws {
    var before: Double?
    for count in 90..<150 {
      let record = try #require(
        layout([Self.box(Self.words(count), alignment: .justify)]).fits.first)
      if record.excess != nil { break }
      if let before {
        #expect(abs(before - record.size) <= 0.301, "at \(count) words: \(before)–\(record.size)")
      }
      before = record.size
    }
    #expect(before.map { $0 < 9 } == true, "the sizes should have moved far")
  }

  @Test func `leading is let out until the frame is full`() throws {
    for count in stride(from: 80, through: 210, by: 16) {
      let record = try #require(layout([Self.box(Self.words(count))]).fits.first)
      let fill = try #require(record.fill)
      let isAtCeiling = record.leading >= (1.45 * record.size * 10).rounded(.down) / 10 - 0.001
      #expect(fill <= 1.0001)
      #expect(fill >= 0.92 || isAtCeiling, "\(fill) at \(record.size)/\(record.leading)")
    }
  }

  @Test func `frames of a series share the size of the smallest`() {
    var long = Self.fit
    long.name = "long"
    long.group = "cards"
    var short = long
    short.name = "short"
    let boxes = [
      Self.box(Self.words(90), fit: long), Self.box(Self.words(25), fit: short, height: 80),
    ]
    let result = layout(boxes)
    #expect(result.diagnostics.isEmpty)
    #expect(Set(result.fits.map(\.size)).count == 1)
    let alone = layout([Self.box(Self.words(90))]).fits.first
    #expect(result.fits.first?.size == alone?.size)
    let capped = layout(boxes, caps: ["cards": 8])
    #expect(capped.fits.map(\.size) == [8, 8])
  }

  @Test func `a frame that cannot be as small as its series is an error, not an endless search`() {
    var small = Self.fit
    small.group = "cards"
    var large = small
    (large.name, large.size) = ("large", 10...11)
    let result = layout([
      Self.box(Self.words(150), fit: small), Self.box(Self.words(20), fit: large, height: 80),
    ])
    #expect(result.diagnostics.map(\.code) == ["fit-group"])
    #expect(result.diagnostics.first?.frame == "large")
  }

  @Test func `other words stand in when all levers are spent, in their order`() throws {
    func paragraph(_ count: Int) -> [Paragraph] {
      [Sample.paragraph(Self.words(count), size: 11, leading: 1.35)]
    }
    var fit = Self.fit
    fit.alternatives = [
      Alternative(name: "story.medium", change: .text(paragraph(150))),
      Alternative(name: "drop facts", change: .drop("facts")),
      Alternative(name: "story.short", change: .text(paragraph(30))),
    ]
    func used(_ count: Int) throws -> [String] {
      let boxes = [
        Self.box(Self.words(count), fit: fit, height: 60),
        Sample.text("Facts", name: "facts"),
      ]
      let result = layout(boxes)
      #expect(result.diagnostics.isEmpty)
      return try #require(result.fits.first).alternatives
    }
    #expect(try used(30) == [])
    #expect(try used(200) == ["story.medium", "drop facts", "story.short"])
  }

  @Test func `what is too long at the floor says by how much, at which size and for whom`() throws {
    let result = layout([Self.box(Sample.prose + Sample.prose)])
    let problem = try #require(result.diagnostics.first)
    let excess = try #require(result.fits.first?.excess)
    #expect(problem.code == "overset-text")
    #expect(problem.message.contains("\(excess.lines) lines too many"))
    #expect(problem.message.contains("\(excess.characters) characters"))
    #expect(problem.message.contains("at its smallest size of 7 pt, in en"))
    #expect(excess.characters > excess.words)
  }

  @Test func `a stack that is too high lets text give by leading before a picture loses height`() {
    var fit = Self.fit
    fit.size = nil
    fit.tracking = nil
    let story = Box(
      .text(
        TextBlock(
          paragraphs: [Sample.paragraph(Self.words(60), size: 10, leading: 1.35)], fit: fit)),
      name: "story", role: .paragraph, source: Sample.source)
    func result(_ room: Double) -> LaidOutDocument {
      layout([
        story, Sample.space(height: .fixed(room), fill: "block"),
      ])
    }
    let free = result(100)
    #expect(free.fits.first?.pulled == [])
    let height = free.fits.first?.height ?? 0
    let tight = result(260 - height + 4)
    #expect(tight.diagnostics.isEmpty)
    #expect(tight.fits.first?.pulled == [.leading])
    #expect(result(260 - height + 60).diagnostics.map(\.code) == ["overset-text"])
  }
}
