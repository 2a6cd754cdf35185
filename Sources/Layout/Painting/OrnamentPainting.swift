import DocumentModel

extension BoxPainter {
  /// Draws an ornament into its area.
  func paint(_ ornament: Ornament, of node: Node, in area: Rect) {
    let tag = node.tag ?? node.artifact
    switch ornament {
    case .writingLines(let lines): paint(lines, in: area)
    case .checkBox(let box): paint(box, of: node, in: area, tag: tag)
    case .pathStretch(let stretch): paint(stretch, in: area)
    case .cutLine(let stroke): paintCutLine(stroke, in: area)
    }
  }

  /// Lines from the top down, as many as there are or as there is room for.
  private func paint(_ lines: WritingLines, in area: Rect) {
    let room = Int((area.height + tolerance) / lines.step)
    let count = lines.count ?? room
    let columns = lines.spans(in: area.width)
    for number in 1...max(1, count) where number <= count {
      let y = area.y + lines.step * Double(number) - lines.stroke.width
      for column in columns {
        let line = Rect(
          x: area.x + column.lowerBound, y: y, width: column.upperBound - column.lowerBound,
          height: lines.stroke.width)
        add(Path(drawn(line)), fill: lines.stroke.paint, stroke: nil)
      }
    }
  }

  /// A square around the middle of the first line's capitals.
  private func paint(_ box: CheckBox, of node: Node, in area: Rect, tag: Tag) {
    let side = box.side
    let across = node.box.alignment.horizontal.part
    let place = Rect(
      x: area.x + (area.width - side) * across,
      y: area.y + box.size * CheckBox.capitals / 2 - side / 2, width: side, height: side)
    let inside = drawn(place).grown(by: -box.stroke.width / 2)
    add(Path(inside, radius: box.radius), fill: nil, stroke: box.stroke, tag: tag)
  }
}

extension WritingLines {
  /// Where the columns begin and end in a width.
  func spans(in width: Double) -> [ClosedRange<Double>] {
    let room = max(0, width - gap * Double(max(0, columns.count - 1)))
    var left = room
    var total = 0.0
    for column in columns {
      switch column {
      case .fixed(let points): left -= points
      case .share(let weight): total += weight
      case .automatic, .natural: total += 1
      }
    }
    var x = 0.0
    return columns.map { column in
      let width: Double
      switch column {
      case .fixed(let points): width = points
      case .share(let weight): width = max(0, left) * weight / total
      case .automatic, .natural: width = max(0, left) / total
      }
      defer { x += width + gap }
      return x...(x + width)
    }
  }
}
