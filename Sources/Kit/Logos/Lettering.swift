package import DocumentModel

/// The brand's name as shapes, in lines, for lock-ups that carry no font.
package struct Lettering: Hashable, Sendable {
  /// The lines, each from its own left edge and baseline, at a size of 100.
  package var lines: [Path]
  /// The distance of baselines, and the height of capitals or what stands for them, at that size.
  package var leading: Double
  package var capHeight: Double

  package init(lines: [Path], leading: Double, capHeight: Double) {
    self.lines = lines
    self.leading = leading
    self.capHeight = capHeight
  }

  /// The size that the shapes are given in.
  package static let size = 100.0
}

extension Path {
  /// The outline as the data of a path of SVG, moved and scaled, in thousandths.
  func data(moved: Point, scale: Double) -> String {
    func point(_ point: Point) -> String {
      Self.number(moved.x + point.x * scale) + " " + Self.number(moved.y + point.y * scale)
    }
    return elements.map { element in
      switch element {
      case .move(let end): "M" + point(end)
      case .line(let end): "L" + point(end)
      case .curve(let a, let b, let end): "C" + [a, b, end].map(point).joined(separator: " ")
      case .close: "Z"
      }
    }.joined()
  }

  private static func number(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}

/// The name for beside the mark and for under it, where lines are shorter.
package struct NameLettering: Hashable, Sendable {
  package var beside: Lettering
  package var under: Lettering

  package init(beside: Lettering, under: Lettering) {
    self.beside = beside
    self.under = under
  }
}
