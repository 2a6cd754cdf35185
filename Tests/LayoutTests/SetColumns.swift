import DocumentModel
import Layout

/// The lines of a page by column, as a reader would count them.
struct SetColumns {
  struct Line {
    var element: Int
    var role: Role
    var y: Double
    var text: String
  }

  /// The lines of each column from the head down, columns in the order of the given edges.
  var columns: [[Line]]

  /// - Parameter edges: the left edge of each column, rising.
  init(_ page: Page, edges: [Double]) {
    columns = edges.map { _ in [] }
    for item in page.items {
      guard case .glyphs(let run) = item.content, let glyph = run.glyphs.first,
        let column = edges.lastIndex(where: { glyph.x > $0 - 6 })
      else { continue }
      if let last = columns[column].last, abs(last.y - glyph.y) < 0.01 {
        columns[column][columns[column].count - 1].text += run.text
      } else {
        columns[column].append(
          Line(element: item.tag.element, role: item.tag.role, y: glyph.y, text: run.text))
      }
    }
  }

  var lines: [Line] { columns.flatMap(\.self) }
  var text: String { lines.map(\.text).joined() }

  /// The lines that end a column although their paragraph goes on.
  var broken: [Line] {
    zip(columns, columns.dropFirst()).compactMap { column, next in
      guard let last = column.last, last.element == next.first?.element else { return nil }
      return last
    }
  }

  /// Paragraphs that leave a single line at a foot or take one along to a head.
  var stranded: [Line] {
    broken.indices.isEmpty
      ? []
      : columns.flatMap { column -> [Line] in
        column.filter { line in
          column.count { $0.element == line.element } == 1
            && lines.count { $0.element == line.element } > 1
        }
      }
  }

  /// The last baseline of each column.
  var feet: [Double] { columns.map { $0.last?.y ?? 0 } }
}
