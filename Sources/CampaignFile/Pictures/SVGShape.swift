import DocumentModel

/// Reads an SVG drawing in one colour as one outline, in the drawing's units.
enum SVGShape {
  /// - Throws: `PictureFault` if something in it is no filled path, circle or rectangle.
  static func path(_ text: String) throws(PictureFault) -> Path {
    var elements: [Path.Element] = []
    let reader = XMLReader(text)
    while let node = try reader.next() {
      guard case .element(let name) = node.kind else { continue }
      if let moved = node.attributes.first(where: { $0.name == "transform" || $0.name == "stroke" }
      ),
        moved.value != "none"
      {
        throw fault("has a '\(moved.name)'", node)
      }
      switch name {
      case "svg", "g", "title", "desc": continue
      case "path":
        var data = PathData(value("d", of: node) ?? "")
        guard let read = data.elements() else {
          throw fault("has a path that cannot be read", node)
        }
        elements += read
      case "circle":
        guard let x = number("cx", of: node, or: 0), let y = number("cy", of: node, or: 0),
          let r = number("r", of: node), r > 0
        else { throw fault("has a circle without a radius", node) }
        let box = Rect(x: x - r, y: y - r, width: 2 * r, height: 2 * r)
        elements += Path(box, radius: r).elements
      case "rect":
        guard let x = number("x", of: node, or: 0), let y = number("y", of: node, or: 0),
          let width = number("width", of: node), let height = number("height", of: node),
          let r = number("rx", of: node, or: 0)
        else { throw fault("has a rectangle without a size", node) }
        elements += Path(Rect(x: x, y: y, width: width, height: height), radius: r).elements
      default: throw fault("has a '\(name)' element", node)
      }
    }
    guard !elements.isEmpty else { throw PictureFault(.svgShape, "shows nothing") }
    return Path(elements)
  }

  private static func value(_ name: String, of node: XMLReader.Node) -> String? {
    node.attributes.first { $0.name == name }?.value
  }

  private static func number(
    _ name: String, of node: XMLReader.Node, or other: Double? = nil
  ) -> Double? {
    guard let value = value(name, of: node) else { return other }
    return Double(value).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func fault(_ what: String, _ node: XMLReader.Node) -> PictureFault {
    PictureFault(.svgShape, "\(what) (line \(node.line)), which no pattern can have")
  }
}
