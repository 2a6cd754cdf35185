import DocumentModel
import PDFFile
import Prepress
import Rendering
import TestSupport
import Testing

@Suite struct TileTests {
  private let poster = Size(width: 792, height: 1224)

  private func tiles(
    _ change: (inout SheetTiling) -> Void = { _ in },
    _ design: (inout SheetDesign) -> Void = { _ in }
  ) -> SheetDesign {
    var tiling = SheetTiling()
    change(&tiling)
    return SheetSamples.design(.tiles(tiling), design)
  }

  @Test func `a map comes first, then the tiles row by row with their names`() throws {
    let sheets = try SheetSamples.plan(tiles(), 1, size: poster, edge: 18)
    #expect(sheets.map(\.label) == ["0", "A1", "A2", "B1", "B2"])
    #expect(sheets.allSatisfy { $0.size == SheetSamples.letter })
  }

  @Test func `right-to-left posters are numbered from the right`() throws {
    let sheets = try SheetSamples.plan(
      tiles({ $0.hasMap = false }), 1, size: poster, direction: .rightToLeft, edge: 18)
    #expect(sheets.map(\.label) == ["A1", "A2", "B1", "B2"])
    // The first tile shows the poster's right side: its left begins far outside the paper.
    #expect(sheets[0].placements[0].frame.x < sheets[1].placements[0].frame.x)
  }

  @Test func `the paper lies so that fewest sheets are needed`() throws {
    let wide = Size(width: 1400, height: 540)
    let sheets = try SheetSamples.plan(tiles({ $0.hasMap = false }), 1, size: wide, edge: 18)
    #expect(sheets.map(\.label) == ["A1", "A2"])
    #expect(sheets[0].size == Size(width: 792, height: 612))
  }

  @Test func `tiles stay inside what the machine prints and share their overlap`() throws {
    let sheets = try SheetSamples.plan(tiles({ $0.hasMap = false }), 1, size: poster, edge: 18)
    let printable = Rect(x: 18, y: 18, width: 612 - 36, height: 792 - 36)
    for sheet in sheets {
      for point in sheet.marks.flatMap(\.points) {
        #expect(point.x >= printable.x && point.x <= printable.maxX, "\(point)")
        #expect(point.y >= printable.y && point.y <= printable.maxY, "\(point)")
      }
    }
    // What a tile shows of the poster, from its left.
    let shown = sheets.prefix(2).map { sheet in
      let placement = sheet.placements[0]
      return placement.clip.x - placement.frame.x...placement.clip.maxX - placement.frame.x
    }
    #expect(abs(shown[0].lowerBound) < 1e-9 && abs(shown[1].upperBound - 792) < 1e-9)
    #expect(abs(shown[0].upperBound - shown[1].lowerBound - 36) < 1e-9)
  }

  @Test func `marks stand beside the tile, not on it`() throws {
    let sheets = try SheetSamples.plan(tiles({ $0.hasMap = false }), 1, size: poster, edge: 18)
    for sheet in sheets {
      let tile = sheet.placements[0].clip
      for point in sheet.marks.flatMap(\.points) {
        let isInside =
          point.x > tile.x && point.x < tile.maxX && point.y > tile.y && point.y < tile.maxY
        #expect(!isInside, "\(sheet.label ?? "") \(point)")
      }
    }
  }

  @Test(arguments: [(0, "A1"), (25, "Z1"), (26, "AA1"), (52, "BA1")])
  func `rows are called by letters however many there are`(row: Int, name: String) throws {
    let tall = Size(width: 540, height: Double(row + 1) * 600)
    let sheets = try SheetSamples.plan(
      tiles({ $0.overlap = 0 }, { ($0.orientation, $0.edge) = (.portrait, 78) }), 1, size: tall)
    #expect(sheets.contains { $0.label == name })
  }

  @Test func `paper larger than the poster and an overlap that leaves nothing are errors`() throws {
    func code(_ design: SheetDesign, _ size: Size) -> String? {
      #expect(throws: SheetError.self) { try SheetSamples.plan(design, 1, size: size) }?.code
    }
    #expect(code(tiles(), Size(width: 396, height: 612)) == "tile-larger-than-poster")
    #expect(code(tiles({ $0.overlap = 300 }), poster) == "sheet-overlap")
  }

  /// A poster of many colours, cut along the marks and put together again, is the poster.
  @Test(arguments: ["en", "ar"])
  func `tiles cut and glued make the poster again`(language: String) throws {
    // Overlap and tiles are whole points, so that pixels meet pixels.
    let size = Size(width: 972, height: 1332)
    let pages = [Page(size: size, items: patchwork(size))]
    let metadata = Metadata(
      title: "Poster", author: "Riverside", language: LanguageTag(language), date: "2026-10-08")
    let drawn = try CairoPainter().pdf(pages, metadata: metadata)
    let pdf = try Finisher().finish(
      drawn, pages: pages, structure: Structure(language: metadata.language), metadata: metadata)
    let design = tiles({ $0.hasMap = false }, { $0.edge = 18 })
    let sheets = try SheetSamples.plan(
      design, 1, size: size, direction: LanguageTag(language).direction)
    let tiled = try Imposer().sheets(from: pdf, design: design, metadata: metadata)
    let whole = try Pixels(pdf: pdf)
    var seen = Set<Int>()
    for (index, sheet) in sheets.enumerated() {
      let pixels = try Pixels(pdf: tiled, page: index + 1)
      let (frame, clip) = (sheet.placements[0].frame, sheet.placements[0].clip)
      #expect(frame.x == frame.x.rounded() && frame.y == frame.y.rounded())
      let (left, top) = (Int(clip.x), Int(clip.y))
      for y in stride(from: top + 1, to: Int(clip.maxY) - 1, by: 7) {
        for x in stride(from: left + 1, to: Int(clip.maxX) - 1, by: 7) {
          let (px, py) = (x - Int(frame.x), y - Int(frame.y))
          seen.insert(py / 36 * 100 + px / 36)
          #expect(pixels[x, y].isNear(whole[px, py], within: 2), "\(sheet.label ?? "") \(x) \(y)")
        }
      }
    }
    // Every square of the poster is on some tile.
    #expect(seen.count == 27 * 37)
  }

  /// Squares of half an inch, each in a colour of its own.
  private func patchwork(_ size: Size) -> [DisplayItem] {
    var items: [DisplayItem] = []
    for row in 0..<Int(size.height) / 36 {
      for column in 0..<Int(size.width) / 36 {
        let square = Rect(x: Double(column * 36), y: Double(row * 36), width: 36, height: 36)
        let (red, green) = (UInt8(column * 255 / 27), UInt8(row * 255 / 37))
        let blue = UInt8((column * 7 + row * 3) % 8 * 32)
        items.append(SheetSamples.item(square, RGB(red: red, green: green, blue: blue)))
      }
    }
    return items
  }
}
