package import DocumentModel

/// A line of text as shapes: for what carries no fonts, such as logos.
package struct OutlinedLine: Hashable, Sendable {
  /// The letters, from the line's left edge and its baseline; y grows down.
  package var path: Path
  /// The height of capitals, in points.
  package var capHeight: Double
}

extension Typesetter {
  /// The paragraph's lines as shapes.
  package func outlines(of paragraph: Paragraph, measure: Double) -> [OutlinedLine] {
    let prepared = prepare(paragraph)
    return lines(of: prepared, measure: measure).lines.map { line in
      var path = Path()
      for run in line.runs {
        guard let file = prepared.file(of: run.face) else { continue }
        for glyph in run.glyphs {
          path.elements += file.path(of: glyph.id).elements.map {
            $0.scaled(by: run.size, to: Point(x: glyph.x, y: glyph.y))
          }
        }
      }
      return OutlinedLine(path: path, capHeight: line.capHeight)
    }
  }
}

extension PreparedParagraph {
  fileprivate func file(of face: FontFace) -> FontFile? {
    shaped.items.first { $0.item.font.face == face }?.item.font.file
  }
}

extension Path.Element {
  /// The element in points: its own unit is the em, and its y grows up.
  fileprivate func scaled(by size: Double, to place: Point) -> Path.Element {
    func point(_ point: Point) -> Point {
      Point(x: place.x + point.x * size, y: place.y - point.y * size)
    }
    return switch self {
    case .move(let end): .move(point(end))
    case .line(let end): .line(point(end))
    case .curve(let a, let b, let end): .curve(point(a), point(b), point(end))
    case .close: .close
    }
  }
}
