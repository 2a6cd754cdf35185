import Charts
import DocumentModel

extension Measuring {
  /// The height that the node's chart takes in a width.
  func height(of chart: Chart, node: Node, width: Double) -> Double {
    drawing(of: chart, node: node, width: width, height: nil).height
  }

  /// The node's chart drawn to a size.
  func drawing(of chart: Chart, node: Node, width: Double, height: Double?) -> ChartDrawing {
    ChartDrawing(chart, width: width, height: height) { label, measure in
      let child = node.children[label]
      let width = measure ?? naturalWidth(of: child)
      return Size(width: width, height: self.height(of: child, width: width))
    }
  }
}

extension BoxPainter {
  /// Draws a chart and sets its labels.
  func paintChart(_ chart: Chart, of node: Node, in area: Rect) {
    let drawing = measuring.drawing(
      of: chart, node: node, width: area.width, height: area.height)
    if drawing.excess > tolerance {
      state.report(
        "chart-too-narrow", at: node.box.source, frame: node.frame,
        "the chart's words leave \(fixed(drawing.excess)) pt too little room for its marks",
        hint: "make the chart wider, its text smaller, or its words fewer")
    }
    if drawing.height > area.height + tolerance {
      state.report(
        "chart-too-low", at: node.box.source, frame: node.frame,
        "the chart is \(fixed(drawing.height - area.height)) pt higher than its room",
        hint: "make the chart higher, its text smaller, or its rows fewer")
    }
    let y = area.y + max(0, area.height - drawing.height) * node.box.alignment.vertical.part
    let tag = node.tag ?? node.artifact
    for shape in drawing.shapes {
      let path = shape.path.moved(x: area.x, y: y)
      add(
        isMirrored ? path.mirrored(in: page.trim.width) : path,
        fill: shape.fill.map { .solid($0) }, stroke: shape.stroke, tag: tag)
    }
    for (label, frame) in drawing.labels {
      paint(
        node.children[label],
        in: Rect(
          x: area.x + frame.x, y: y + frame.y, width: frame.width, height: frame.height))
    }
  }
}
