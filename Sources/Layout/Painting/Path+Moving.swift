import DocumentModel

extension Path {
  private func mapped(_ change: (Point) -> Point) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(change(point))
        case .line(let point): .line(change(point))
        case .curve(let a, let b, let c): .curve(change(a), change(b), change(c))
        case .close: .close
        }
      })
  }

  /// The path elsewhere.
  func moved(x: Double, y: Double) -> Path {
    mapped { Point(x: $0.x + x, y: $0.y + y) }
  }

  /// The path as a mirror in a page of a width shows it.
  func mirrored(in width: Double) -> Path {
    mapped { Point(x: width - $0.x, y: $0.y) }
  }
}
