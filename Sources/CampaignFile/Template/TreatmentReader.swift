import DocumentModel

/// What pictures are turned into: two inks, or an ink mixed in for the text over them.
extension BoxReader {
  static let treatmentKeys: [MappingShape.Key] = [
    .init("duotone", .list(.ink), "two inks that the picture is shown in: '[primary, paper]'"),
    .init("scrim", .ink, "an ink mixed in so that text stands out: 'primary', or 'primary 60%'"),
  ]

  /// Whether the treatment could be read.
  func readTreatment(
    into options: inout TemplateBox.PictureOptions, _ box: YAMLMapping
  ) -> Bool {
    options.scrim = inks.ink(box["scrim"])
    if let node = box["scrim"], options.scrim == nil || !isPlain(options.scrim, node) {
      return false
    }
    guard let node = box["duotone"] else { return true }
    for key in ["tint", "ink"] where box.has(key) {
      reader.findings.error(
        "key-conflict", at: box.span(of: key), "the picture is shown in two inks and in one",
        hint: "keep 'duotone' or '\(key)', not both")
      return false
    }
    guard let items = node.items, items.count == 2 else {
      reader.wrongType(node, "two inks such as '[primary, paper]'")
      return false
    }
    options.duotone = items.compactMap { item in
      inks.ink(item).flatMap { isPlain($0, item) ? $0 : nil }
    }
    return options.duotone.count == 2
  }

  /// Whether an ink is one of the palette or a tint of it, as pictures need.
  private func isPlain(_ ink: InkName?, _ node: YAMLNode) -> Bool {
    switch ink?.kind {
    case .named, .tint, .field: return true
    case nil, .gradient, .pattern:
      reader.wrongType(node, "an ink such as 'primary' or 'primary 60%'")
      return false
    }
  }
}
