import DocumentModel

/// Reads the forms of letters and figures that a style or a box asks for by name.
struct LetterFormsReader {
  let reader: YAMLReader

  private static let figures =
    LetterForms.FigureShape.allCases.map(\.rawValue)
    + LetterForms.FigureWidth.allCases.map(\.rawValue)

  /// The keys of styles and text boxes that say so.
  static let keys: [MappingShape.Key] = [
    .init("figures", .anyOf([.choice(figures), .list(.choice(figures))])),
    .init("small-caps", .any),
    .init("fractions", .boolean), .init("ordinals", .boolean),
  ]

  func forms(_ mapping: YAMLMapping) -> LetterForms {
    var forms = LetterForms()
    readFigures(mapping["figures"], into: &forms)
    forms.smallCaps = smallCaps(mapping["small-caps"])
    forms.hasFractions = reader.boolean(mapping["fractions"])
    forms.raisesOrdinals = reader.boolean(mapping["ordinals"])
    return forms
  }

  /// One name or a list of them, at most one for the shape and one for the width.
  private func readFigures(_ node: YAMLNode?, into forms: inout LetterForms) {
    guard let node else { return }
    for item in node.items ?? [node] {
      guard let name = reader.choice(item, among: Self.figures) else { continue }
      if let shape = LetterForms.FigureShape(rawValue: name) {
        let other = forms.figureShape.map(\.value.rawValue)
        guard isAlone(item, name, beside: other) else { continue }
        forms.figureShape = LetterForms.Choice(shape, source: item.span)
      } else if let width = LetterForms.FigureWidth(rawValue: name) {
        let other = forms.figureWidth.map(\.value.rawValue)
        guard isAlone(item, name, beside: other) else { continue }
        forms.figureWidth = LetterForms.Choice(width, source: item.span)
      }
    }
  }

  private func isAlone(_ node: YAMLNode, _ name: String, beside other: String?) -> Bool {
    guard let other else { return true }
    reader.findings.error(
      "key-conflict", at: node.span, "figures cannot be '\(other)' and '\(name)' at once",
      hint: "keep one of them; a shape and a width go together, as in '[old-style, tabular]'")
    return false
  }

  private func smallCaps(_ node: YAMLNode?) -> LetterForms.Choice<LetterForms.SmallCaps>? {
    guard let node, let word = reader.choice(node, among: ["true", "false", "all"]) else {
      return nil
    }
    let value: LetterForms.SmallCaps =
      switch word {
      case "all": .all
      case "true": .letters
      default: .none
      }
    return LetterForms.Choice(value, source: node.span)
  }
}
