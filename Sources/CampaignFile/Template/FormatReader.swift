import DocumentModel

/// Reads the formats that a template comes in.
struct FormatReader {
  struct Format {
    var name: String
    var trim: Size
  }

  let reader: YAMLReader

  /// A list of names, or of `name: { size: [width, height] }`.
  func formats(_ node: YAMLNode?) -> [Format] {
    guard let items = reader.someItems(node, of: .text) else { return [] }
    var formats = [Format]()
    for item in items {
      for format in item.entries == nil ? [standard(item)] : sized(item) {
        guard let (format, span) = format else { continue }
        if formats.contains(where: { $0.name == format.name }) {
          reader.findings.error(
            "duplicate-format", at: span, "the format '\(format.name)' is given twice")
        } else {
          formats.append(format)
        }
      }
    }
    return formats
  }

  private func standard(_ item: YAMLNode) -> (Format, SourceSpan)? {
    guard let name = reader.text(item) else { return nil }
    guard let size = StandardFormats.size(of: name) else {
      reader.findings.error(
        "unknown-format", at: item.span, "there is no standard format '\(name)'",
        hint: Suggestion.hint(for: name, among: StandardFormats.all.map(\.name)))
      return nil
    }
    return (Format(name: name, trim: size), item.span)
  }

  private func sized(_ item: YAMLNode) -> [(Format, SourceSpan)?] {
    reader.named(item).map { name, key, value in
      guard let node = reader.mapping(value, TemplateShapes.format)?["size"],
        let items = reader.items(node, of: .length)
      else { return nil }
      let sides = items.compactMap { reader.length($0, on: nil) }
      guard sides.count == items.count else { return nil }
      guard sides.count == 2, sides.allSatisfy({ $0 >= 36 }) else {
        reader.wrongType(node, "a width and a height of half an inch or more")
        return nil
      }
      return (Format(name: name, trim: Size(width: sides[0], height: sides[1])), key.span)
    }
  }
}
