import DocumentModel

/// What gives in a stack whose boxes are higher than its room.
extension BoxPainter {
  /// Takes height from the boxes that may give: text by all but its size, then pictures down to
  /// their least height, then text by its size, at last frames that flow on elsewhere.
  ///
  /// - Returns: how much was taken.
  func giveWay(
    _ nodes: [Node], _ widths: [Double], _ heights: inout [Double], by excess: Double
  ) -> Double {
    var missing = excess
    for stage in Stage.allCases {
      for index in nodes.indices.reversed() where missing > tolerance {
        let least = least(of: nodes[index], width: widths[index], at: stage) ?? heights[index]
        let given = min(missing, max(0, heights[index] - least))
        heights[index] -= given
        missing -= given
      }
    }
    return excess - missing
  }

  private enum Stage: CaseIterable {
    case text, pictures, sizes, flows
  }

  /// The least height of a box of natural height at a stage; nil if it does not give then.
  private func least(of node: Node, width: Double, at stage: Stage) -> Double? {
    guard node.box.height == .natural else { return nil }
    switch (stage, node.box.content) {
    case (.text, .text), (.text, .frame):
      return fittedHeight(
        of: node, width: width, pulling: Fit.Lever.allCases.filter { $0 != .size })
    case (.sizes, .text), (.sizes, .frame):
      return fittedHeight(of: node, width: width, pulling: Fit.Lever.allCases)
    case (.pictures, .picture):
      return node.box.minimumHeight > 0 ? node.box.minimumHeight : nil
    case (.flows, .frame): return node.box.minimumHeight
    default: return nil
    }
  }

  /// The height of text with levers at their limits, nil if it has none.
  private func fittedHeight(
    of node: Node, width: Double, pulling levers: [Fit.Lever]
  ) -> Double? {
    guard let fit = node.box.fit else { return nil }
    let inner = max(0, width - node.box.padding.horizontal)
    let height: Double
    switch node.box.content {
    case .text(let block):
      height = state.setter.height(
        of: block, fit, of: node, measure: inner, pulling: levers)
    case .frame(let frame):
      let flow = measuring.flow(of: node, frame: frame, width: inner)
      let scale = state.setter.scale(of: fit, flow.paragraphs)
      let pulled = scale.pulled(scale.levers.filter(levers.contains))
      height = flow.set(with: scale.setting(pulled)).naturalHeight(columns: frame.columns)
    case .stack, .row, .grid, .layers, .table, .picture, .qrCode, .ornament, .chart, .map, .space:
      return nil
    }
    return max(height + node.box.padding.vertical, node.box.minimumHeight)
  }

  /// The height that bounds a box's text: nil where the box is as high as its text.
  func bound(of node: Node, in area: Rect) -> Double? {
    if node.box.height != .natural { return area.height }
    guard node.box.fit != nil else { return nil }
    let natural = measuring.contentHeight(of: node, width: area.width)
    return area.height < natural - tolerance ? area.height : nil
  }

  /// The flow set so that this frame holds it, as far as its fit allows.
  func fitted(_ flow: Flow, frame: Frame, of node: Node, height: Double?) -> Flow {
    guard let fit = frame.fit, flow.isUntouched else { return flow }
    state.threadFits[frame.thread] = fit
    var search = FitSearch(
      state.setter.scale(of: fit, flow.paragraphs), fills: height != nil
    ) { setting in
      let trial = flow.set(with: setting)
      let whole = trial.naturalHeight(columns: frame.columns)
      return FitAttempt(
        text: trial, fits: height.map { trial.holds(columns: frame.columns, height: $0) } ?? true,
        height: whole, lines: trial.lineCount)
    }
    let (flow, outcome) = search.solve()
    state.record(outcome, of: fit, room: height, at: node.box.source)
    return flow
  }
}

extension Node {
  /// What may give in the node and the boxes inside it.
  var fitBoxes: [Fit] { (box.fit.map { [$0] } ?? []) + children.flatMap(\.fitBoxes) }
}
