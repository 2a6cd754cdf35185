import DocumentModel
import Maps

extension Measuring {
  /// The height that the node's map takes in a width.
  func height(of map: LocatorMap, node: Node, width: Double) -> Double {
    drawing(of: map, node: node, width: width, height: nil).height
  }

  /// The node's map drawn to a size.
  func drawing(of map: LocatorMap, node: Node, width: Double, height: Double?) -> MapDrawing {
    MapDrawing(map, width: width, height: height, isMirrored: direction == .rightToLeft) {
      label, measure in
      let child = node.children[label]
      let width = measure ?? naturalWidth(of: child)
      return Size(width: width, height: self.height(of: child, width: width))
    }
  }
}

extension BoxPainter {
  /// Draws a map and sets its labels; north is up and west is left in every language.
  func paintMap(_ map: LocatorMap, of node: Node, in area: Rect) {
    let drawing = measuring.drawing(of: map, node: node, width: area.width, height: area.height)
    if drawing.isTooSmall || drawing.height > area.height + tolerance {
      state.report(
        "map-too-small", at: node.box.source, frame: node.frame,
        "the map has too little room for the name of its place or the key of its points",
        hint: "make the map larger, its text smaller, or its points fewer")
      return
    }
    let tag = node.tag ?? node.artifact
    let left = isMirrored ? page.trim.width - area.maxX : area.x
    for shape in drawing.shapes {
      add(
        shape.path.moved(x: left, y: area.y), fill: shape.fill.map { .solid($0) },
        stroke: shape.stroke, tag: tag)
    }
    for (label, frame) in drawing.labels {
      let x = isMirrored ? area.width - frame.maxX : frame.x
      paint(
        node.children[label],
        in: Rect(
          x: area.x + x, y: area.y + frame.y, width: frame.width, height: frame.height))
    }
  }
}
