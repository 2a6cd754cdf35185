extension Affine {
  /// Turns about the origin by quarters, clockwise as a page is seen; y runs downwards.
  package static func quarterTurns(_ turns: Int) -> Affine {
    switch ((turns % 4) + 4) % 4 {
    case 1: Affine(0, 1, -1, 0, 0, 0)
    case 2: Affine(-1, 0, 0, -1, 0, 0)
    case 3: Affine(0, -1, 1, 0, 0, 0)
    default: .identity
    }
  }

  /// Turns by quarters so that what stood in one rectangle stands in another.
  package static func quarterTurns(_ turns: Int, from old: Rect, to new: Rect) -> Affine {
    let turn = quarterTurns(turns)
    let turned = turn.bounds(of: old)
    return turn.then(Affine(1, 0, 0, 1, new.x - turned.x, new.y - turned.y))
  }
}

extension Path {
  /// The outline as a transformation leaves it.
  package func transformed(by transform: Affine) -> Path {
    func moved(_ point: Point) -> Point { transform(point.x, point.y) }
    return Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(moved(point))
        case .line(let point): .line(moved(point))
        case .curve(let a, let b, let c): .curve(moved(a), moved(b), moved(c))
        case .close: .close
        }
      })
  }
}

extension DisplayItem {
  /// The item turned by quarters, clockwise, to where a transformation that does so takes it.
  package func turned(_ turns: Int, by transform: Affine) -> DisplayItem {
    var item = self
    switch content {
    case .glyphs(var run):
      for index in run.glyphs.indices {
        let place = transform(run.glyphs[index].x, run.glyphs[index].y)
        (run.glyphs[index].x, run.glyphs[index].y) = (place.x, place.y)
      }
      run.quarterTurns = (run.quarterTurns + turns) % 4
      item.content = .glyphs(run)
    case .path(let path, let fill, let stroke):
      item.content = .path(
        path.transformed(by: transform), fill: fill?.turned(turns), stroke: stroke)
    case .image(var image):
      image.frame = transform.bounds(of: image.frame)
      image.clip = image.clip?.transformed(by: transform)
      image.quarterTurns = (image.quarterTurns + turns) % 4
      item.content = .image(image)
    case .group(var group):
      group.items = group.items.map { $0.turned(turns, by: transform) }
      group.clip = group.clip?.transformed(by: transform)
      item.content = .group(group)
    case .link(let rect, let address):
      item.content = .link(transform.bounds(of: rect), address: address)
    }
    return item
  }
}

extension Paint {
  fileprivate func turned(_ turns: Int) -> Paint {
    switch self {
    case .solid, .pattern: self
    case .gradient(let angle, let stops): .gradient(angle: angle + 90 * Double(turns), stops: stops)
    }
  }
}
