/// Reads how the first letter of a text is set large.
struct DropCapReader {
  let reader: YAMLReader
  let inks: InkNameReader
  let typefaces: [String]?

  /// A number of lines, or a mapping of `lines` and what else differs from the text.
  func dropCap(_ node: YAMLNode?) -> DropCapOptions? {
    guard let node else { return nil }
    guard node.entries != nil else {
      return lines(node).map { DropCapOptions(lines: $0, source: node.span) }
    }
    guard let mapping = reader.mapping(node, TemplateShapes.dropCap),
      let lines = lines(mapping["lines"])
    else { return nil }
    return DropCapOptions(
      lines: lines, ink: inks.ink(mapping["ink"]),
      family: reader.typeface(mapping["family"], among: typefaces),
      weight: reader.integer(mapping["weight"], in: 1...1000), source: node.span)
  }

  /// Two lines are the least that a letter can be high, more than nine make a picture of it.
  private func lines(_ node: YAMLNode?) -> Int? {
    reader.integer(node, in: 2...9)
  }
}
