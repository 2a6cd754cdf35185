/// Reads strips to tear off.
struct StripsReader {
  let elements: ElementReader

  static let keys: [MappingShape.Key] =
    [
      .init(
        "strips", .list(.anyOf([.words, .shape(ElementShapes.entry)])), isRequired: true,
        "what each strip says, line by line"),
      .init("count", .integer, "how many strips there are, 10 unless said"),
      .init("stroke", .text, "the line to cut along: its width and ink"),
    ] + ElementShapes.text

  func strips(_ box: YAMLMapping) -> TemplateStrips? {
    guard let lines = elements.entries(box["strips"]) else { return nil }
    var strips = TemplateStrips(lines: lines, stroke: elements.stroke(box))
    if let node = box["count"] {
      guard let count = elements.reader.integer(node, in: 2...24) else { return nil }
      strips.count = count
    }
    return strips
  }
}
