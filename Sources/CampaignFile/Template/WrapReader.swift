import DocumentModel

/// Reads how the text of a frame runs around one of its boxes.
struct WrapReader {
  let reader: YAMLReader
  let page: Size

  /// The room kept to the text unless the template says otherwise, in points: about an em.
  private static let gap = 10.0

  /// A side, or a mapping of `side` and what else there is to say.
  func wrap(_ node: YAMLNode?) -> TemplateBox.Wrapping? {
    guard let node else { return nil }
    guard node.entries != nil else {
      return side(node).map {
        TemplateBox.Wrapping(wrap: Wrap(side: $0, gap: Self.gap), source: node.span)
      }
    }
    guard let mapping = reader.mapping(node, TemplateShapes.wrap), let side = side(mapping["side"])
    else { return nil }
    let wrap = Wrap(
      side: side, gap: reader.length(mapping["gap"], on: page) ?? Self.gap,
      after: reader.integer(mapping["after"], in: 0...99) ?? 0,
      shape: mapping["outline"].map(shape) ?? .box)
    return TemplateBox.Wrapping(wrap: wrap, source: node.span)
  }

  private func side(_ node: YAMLNode?) -> Wrap.Side? {
    reader.choice(node, among: ["start", "end"]).flatMap(Wrap.Side.init)
  }

  /// `box`, `ellipse`, or three or more points such as `[[0, 0], [1, 0.3], [0, 1]]`.
  private func shape(_ node: YAMLNode) -> Wrap.Shape {
    guard let items = node.items else {
      return reader.choice(node, among: ["box", "ellipse"]) == "ellipse" ? .ellipse : .box
    }
    let points = items.compactMap { reader.point($0, in: 0...1) }
    guard points.count == items.count else { return .box }
    guard points.count >= 3 else {
      reader.wrongType(node, "three or more points such as '[[0, 0], [1, 0.3], [0, 1]]'")
      return .box
    }
    return .polygon(points)
  }
}
