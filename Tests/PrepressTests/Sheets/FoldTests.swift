import DocumentModel
import Prepress
import TestSupport
import Testing

@Suite struct FoldTests {
  private func design(
    _ style: SheetFold.Style, paper: Size = SheetSamples.letter,
    _ change: (inout SheetFold) -> Void = { _ in }
  ) -> SheetDesign {
    var fold = SheetFold(style)
    change(&fold)
    return SheetSamples.design(.fold(fold), paper: paper) { $0.hasMarks = false }
  }

  @Test(arguments: [
    (WritingDirection.leftToRight, [["3@0,0", "0@396,0"], ["1@0,0", "2@396,0"]]),
    (.rightToLeft, [["3@396,0", "0@0,0"], ["1@396,0", "2@0,0"]]),
  ])
  func `a half-fold has its cover on the outside where reading begins`(
    direction: WritingDirection, places: [[String]]
  ) throws {
    let sheets = try SheetSamples.plan(design(.half), 4, direction: direction)
    #expect(sheets.map(SheetSamples.places) == places)
  }

  @Test func `a machine that turns over the long edge gets the inside on its head`() throws {
    let sheets = try SheetSamples.plan(design(.half, { $0.backs = .longEdge }), 4)
    #expect(SheetSamples.places(sheets[1]) == ["1@396,0^", "2@0,0^"])
  }

  @Test func `the inner sheets of a booklet creep to the fold`() throws {
    let sheets = try SheetSamples.plan(design(.half, { $0.creep = 2 }), 8)
    #expect(
      sheets.map(SheetSamples.places) == [
        ["7@0,0", "0@396,0"], ["1@0,0", "6@396,0"], ["5@2,0", "2@394,0"], ["3@2,0", "4@394,0"],
      ])
    // Nothing crosses the fold for it.
    #expect(sheets[2].placements[0].clip == Rect(x: 0, y: 0, width: 396, height: 612))
  }

  @Test func `folded once, the pages of a booklet follow each other`() throws {
    for direction in [WritingDirection.leftToRight, .rightToLeft] {
      let sheets = try SheetSamples.plan(design(.half), 8, direction: direction)
      #expect(read(sheets, isRightToLeft: direction == .rightToLeft) == Array(0..<8))
    }
  }

  /// The pages of nested sheets as somebody turns them: each leaf's face, then its back.
  private func read(_ sheets: [Sheet], isRightToLeft: Bool) -> [Int] {
    let pairs = stride(from: 0, to: sheets.count, by: 2).map { (sheets[$0], sheets[$0 + 1]) }
    func page(_ sheet: Sheet, _ isRight: Bool) -> Int {
      let found = sheet.placements.first { ($0.clip.x > 1) == isRight }
      return found?.page ?? -1
    }
    let lead = !isRightToLeft
    // Going in, the leaf where reading begins of each sheet; coming out, the other one.
    let before = pairs.flatMap { [page($0.0, lead), page($0.1, !lead)] }
    let behind = pairs.reversed().flatMap { [page($0.1, lead), page($0.0, !lead)] }
    return before + behind
  }

  @Test(arguments: [
    (
      WritingDirection.leftToRight,
      [["2@-2,0", "5@261,0", "0@527,0"], ["1@0,0", "3@266,0", "4@529,0"]]
    ),
    (.rightToLeft, [["2@529,0", "5@266,0", "0@0,0"], ["1@527,0", "3@261,0", "4@-2,0"]]),
  ])
  func `a tri-fold turns in its last panel, which is short`(
    direction: WritingDirection, places: [[String]]
  ) throws {
    let panel = Size(width: 265.5, height: 612)
    let sheets = try SheetSamples.plan(design(.tri), 6, size: panel, direction: direction)
    #expect(sheets.map(\.size) == [Size(width: 792, height: 612), Size(width: 792, height: 612)])
    #expect(sheets.map(SheetSamples.places) == places)
    // The flap and its inner side are the same paper, a sixteenth of an inch narrower.
    let (flap, inner) = (sheets[0].placements[0].clip, sheets[1].placements[2].clip)
    #expect(flap.width == 261 && inner.width == 261)
    #expect(abs(flap.x - (792 - inner.maxX)) < 0.01)
    // Each panel has its back behind it: cover and inner first, back and inner middle.
    for (front, back) in zip(sheets[0].placements.reversed(), sheets[1].placements) {
      #expect(abs(front.clip.x - (792 - back.clip.maxX)) < 0.01)
    }
  }

  @Test func `a table tent has one face on its head and may have a flap`() throws {
    let face = Size(width: 612, height: 396)
    let one = try SheetSamples.plan(design(.tent), 1, size: face)
    #expect(one.map(SheetSamples.places) == [["0@0,0^", "0@0,396"]])
    let two = try SheetSamples.plan(
      design(.tent, paper: Size(width: 612, height: 900), { $0.flap = 72 }), 2, size: face)
    #expect(two.map(SheetSamples.places) == [["1@0,18^", "0@0,414"]])
  }

  @Test(arguments: [
    (
      WritingDirection.leftToRight,
      [
        "6@0,0^", "5@198,0^", "4@396,0^", "3@594,0^", "7@0,306", "0@198,306", "1@396,306",
        "2@594,306",
      ]
    ),
    (
      .rightToLeft,
      [
        "6@594,0^", "5@396,0^", "4@198,0^", "3@0,0^", "7@594,306", "0@396,306", "1@198,306",
        "2@0,306",
      ]
    ),
  ])
  func `a pocket booklet is read once around its sheet`(
    direction: WritingDirection, places: [String]
  ) throws {
    var design = design(.pocket)
    design.hasMarks = true
    let sheets = try SheetSamples.plan(
      design, 8, size: Size(width: 198, height: 306), direction: direction)
    #expect(sheets.map(SheetSamples.places) == [places])
    // The cut goes through the two panels in the middle, and no further.
    let cut = sheets[0].marks.last
    #expect(cut?.style == .line)
    #expect(cut.map { Set($0.points.map(\.x)) } == [198, 594])
    #expect(cut.map { Set($0.points.map(\.y)) } == [306])
  }

  @Test func `folds are marked by dashes outside the trim, cuts by lines`() throws {
    var design = design(.tri, paper: Size(width: 864, height: 1296))
    design.hasMarks = true
    let sheets = try SheetSamples.plan(design, 6, size: Size(width: 265.5, height: 612))
    let (left, top) = (sheets[0].size.width / 2 - 396, sheets[0].size.height / 2 - 306)
    let folds = sheets.map { sheet in
      sheet.marks.filter { $0.style == .dashes }.map { $0.points[0].x - left }
    }
    #expect(folds.map(\.count) == [4, 4])
    #expect(Set(folds[0].map { $0.rounded() }) == [261, 527])
    #expect(Set(folds[1].map { $0.rounded() }) == [266, 531])
    for point in sheets[0].marks.flatMap(\.points) {
      #expect(point.x <= left || point.x >= left + 792 || point.y <= top || point.y >= top + 612)
    }
    #expect(sheets[0].marks.filter { $0.style == .line }.count == 8)
  }

  @Test func `pages that do not fold are errors`() throws {
    func code(_ style: SheetFold.Style, _ count: Int, _ size: Size) -> String? {
      #expect(throws: SheetError.self) { try SheetSamples.plan(design(style), count, size: size) }?
        .code
    }
    #expect(code(.half, 2, SheetSamples.halfLetter) == "sheet-page-count")
    #expect(code(.tri, 4, SheetSamples.halfLetter) == "sheet-page-count")
    #expect(code(.tent, 3, SheetSamples.halfLetter) == "sheet-page-count")
    #expect(code(.pocket, 4, Size(width: 198, height: 306)) == "sheet-page-count")
    #expect(code(.half, 4, SheetSamples.letter) == "fold-does-not-fit")
    #expect(code(.tri, 6, SheetSamples.halfLetter) == "fold-does-not-fit")
  }
}
