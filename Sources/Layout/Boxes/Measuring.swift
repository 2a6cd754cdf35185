import DocumentModel

/// Works out how large boxes want to be; painting uses the same numbers.
struct Measuring {
  let setter: TextSetter
  let page: PageGeometry
  /// The direction of the page.
  let direction: WritingDirection
  /// What is left of threads begun elsewhere, for the heights of the frames that go on with them.
  let threads: [String: ThreadCourse]

  /// The height that the node needs at a width, its padding and minimum included.
  func height(of node: Node, width: Double) -> Double {
    if let known = node.heights[width] { return known }
    let height: Double
    switch node.box.height {
    case .fixed(let points): height = points
    case .aspect(let ratio): height = width / ratio
    case .natural, .span, .share, .fraction:
      let inner = max(0, width - node.box.padding.horizontal)
      height = contentHeight(of: node, width: inner) + node.box.padding.vertical
    }
    let result = max(height, node.box.minimumHeight)
    node.heights[width] = result
    return result
  }

  /// The height of what is inside the padding, at the width inside the padding.
  func contentHeight(of node: Node, width: Double) -> Double {
    if node.box.isTurnedAside {
      // A picture keeps its shape: its height, upright as it lies, is the width.
      guard case .picture(let placed) = node.box.content else { return lyingWidth(of: node) }
      return width * (placed.ratio ?? placed.picture.size.aspect)
    }
    return lyingHeight(of: node, width: width)
  }

  /// The height of content that is not turned, or before it is.
  private func lyingHeight(of node: Node, width: Double) -> Double {
    switch node.box.content {
    case .stack(_, let gap):
      let heights = node.children.map { height(of: $0, width: self.width(of: $0, in: width)) }
      return heights.reduce(0, +) + gap * Double(max(0, heights.count - 1))
    case .row(_, let gap):
      let widths = rowWidths(of: node.children, in: width, gap: gap)
      return zip(node.children, widths).map { height(of: $0, width: $1) }.max() ?? 0
    case .grid(_, let tracks, let columnGap, let rowGap):
      return GridLayout(
        node.children, tracks: tracks, in: width, gaps: Size(width: columnGap, height: rowGap),
        measuring: self
      ).height
    case .layers:
      return node.children.map { child in
        height(of: child, width: child.box.anchor == nil ? width : layerWidth(of: child, in: width))
      }.max() ?? 0
    case .text(let block):
      // What holds no letter is told when it is painted, and has no height until then.
      if Self.isTooNarrow(width, for: block.paragraphs) { return 0 }
      return setter.set(block, of: node, measure: width, height: nil).height
    case .frame(let frame):
      var flow = flow(of: node, frame: frame, width: width)
      if Self.isTooNarrow(flow.width, for: flow.paragraphs) { return 0 }
      let step = frame.isOnGrid ? page.baseline : nil
      if let step { flow.measureOnGrid(step: step) }
      return flow.naturalHeight(columns: frame.columns) + (step ?? 0)
    case .table(let table):
      let layout = layout(of: table, node: node, width: width)
      let rows = node.slice?.shown(of: table) ?? Array(0..<table.rowCount)
      return rows.reduce(0) { $0 + layout.heights[$1] }
    case .picture(let placed):
      return width / (placed.ratio ?? placed.picture.size.aspect)
    case .qrCode:
      return width
    case .ornament(let ornament):
      return ornament.naturalHeight
    case .chart(let chart):
      return self.height(of: chart, node: node, width: width)
    case .map(let map):
      return self.height(of: map, node: node, width: width)
    case .space:
      return 0
    }
  }

  /// The flow that a frame of this width begins or goes on with.
  func flow(of node: Node, frame: Frame, width: Double) -> Flow {
    let column = frame.columnWidth(in: width)
    if let rest = threads[frame.thread]?.flow, frame.flow.isEmpty {
      return rest.continued(width: column, gap: frame.gap)
    }
    let setting = FlowSetting(
      setter: setter, direction: direction, boxHeight: { height(of: $0, width: $1) },
      boxWidth: { self.width(of: $0, in: $1) })
    let flow = Flow(nodes: node.children, width: column, gap: frame.gap, setting: setting)
    guard let fit = frame.fit else { return flow }
    let usual = setter.scale(of: fit, flow.paragraphs).setting(FitPull())
    return usual == FitSetting() ? flow : flow.set(with: usual)
  }

  /// The width of a node that stands in a stack of a width.
  func width(of node: Node, in available: Double) -> Double {
    switch node.box.width {
    case .natural: min(available, naturalWidth(of: node))
    case .fixed(let points): points
    case .span(let count): min(available, page.width(ofColumns: count))
    case .share, .aspect: available
    case .fraction(let part): available * part
    }
  }

  /// The width of an anchored node in a layer of a width.
  func layerWidth(of node: Node, in available: Double) -> Double {
    width(of: node, in: available)
  }

  /// The widths of nodes side by side: what is given first, then shares of what is left.
  func rowWidths(of nodes: [Node], in available: Double, gap: Double) -> [Double] {
    let room = available - gap * Double(max(0, nodes.count - 1))
    var widths = nodes.map { node -> Double? in
      if case .share = node.box.width { return nil }
      return width(of: node, in: available)
    }
    let left = max(0, room - widths.compactMap { $0 }.reduce(0, +))
    let weight = nodes.map { $0.box.width.weight }.reduce(0, +)
    for (index, node) in nodes.enumerated() where widths[index] == nil {
      widths[index] = weight > 0 ? left * node.box.width.weight / weight : 0
    }
    return widths.map { $0 ?? 0 }
  }

  /// The width that a node takes if nothing limits it.
  func naturalWidth(of node: Node) -> Double {
    if case .fixed(let points) = node.box.width { return points }
    if case .span(let count) = node.box.width { return page.width(ofColumns: count) }
    return naturalContentWidth(of: node) + node.box.padding.horizontal
  }

  private func naturalContentWidth(of node: Node) -> Double {
    guard node.box.isTurnedAside else { return lyingWidth(of: node) }
    var room = lyingWidth(of: node)
    if case .fixed(let height) = node.box.height {
      room = max(0, height - node.box.padding.vertical)
    }
    return lyingHeight(of: node, width: room)
  }

  /// The width that content takes that is not turned, or before it is.
  private func lyingWidth(of node: Node) -> Double {
    switch node.box.content {
    case .stack, .layers, .grid, .frame:
      return node.children.map { naturalWidth(of: $0) }.max() ?? 0
    case .row(_, let gap):
      let widths = node.children.map { naturalWidth(of: $0) }
      return widths.reduce(0, +) + gap * Double(max(0, widths.count - 1))
    case .text:
      return setter.naturalWidth(of: node)
    case .table(let table):
      return TableColumns(of: table, node: node, setter: setter).naturalWidth
    case .picture(let placed):
      if case .fixed(let height) = node.box.height {
        return height * (placed.ratio ?? placed.picture.size.aspect)
      }
      return placed.picture.size.width
    case .qrCode:
      if case .fixed(let height) = node.box.height { return height }
      return 72
    case .ornament(let ornament):
      return ornament.naturalWidth
    case .chart(let chart):
      return chart.size * 24
    case .map(let map):
      return map.size * 24
    case .space:
      return 0
    }
  }
}

extension Extent {
  /// The weight of a share, 0 for any other extent.
  var weight: Double {
    if case .share(let weight) = self { return weight }
    return 0
  }
}

extension Box {
  /// Whether what was across stands upright.
  var isTurnedAside: Bool { quarterTurns % 2 == 1 }
}

extension Size {
  /// Width divided by height.
  var aspect: Double { height > 0 ? width / height : 1 }
}

extension Frame {
  /// The width of one column of the frame at a width.
  func columnWidth(in width: Double) -> Double {
    (width - gutter * Double(max(0, columns - 1))) / Double(max(1, columns))
  }
}
