import DocumentModel
import Prepress
import Rendering
import TestSupport

/// Pages that show which they are and which way is up, and designs to lay them by.
enum SheetSamples {
  static let letter = Size(width: 612, height: 792)
  static let halfLetter = Size(width: 396, height: 612)

  /// What the ground of each page looks like.
  static let grounds = [
    "#D94F30", "#2F6FB0", "#3C9A5F", "#E0B13A", "#7B4BA0", "#37A6A6", "#B0476F", "#8A8A3A",
  ].compactMap(RGB.init(hex:))

  /// Pages of a ground each with a black square in the upper left corner, finished.
  static func pdf(
    _ count: Int, size: Size = halfLetter, language: String = "en"
  ) throws -> [UInt8] {
    let pages = (0..<count).map { index in
      Page(
        size: size,
        items: [
          item(Rect(origin: .zero, size: size), grounds[index % grounds.count]),
          item(Rect(x: 0, y: 0, width: 36, height: 36), .black),
        ])
    }
    let metadata = metadata(language)
    let drawn = try CairoPainter().pdf(pages, metadata: metadata)
    return try Finisher().finish(
      drawn, pages: pages, structure: Structure(language: metadata.language), metadata: metadata)
  }

  static func metadata(_ language: String = "en") -> Metadata {
    Metadata(
      title: "Sheets", author: "Riverside", language: LanguageTag(language), date: "2026-10-08")
  }

  static func item(_ rect: Rect, _ color: RGB) -> DisplayItem {
    let ink = Ink(name: "sample", screen: color)
    return DisplayItem(.path(Path(rect), fill: .solid(ink), stroke: nil), tag: .artifact)
  }

  static func design(
    _ kind: SheetDesign.Kind, paper: Size = letter, _ change: (inout SheetDesign) -> Void = { _ in }
  ) -> SheetDesign {
    var design = SheetDesign(
      name: "sample", source: SourceSpan(file: "campaign.yaml"), kind: kind, paper: paper)
    change(&design)
    return design
  }

  static func grid(
    _ columns: Int, _ rows: Int, paper: Size = letter,
    _ change: (inout SheetGrid) -> Void = { _ in },
    design: (inout SheetDesign) -> Void = { _ in }
  ) -> SheetDesign {
    var grid = SheetGrid(columns: columns, rows: rows)
    change(&grid)
    return Self.design(.grid(grid), paper: paper, design)
  }

  /// Where pages lie, as `page@x,y`, with a `^` behind pages that stand on their head.
  static func places(_ sheet: Sheet) -> [String] {
    sheet.placements.map { placement in
      let (x, y) = (placement.frame.x.rounded(), placement.frame.y.rounded())
      return "\(placement.page)@\(Int(x)),\(Int(y))\(placement.isTurned ? "^" : "")"
    }
  }

  static func plan(
    _ design: SheetDesign, _ count: Int, size: Size = halfLetter,
    direction: WritingDirection = .leftToRight, edge: Double = 0
  ) throws(SheetError) -> [Sheet] {
    var printer = PrinterProfile(name: "copier", source: SourceSpan(file: "copier.yaml"))
    printer.unprintable = edge
    return try SheetPlanner(
      design, pages: Array(repeating: size, count: count), direction: direction, printer: printer
    ).sheets()
  }
}
