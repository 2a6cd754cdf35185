internal import DocumentModel

extension Sheet.Placement {
  /// The placement on the paper's other side, seen through the paper from its left to its right.
  func mirrored(in paper: Size) -> Self {
    var other = self
    other.frame = frame.mirrored(in: paper.width)
    other.clip = clip.mirrored(in: paper.width)
    return other
  }

  /// The placement on the sheet turned upside down.
  fileprivate func turned(in paper: Size) -> Self {
    var other = self
    other.frame = frame.turned(in: paper)
    other.clip = clip.turned(in: paper)
    other.isTurned.toggle()
    return other
  }
}

extension SheetMark {
  func mirrored(in paper: Size) -> Self {
    SheetMark(points.map { Point(x: paper.width - $0.x, y: $0.y) }, style)
  }

  fileprivate func turned(in paper: Size) -> Self {
    SheetMark(points.map { Point(x: paper.width - $0.x, y: paper.height - $0.y) }, style)
  }
}

extension Rect {
  /// The rectangle on a sheet turned upside down.
  fileprivate func turned(in paper: Size) -> Rect {
    Rect(x: paper.width - maxX, y: paper.height - maxY, width: width, height: height)
  }
}

extension Sheet {
  /// The back as the printer wants it, made for paper that is turned like the leaf of a book.
  ///
  /// A machine that turns the paper over its other edge puts the back on its head, so it is given
  /// one that stands on its head already.
  func seen(after turn: SheetTurn) -> Sheet {
    let isUpright = size.height >= size.width
    let isLikeBook =
      switch turn {
      case .longEdge: isUpright
      case .shortEdge: !isUpright
      case .workAndTurn: true
      }
    guard !isLikeBook else { return self }
    var back = self
    back.placements = placements.map { $0.turned(in: size) }
    back.marks = marks.map { $0.turned(in: size) }
    return back
  }
}
