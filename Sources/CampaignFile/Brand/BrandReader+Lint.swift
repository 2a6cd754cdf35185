import Brand
import DocumentModel

extension BrandReader {
  static let lintShape = MappingShape(
    "the lint",
    [
      .init(
        "difference", .number,
        "How far a colour may look from the palette (CIEDE2000): 3 unless said."),
      .init("boilerplate", .list(.text), "The templates whose pages must carry the boilerplate."),
    ])

  /// How strictly finished files are held to the brand.
  func lint(_ node: YAMLNode?, library: LibraryFolders) -> LintRules {
    var rules = LintRules()
    guard let node, let mapping = reader.mapping(node, Self.lintShape) else { return rules }
    if let difference = reader.number(mapping["difference"], in: 0.5...20) {
      rules.difference = difference
    }
    let templates = TemplateFinder(folder: folder, library: library)
    for (name, span) in reader.texts(mapping["boilerplate"]) ?? [] {
      guard templates.path(of: name) != nil else {
        reader.findings.error(
          "unknown-template", at: span, "there is no template '\(name)'",
          hint: Suggestion.hint(for: name, among: templates.names))
        continue
      }
      rules.boilerplate.append(name)
    }
    return rules
  }
}
