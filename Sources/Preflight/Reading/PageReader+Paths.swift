internal import DocumentModel
internal import PDFFile
internal import Rendering

// Paths are kept in the page's coordinates: a later transformation does not move them.
extension PageReader {
  mutating func build(_ name: PageOperator, _ scanner: ContentScanner) {
    if name == .close {
      path.append(.close)
      pen = start
      return
    }
    guard let n = scanner.numbers, n.allSatisfy(\.isFinite), path.count < 2_000_000 else { return }
    func at(_ index: Int) -> Point { state.transform(n[index], n[index + 1]) }
    switch (name, n.count) {
    case (.move, 2):
      pen = at(0)
      start = pen
      path.append(.move(pen))
    case (.line, 2):
      pen = at(0)
      path.append(.line(pen))
    case (.curve, 6):
      path.append(.curve(at(0), at(2), at(4)))
      pen = at(4)
    case (.curveFromHere, 4):
      path.append(.curve(pen, at(0), at(2)))
      pen = at(2)
    case (.curveToThere, 4):
      path.append(.curve(at(0), at(2), at(2)))
      pen = at(2)
    case (.rectangle, 4):
      start = at(0)
      pen = start
      path += [
        .move(start), .line(state.transform(n[0] + n[2], n[1])),
        .line(state.transform(n[0] + n[2], n[1] + n[3])), .line(state.transform(n[0], n[1] + n[3])),
        .close,
      ]
    default: break
    }
  }

  mutating func paintPath(_ name: PageOperator, _ editor: borrowing PDFEditor) {
    let closes: Set<PageOperator> = [.closeStroke, .closeFillStroke, .closeFillStrokeEvenOdd]
    if closes.contains(name) { path.append(.close) }
    let drawn = Path(path)
    let evenOdd: Set<PageOperator> = [.fillEvenOdd, .fillStrokeEvenOdd, .closeFillStrokeEvenOdd]
    let isStroked =
      closes.contains(name) || [.stroke, .fillStroke, .fillStrokeEvenOdd].contains(name)
    let isFilled = name != .endPath && name != .stroke && name != .closeStroke
    if isFilled, !path.isEmpty {
      fill(drawn, isEvenOdd: evenOdd.contains(name), editor)
    }
    if isStroked, !path.isEmpty { stroke(drawn) }
    if let isEvenOdd = pendingClip {
      state.clip = Clip(path: drawn, isEvenOdd: isEvenOdd, outer: state.clip)
    }
    pendingClip = nil
    path.removeAll(keepingCapacity: true)
  }

  private mutating func fill(
    _ path: Path, isEvenOdd: Bool, _ editor: borrowing PDFEditor
  ) {
    let box = path.bounds ?? Rect(x: 0, y: 0, width: 0, height: 0)
    switch state.fill {
    case .solid(let color):
      add(.fill(path, isEvenOdd: isEvenOdd), .solid(color), box)
    case .shading(let shading):
      add(.fill(path, isEvenOdd: isEvenOdd), .shading(shading), box)
    case .pattern(let pattern):
      let clip = Clip(path: path, isEvenOdd: isEvenOdd, outer: state.clip)
      paint(pattern, inside: clip, editor)
    }
  }

  private mutating func stroke(_ path: Path) {
    let scale = state.transform.scale
    var pen = state.pen
    pen.width *= scale
    pen.dashes = pen.dashes.map { $0 * scale }
    pen.dashStart *= scale
    var box = path.bounds ?? Rect(x: 0, y: 0, width: 0, height: 0)
    box = box.grown(by: pen.width / 2)
    switch state.stroke {
    case .solid(let color): add(.stroke(path, pen), .solid(color), box, isStroke: true)
    case .shading(let shading): add(.stroke(path, pen), .shading(shading), box, isStroke: true)
    case .pattern: add(.stroke(path, pen), .tiles, box, isStroke: true)
    }
  }

  /// Adds what is painted with the state as it is.
  mutating func add(
    _ content: PaintedObject.Content, _ paint: PaintedPaint, _ box: Rect, isStroke: Bool = false
  ) {
    let shown = state.clip.map { $0.bounds.intersection(box) } ?? box
    if case .solid(let color) = paint {
      for spot in color.spots where page.spots[spot.name] == nil || spot.tint == 1 {
        page.spots[spot.name] = color
      }
    }
    page.objects.append(
      PaintedObject(
        content: content, paint: paint, clip: state.clip, box: shown, mark: mark,
        alpha: isStroke ? state.strokeAlpha : state.fillAlpha, blend: state.blend,
        mask: state.mask,
        overprint: .init(
          isOn: isStroke ? state.strokeOverprint : state.fillOverprint, mode: state.overprintMode),
        isMask: masks > 0))
    items.append(.object(page.objects.count - 1))
  }
}
