import DocumentModel

extension BoxPainter {
  /// Adds an item for the box that is painted.
  func add(_ content: DisplayItem.Content, tag: Tag, source: SourceSpan? = nil) {
    items.append(DisplayItem(content, tag: tag, source: source ?? self.source, frame: frame))
  }

  /// Adds a shape that is no content.
  func add(_ path: Path, fill: Paint?, stroke: Stroke?, tag: Tag = .artifact) {
    add(.path(path, fill: fill, stroke: stroke), tag: tag)
  }

  var isMirrored: Bool { state.document.direction == .rightToLeft }

  /// A rectangle of the page as it is drawn: mirrored on right-to-left pages.
  func drawn(_ rect: Rect) -> Rect {
    isMirrored ? rect.mirrored(in: page.trim.width) : rect
  }

  /// The rectangle with the sides that bleed moved over the trim.
  func bled(_ rect: Rect, on sides: Edges) -> Rect {
    let sheet = Rect(origin: .zero, size: page.trim).grown(by: page.bleed)
    let left = sides.contains(.start) ? sheet.x : rect.x
    let top = sides.contains(.top) ? sheet.y : rect.y
    let right = sides.contains(.end) ? sheet.maxX : rect.maxX
    let bottom = sides.contains(.bottom) ? sheet.maxY : rect.maxY
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  func paintGround(of box: Box, in rect: Rect) {
    guard let fill = box.decoration.fill else { return }
    let path = Path(drawn(bled(rect, on: box.bleed)), radius: box.decoration.radius)
    add(path, fill: isMirrored ? fill.mirrored : fill, stroke: nil, tag: .background)
  }

  func paintLines(of box: Box, in rect: Rect) {
    if let border = box.decoration.border {
      let inside = drawn(rect).grown(by: -border.width / 2)
      add(
        Path(inside, radius: max(0, box.decoration.radius - border.width / 2)), fill: nil,
        stroke: border)
    }
    for rule in box.decoration.rules {
      let width = rule.stroke.width
      // A line runs off the page along itself, and at its own side.
      let along: Edges = [.top, .bottom].contains(rule.side) ? [.start, .end] : [.top, .bottom]
      let line: Rect
      switch rule.side {
      case .top: line = Rect(x: rect.x, y: rect.y, width: rect.width, height: width)
      case .bottom: line = Rect(x: rect.x, y: rect.maxY - width, width: rect.width, height: width)
      case .start: line = Rect(x: rect.x, y: rect.y, width: width, height: rect.height)
      default: line = Rect(x: rect.maxX - width, y: rect.y, width: width, height: rect.height)
      }
      let sides = box.bleed.intersection(along.union(rule.side))
      add(Path(drawn(bled(line, on: sides))), fill: rule.stroke.paint, stroke: nil)
    }
  }

  func paintPicture(_ placed: PlacedPicture, of node: Node, in area: Rect) {
    let box = drawn(bled(area, on: node.box.bleed))
    let isFlipped = placed.mirrors && isMirrored
    let picture = placed.picture
    let aspect = picture.size.aspect
    let fitsWidth =
      placed.scaling == .cover ? box.width / aspect >= box.height : box.width / aspect <= box.height
    let size =
      fitsWidth
      ? Size(width: box.width, height: box.width / aspect)
      : Size(width: box.height * aspect, height: box.height)
    let frame: Rect
    let clip: Path?
    switch placed.scaling {
    case .cover:
      // The focus comes as near to the box's middle as the picture's edges allow.
      let focus = Point(x: isFlipped ? 1 - picture.focus.x : picture.focus.x, y: picture.focus.y)
      let x = min(max(box.width / 2 - focus.x * size.width, box.width - size.width), 0)
      let y = min(max(box.height / 2 - focus.y * size.height, box.height - size.height), 0)
      frame = Rect(origin: Point(x: box.x + x, y: box.y + y), size: size)
      clip = Path(box, radius: node.box.decoration.radius)
    case .contain:
      let alignment = node.box.alignment
      var across = alignment.horizontal.part
      if isMirrored { across = 1 - across }
      let x = box.x + (box.width - size.width) * across
      let y = box.y + (box.height - size.height) * alignment.vertical.part
      frame = Rect(origin: Point(x: x, y: y), size: size)
      clip = nil
    }
    add(
      .image(PlacedImage(picture: picture, frame: frame, clip: clip, isMirrored: isFlipped)),
      tag: node.tag ?? node.artifact)
  }
}

extension Paint {
  /// The paint of the mirrored shape.
  fileprivate var mirrored: Paint {
    switch self {
    case .solid, .pattern: self
    case .gradient(let angle, let stops): .gradient(angle: 180 - angle, stops: stops)
    }
  }
}
