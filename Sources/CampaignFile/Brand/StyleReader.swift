import Brand
import DocumentModel

/// Reads what text of each role looks like.
struct StyleReader {
  let reader: YAMLReader
  let inks: [String]
  let typefaces: [String]

  /// The styles by the name of their role.
  func styles(_ node: YAMLNode?) -> [String: TextStyle] {
    let roles = TemplateBox.TextRole.allCases.map(\.rawValue)
    var styles = [String: TextStyle]()
    for (name, key, value) in reader.named(node) {
      if !roles.contains(name) { reader.unknownKey(key, in: "the styles", among: roles) }
      guard let style = reader.mapping(value, BrandShapes.style) else { continue }
      styles[name] = read(style)
    }
    return styles
  }

  private func read(_ style: YAMLMapping) -> TextStyle? {
    let ink = ink(style["ink"])
    let typeface = reader.typeface(style["type"], among: typefaces)
    var read = TextStyle(typeface: typeface ?? "", ink: ink ?? "")
    reader.integer(style["weight"], in: 1...1000).map { read.weight = $0 }
    reader.boolean(style["italic"]).map { read.isItalic = $0 }
    reader.number(style["leading"], in: 0.5...5).map { read.leading = $0 }
    reader.number(style["tracking"], in: -200...1000).map { read.tracking = $0 }
    reader.features(style["features"]).map { read.features = $0 }
    read.forms = LetterFormsReader(reader: reader).forms(style)
    reader.isUppercase(style["case"]).map { read.isUppercase = $0 }
    reader.boolean(style["balance"]).map { read.isBalanced = $0 }
    reader.boolean(style["hang"]).map { read.hangsPunctuation = $0 }
    reader.boolean(style["hyphenate"]).map { read.isHyphenated = $0 }
    reader.textAlignment(style["align"]).map { read.alignment = $0 }
    reader.number(style["space"], in: 0...10).map { read.paragraphSpace = $0 }
    read.itemSpace = reader.number(style["item-space"], in: 0...10)
    reader.boolean(style["run-in"]).map { read.runsHeadsIn = $0 }
    return ink == nil || typeface == nil ? nil : read
  }

  private func ink(_ node: YAMLNode?) -> String? {
    guard let node, let name = reader.text(node) else { return nil }
    if inks.contains(name) { return name }
    reader.findings.error(
      "unknown-ink", at: node.span, "the brand's palette has no ink '\(name)'",
      hint: Suggestion.hint(for: name, among: inks))
    return nil
  }
}
