import DocumentModel
import Prepress
import TestSupport
import Testing

@Suite struct GridTests {
  private let card = Size(width: 252, height: 144)

  @Test func `two half-letter pages lie side by side on letter`() throws {
    let sheets = try SheetSamples.plan(SheetSamples.grid(2, 1), 1)
    #expect(sheets.map(\.size) == [Size(width: 792, height: 612)])
    #expect(sheets.map(SheetSamples.places) == [["0@0,0", "0@396,0"]])
  }

  @Test func `every page is a front unless the design has backs`() throws {
    let sheets = try SheetSamples.plan(SheetSamples.grid(2, 1), 2)
    #expect(sheets.map(SheetSamples.places) == [["0@0,0", "0@396,0"], ["1@0,0", "1@396,0"]])
  }

  @Test func `a sequence fills the places with the pages one after the other`() throws {
    let sheets = try SheetSamples.plan(SheetSamples.grid(2, 1, { $0.fill = .sequence }), 3)
    #expect(sheets.map(SheetSamples.places) == [["0@0,0", "1@396,0"], ["2@0,0"]])
  }

  @Test func `a sequence runs from the right in right-to-left languages`() throws {
    let sheets = try SheetSamples.plan(
      SheetSamples.grid(2, 1, { $0.fill = .sequence }), 2, direction: .rightToLeft)
    #expect(sheets.map(SheetSamples.places) == [["0@396,0", "1@0,0"]])
  }

  /// Four pages on two leaves, beside each other or one above the other.
  @Test(arguments: [
    // On lying paper the long edge is the upper one: the back stands on its head.
    (2, 1, SheetTurn.longEdge, ["0@0,0", "2@396,0"], ["1@0,0^", "3@396,0^"]),
    (2, 1, .shortEdge, ["0@0,0", "2@396,0"], ["1@396,0", "3@0,0"]),
    (1, 2, .longEdge, ["0@0,0", "2@0,396"], ["1@0,0", "3@0,396"]),
    (1, 2, .shortEdge, ["0@0,0", "2@0,396"], ["1@0,396^", "3@0,0^"]),
  ])
  func `backs lie behind their fronts however the paper is turned`(
    columns: Int, rows: Int, turn: SheetTurn, fronts: [String], backs: [String]
  ) throws {
    let size = columns == 2 ? SheetSamples.halfLetter : Size(width: 612, height: 396)
    let design = SheetSamples.grid(columns, rows, { ($0.fill, $0.backs) = (.sequence, turn) })
    let sheets = try SheetSamples.plan(design, 4, size: size)
    #expect(sheets.map(SheetSamples.places) == [fronts, backs])
  }

  @Test func `labels off the middle have their backs where the paper's other side has them`() throws
  {
    let design = SheetSamples.grid(
      1, 1,
      {
        $0.labels = .init(start: Point(x: 36, y: 72), step: Size(width: 300, height: 200))
        $0.backs = .longEdge
      }, design: { $0.orientation = .portrait })
    let sheets = try SheetSamples.plan(design, 2, size: Size(width: 252, height: 144))
    #expect(sheets.map(SheetSamples.places) == [["0@36,72"], ["1@324,72"]])
  }

  @Test func `work-and-turn puts fronts and backs on one plate`() throws {
    let design = SheetSamples.grid(2, 1, { $0.backs = .workAndTurn })
    let sheets = try SheetSamples.plan(design, 2)
    #expect(sheets.map(SheetSamples.places) == [["0@0,0", "1@396,0"]])
  }

  @Test func `ten business cards lie in the middle of letter`() throws {
    let sheet = try #require(try SheetSamples.plan(SheetSamples.grid(2, 5), 1, size: card).first)
    #expect(sheet.size == SheetSamples.letter)
    #expect(sheet.placements.count == 10)
    #expect(SheetSamples.places(sheet).first == "0@54,36")
    #expect(SheetSamples.places(sheet).last == "0@306,612")
  }

  @Test func `labels begin where the design says`() throws {
    let labels = SheetGrid.Labels(
      start: Point(x: 13.5, y: 36), step: Size(width: 198, height: 72))
    let design = SheetSamples.grid(3, 10, { $0.labels = labels })
    let sheet = try #require(
      try SheetSamples.plan(design, 1, size: Size(width: 189, height: 72)).first)
    #expect(sheet.placements.count == 30)
    #expect(SheetSamples.places(sheet).prefix(2) == ["0@14,36", "0@212,36"])
  }

  @Test func `cut marks stand outside the pages, once for each cut`() throws {
    let sheet = try #require(try SheetSamples.plan(SheetSamples.grid(2, 5), 1, size: card).first)
    // Three cuts down and six across, each marked at both ends.
    #expect(sheet.marks.count == 3 * 2 + 6 * 2)
    let pages = sheet.placements.map(\.clip)
    for point in sheet.marks.flatMap(\.points) {
      #expect(!pages.contains { $0.holds(point) }, "\(point)")
    }
  }

  @Test func `marks keep away from a bleed and stand in gutters with room for them`() throws {
    let design = SheetSamples.grid(
      2, 4, { $0.gutter = Size(width: 36, height: 36) },
      design: { ($0.bleed, $0.purpose) = (9, .press) })
    let sheet = try #require(try SheetSamples.plan(design, 1, size: card).first)
    #expect(sheet.placements.allSatisfy { $0.clip.width == 252 + 18 && $0.clip.height == 144 + 18 })
    let pages = sheet.placements.map(\.clip)
    #expect(sheet.marks.count == 4 * 5 + 8 * 3)
    for point in sheet.marks.flatMap(\.points) {
      #expect(!pages.contains { $0.holds(point) }, "\(point)")
    }
  }

  @Test func `pages that touch hide each other's bleed`() throws {
    let design = SheetSamples.grid(2, 1, design: { $0.bleed = 9 })
    let sheet = try #require(try SheetSamples.plan(design, 1, size: card).first)
    #expect(sheet.placements[0].clip.maxX == sheet.placements[1].clip.x)
    #expect(sheet.placements[0].clip.x == sheet.placements[0].frame.x - 9)
  }

  @Test func `pages at the paper's edge are drawn in by what the machine leaves white`() throws {
    let sheet = try #require(try SheetSamples.plan(SheetSamples.grid(2, 1), 1, edge: 18).first)
    let frame = sheet.placements[0].frame
    #expect(abs(frame.x - 18) < 0.01)
    #expect(frame.y >= 18)
    #expect(abs(frame.width / frame.height - 396.0 / 612) < 1e-9)
    // The cut between the two is marked on the white that they have around themselves.
    #expect(sheet.marks.allSatisfy { $0.points.allSatisfy { $0.x == 396 } })
    #expect(sheet.marks.count == 2)
  }

  @Test func `what does not come onto the paper says why`() throws {
    func problem(_ design: SheetDesign, _ count: Int = 1, size: Size = SheetSamples.halfLetter)
      -> SheetError?
    {
      #expect(throws: SheetError.self) { try SheetSamples.plan(design, count, size: size) }
    }
    let large = problem(SheetSamples.grid(3, 1))
    #expect(large?.code == "sheet-does-not-fit")
    #expect(large?.message.contains("3 × 1 pages of 139.7 × 215.9 mm") == true)
    let labels = SheetGrid.Labels(start: .zero, step: Size(width: 72, height: 72))
    #expect(problem(SheetSamples.grid(2, 1, { $0.labels = labels }))?.code == "sheet-overlap")
    let backs = SheetSamples.grid(2, 1, { $0.backs = .longEdge })
    #expect(problem(backs, 3)?.code == "sheet-page-count")
    let turned = SheetSamples.grid(3, 1, { $0.backs = .workAndTurn })
    #expect(problem(turned, 2, size: Size(width: 144, height: 252))?.code == "sheet-backs")
  }
}

extension Rect {
  /// Whether the point lies inside, not on the edge.
  fileprivate func holds(_ point: Point) -> Bool {
    point.x > x && point.x < maxX && point.y > y && point.y < maxY
  }
}
