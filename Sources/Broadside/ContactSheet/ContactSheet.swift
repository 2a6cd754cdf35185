import DocumentModel
import Foundation

/// Every piece in every format, small, in rows of one width: what a catalogue shows at a glance.
struct ContactSheet {
  /// A page that is shown.
  struct Thumbnail: Sendable {
    var template: String
    var format: String
    var size: Size
    var png: [UInt8]

    var ratio: Double { size.width / size.height }
    var label: String { template == format ? template : "\(template), \(format)" }
  }

  var thumbnails: [Thumbnail]
  var brand: String
  /// The campaign's languages; the sheet is in the first.
  var languages: [String]

  /// The sheet's width, in points; pictures of it have twice as many pixels.
  private static let width = 1000.0
  private static let margin = 30.0
  private static let gap = 14.0
  /// The height of a row before it is made as wide as the others.
  private static let height = 150.0
  private static let caption = 17.0

  /// Thumbnails in rows that fill the width, except the last.
  var rows: [(height: Double, cells: ArraySlice<Thumbnail>)] {
    let measure = Self.width - 2 * Self.margin
    var rows: [(Double, ArraySlice<Thumbnail>)] = []
    var first = 0
    for end in thumbnails.indices {
      let cells = thumbnails[first...end]
      let room = measure - Self.gap * Double(cells.count - 1)
      let height = room / cells.reduce(0) { $0 + $1.ratio }
      if height <= Self.height || end == thumbnails.count - 1 {
        rows.append((min(height, Self.height), cells))
        first = end + 1
      }
    }
    return rows
  }

  /// The template that lays the thumbnails out, whose files are numbered from 0.
  var template: String {
    let rows = rows
    var index = 0
    var boxes = ""
    for row in rows {
      boxes += "  - row:\n"
      for cell in row.cells {
        let width = row.height * cell.ratio
        boxes += """
              - stack:
                  - picture: \(index).png
                    alt: "\(cell.label)"
                    width: \(Self.points(width))
                    height: \(Self.points(row.height))
                    border: thin line
                  - body: "\(cell.label)"
                    size: 8pt
                    height: \(Self.points(Self.caption))
                width: \(Self.points(width))
                gap: 4pt

          """
        index += 1
      }
      boxes += "    gap: \(Self.points(Self.gap))\n"
    }
    let height =
      rows.reduce(0) { $0 + $1.height + Self.caption + 4 + Self.gap } + 2 * Self.margin + 40
    return """
      template: contact-sheet
      purpose: Every piece in every format.
      title: "{brand.name}"
      formats: [sheet: { size: [\(Self.points(Self.width)), \(Self.points(height))] }]
      page: { margin: \(Self.points(Self.margin)), columns: 1, ground: tint }
      gap: \(Self.points(Self.gap))
      layout:
        - headline: "{brand.name}"
          size: 24pt
          height: 26pt
      \(boxes)
      """
  }

  /// The campaign that the sheet is the only piece of.
  var campaign: String {
    """
    campaign: Contact sheet
    languages: [\(languages.joined(separator: ", "))]
    date: 2026-01-01
    brand: "\(brand)"
    pieces:
      - template: contact-sheet
        languages: [\(languages[0])]
        outputs: [screen, image]
        file: contact-sheet
    """
  }

  private static func points(_ length: Double) -> String {
    "\((length * 100).rounded(.down) / 100)pt"
  }
}
