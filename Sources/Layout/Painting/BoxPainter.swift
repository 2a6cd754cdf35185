import DocumentModel
import Typesetting

/// Gives boxes their places on a page and turns them into display items, from back to front.
///
/// Boxes are placed as on a left-to-right page; what is painted is mirrored on pages of
/// right-to-left languages.
final class BoxPainter {
  let state: LayoutState
  var items: [DisplayItem] = []
  /// The name of the box that is painted, or of the nearest named box around it, and its place in
  /// the template.
  private(set) var frame: String?
  private(set) var source: SourceSpan?
  /// Where the first box of each name stands, for the boxes that are placed at others.
  private var places: [String: Rect] = [:]
  /// Whether what is painted stands on an earlier page already.
  var isRepeating = false

  init(state: LayoutState) {
    self.state = state
  }

  var page: PageGeometry { state.document.page }

  var measuring: Measuring {
    Measuring(
      setter: state.setter, page: page, direction: state.document.direction,
      threads: state.threads)
  }

  /// Paints a node into its rectangle: its ground, its content, its lines.
  func paint(_ node: Node, in rect: Rect) {
    let box = node.box
    let around = (frame, source)
    (frame, source) = (node.frame, box.source)
    if let name = box.name, places[name] == nil { places[name] = rect }
    paintGround(of: box, in: rect)
    paintTurned(box.quarterTurns, in: rect.inset(by: box.padding)) {
      paintContent(of: node, in: $0)
    }
    paintLines(of: box, in: rect)
    (frame, source) = around
  }

  private func paintContent(of node: Node, in area: Rect) {
    switch node.box.content {
    case .stack(_, let gap): paintStack(node, in: area, gap: gap)
    case .row(_, let gap): paintRow(node, in: area, gap: gap)
    case .grid(_, let tracks, let columnGap, let rowGap):
      paintGrid(node, in: area, tracks: tracks, gaps: Size(width: columnGap, height: rowGap))
    case .layers: paintLayers(node, in: area)
    case .text(let block): paintText(block, of: node, in: area)
    case .frame(let frame): paintFrame(frame, of: node, in: area)
    case .table(let table): paintTable(table, of: node, in: area)
    case .picture(let placed): paintPicture(placed, of: node, in: area)
    case .qrCode(let code): paintCode(code, of: node, in: area)
    case .ornament(let ornament): paint(ornament, of: node, in: area)
    case .chart(let chart): paintChart(chart, of: node, in: area)
    case .map(let map): paintMap(map, of: node, in: area)
    case .space: break
    }
  }

  private func paintStack(_ node: Node, in area: Rect, gap: Double) {
    let measuring = measuring
    let widths = node.children.map { measuring.width(of: $0, in: area.width) }
    var heights = zip(node.children, widths).map { child, width -> Double in
      switch child.box.height {
      case .fraction(let part): area.height * part
      case .share: child.box.minimumHeight
      case .natural, .fixed, .span, .aspect: measuring.height(of: child, width: width)
      }
    }
    let gaps = gap * Double(max(0, heights.count - 1))
    let weight = node.children.map { $0.box.height.weight }.reduce(0, +)
    var left = area.height - gaps - heights.reduce(0, +)
    if left < -tolerance { left += giveWay(node.children, widths, &heights, by: -left) }
    if left < -tolerance { reportTooHigh(node, by: -left, widths: widths) }
    if weight > 0, left > 0 {
      for (index, child) in node.children.enumerated() {
        heights[index] += left * child.box.height.weight / weight
      }
    }
    var y = area.y
    if weight == 0 { y += max(0, left) * node.box.alignment.vertical.part }
    for (index, child) in node.children.enumerated() {
      let x = area.x + (area.width - widths[index]) * node.box.alignment.horizontal.part
      paint(child, in: Rect(x: x, y: y, width: widths[index], height: heights[index]))
      y += heights[index] + gap
    }
  }

  private func paintRow(_ node: Node, in area: Rect, gap: Double) {
    let widths = measuring.rowWidths(of: node.children, in: area.width, gap: gap)
    let used = widths.reduce(0, +) + gap * Double(max(0, widths.count - 1))
    if used > area.width + tolerance {
      state.report(
        "row-too-wide", at: node.box.source, frame: node.frame,
        "the boxes of the row are \(fixed(used - area.width)) pt wider than its room",
        hint: "make a box narrower, or leave its width out so that it takes what is left")
    }
    var x = area.x + max(0, area.width - used) * node.box.alignment.horizontal.part
    for (child, width) in zip(node.children, widths) {
      paintCell(child, in: Rect(x: x, y: area.y, width: width, height: area.height))
      x += width + gap
    }
  }

  /// Paints a box of a row: as high as the row, or at its own height where it is aligned.
  private func paintCell(_ node: Node, in cell: Rect) {
    let height: Double
    switch node.box.height {
    case .fixed(let points): height = points
    case .aspect(let ratio): height = cell.width / ratio
    case .natural, .span, .share, .fraction: return paint(node, in: cell)
    }
    let y = cell.y + (cell.height - height) * node.box.alignment.vertical.part
    paint(node, in: Rect(x: cell.x, y: y, width: cell.width, height: height))
  }

  private func paintGrid(_ node: Node, in area: Rect, tracks: [Track], gaps: Size) {
    let layout = GridLayout(
      node.children, tracks: tracks, in: area.width, gaps: gaps, measuring: measuring)
    let excess = layout.width - area.width
    if excess > tolerance {
      state.report(
        "grid-too-wide", at: node.box.source, frame: node.frame,
        "the columns of the grid are \(fixed(excess)) pt wider than its room",
        hint: "make a column narrower, or give it a weight")
    }
    for (index, rect) in layout.rects(in: area) { paintCell(node.children[index], in: rect) }
  }

  private func paintLayers(_ node: Node, in area: Rect) {
    for child in node.children {
      guard let anchor = child.box.anchor else {
        paint(child, in: area)
        continue
      }
      let width = measuring.layerWidth(of: child, in: area.width)
      var height = measuring.height(of: child, width: width)
      if case .fraction(let part) = child.box.height { height = area.height * part }
      let size = Size(width: width, height: height)
      guard let origin = origin(of: size, at: anchor, in: area) else {
        reportNoPlace(child, at: anchor)
        continue
      }
      paint(child, in: Rect(origin: origin, size: size))
    }
  }

  /// Where a layer begins: nil where the box that it is placed at is not on the page.
  private func origin(of size: Size, at anchor: Anchor, in area: Rect) -> Point? {
    guard let target = anchor.target else {
      return Point(
        x: area.x + (area.width - size.width) * anchor.at.x + anchor.offset.x,
        y: area.y + (area.height - size.height) * anchor.at.y + anchor.offset.y)
    }
    guard let place = places[target] else { return nil }
    return Point(
      x: place.x + place.width * anchor.point.x - size.width * anchor.at.x + anchor.offset.x,
      y: place.y + place.height * anchor.point.y - size.height * anchor.at.y + anchor.offset.y)
  }

  private func reportNoPlace(_ node: Node, at anchor: Anchor) {
    state.report(
      "anchor-missing", at: node.box.source, frame: node.frame,
      "the box '\(anchor.target ?? "")' that this one is placed at does not stand on the page",
      hint: "place it at a box of the same page")
  }

  /// Says that a stack's boxes are higher than its room, in lines of its longest text.
  private func reportTooHigh(_ node: Node, by excess: Double, widths: [Double]) {
    var longest: (node: Node, text: SetText)?
    for (child, width) in zip(node.children, widths) {
      for (text, set) in texts(in: child, width: width)
      where set.height > longest?.text.height ?? 0 {
        longest = (text, set)
      }
    }
    guard let longest, let advance = longest.text.lines.last?.line.advance, advance > 0 else {
      state.report(
        "overset-boxes", at: node.box.source, frame: node.frame,
        "the boxes are \(fixed(excess)) pt higher than their room",
        hint: "make a box lower, or leave one out")
      return
    }
    let lines = min(longest.text.lines.count, Int((excess / advance).rounded(.up)))
    let fit = node.fitBoxes.first { !$0.alternatives.isEmpty } ?? longest.node.box.fit
    state.reportOverset(
      Rest(longest.text.lines.suffix(lines).map(\.line)), at: longest.node.source,
      frame: longest.node.frame, fit: fit, box: longest.node.box.source)
  }

  private func texts(in node: Node, width: Double) -> [(Node, SetText)] {
    let measuring = measuring
    let inner = width - node.box.padding.horizontal
    switch node.box.content {
    case .text(let block):
      return [(node, state.setter.set(block, of: node, measure: inner, height: nil))]
    case .row(_, let gap):
      let widths = measuring.rowWidths(of: node.children, in: inner, gap: gap)
      return zip(node.children, widths).flatMap { texts(in: $0, width: $1) }
    case .stack, .layers, .grid, .frame, .table:
      return node.children.flatMap {
        texts(in: $0, width: measuring.width(of: $0, in: inner))
      }
    case .picture, .qrCode, .ornament, .chart, .map, .space:
      return []
    }
  }
}

extension Alignment.Place {
  /// The part of the room left over that lies before the content.
  var part: Double {
    switch self {
    case .start, .stretch: 0
    case .center: 0.5
    case .end: 1
    }
  }
}

extension Node {
  /// Where the node's words were written, or else the box in the template.
  var source: SourceSpan {
    if case .text(let block) = box.content,
      let source = block.paragraphs.first?.runs.first?.source
    {
      return source
    }
    return box.source
  }
}
