import Brand
import DocumentModel

/// Reads typed values from located nodes, and reports what is of another type.
///
/// Every method takes an optional node and gives nil for nil, so that optional keys read plainly.
struct YAMLReader {
  let findings: Findings
  /// Lengths that the brand gives names to, in points on a letter page.
  var lengths: [String: Double] = [:]

  /// The mapping, its keys checked: unknown ones and missing ones are reported, the rest is kept.
  func mapping(_ node: YAMLNode?, _ shape: MappingShape) -> YAMLMapping? {
    guard let node else { return nil }
    guard let entries = node.entries else {
      wrongType(node, "\(shape.name) as \(ValueKind.mapping.described)")
      return nil
    }
    let names = shape.keys.map(\.name)
    for entry in entries where !names.contains(entry.key.text ?? "") {
      unknownKey(entry.key, in: shape.name, among: names)
    }
    let mapping = YAMLMapping(entries: entries, span: node.span)
    for key in shape.keys where key.isRequired && mapping[key.name] == nil {
      findings.error(
        "missing-key", at: mapping.span(of: key.name),
        "\(shape.name) needs '\(key.name)'", hint: "give \(key.kind.described)")
    }
    return mapping
  }

  /// The entries of a mapping whose keys are names that the author gives.
  func named(_ node: YAMLNode?) -> [(name: String, key: YAMLNode, value: YAMLNode)] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      wrongType(node, .mapping)
      return []
    }
    return entries.compactMap { entry in
      text(entry.key).map { ($0, entry.key, entry.value) }
    }
  }

  func items(_ node: YAMLNode?, of kind: ValueKind) -> [YAMLNode]? {
    guard let node else { return nil }
    if node.items == nil { wrongType(node, .list(kind)) }
    return node.items
  }

  /// The items of a list that means nothing when it is empty.
  func someItems(_ node: YAMLNode?, of kind: ValueKind) -> [YAMLNode]? {
    guard let node, let items = items(node, of: kind) else { return nil }
    guard items.isEmpty else { return items }
    findings.error(
      "empty-list", at: node.span, "the list is empty",
      hint: "give at least one item, each \(kind.described)")
    return nil
  }

  func text(_ node: YAMLNode?) -> String? {
    guard let node else { return nil }
    if node.text == nil { wrongType(node, .text) }
    return node.text
  }

  /// A list of texts.
  func texts(_ node: YAMLNode?) -> [(text: String, span: SourceSpan)]? {
    items(node, of: .text)?.compactMap { item in text(item).map { ($0, item.span) } }
  }

  /// A list of at least one text.
  func someTexts(_ node: YAMLNode?) -> [(text: String, span: SourceSpan)]? {
    someItems(node, of: .text)?.compactMap { item in text(item).map { ($0, item.span) } }
  }

  func boolean(_ node: YAMLNode?) -> Bool? {
    guard let node else { return nil }
    switch node.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      wrongType(node, .boolean)
      return nil
    }
  }

  /// One of the names of an enumeration.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode?, of type: Choice.Type
  ) -> Choice? {
    guard let node, let word = choice(node, among: type.allCases.map(\.rawValue)) else {
      return nil
    }
    return type.init(rawValue: word)
  }

  /// One of the names.
  func choice(_ node: YAMLNode?, among choices: [String]) -> String? {
    guard let node else { return nil }
    guard let word = node.text else {
      wrongType(node, .choice(choices))
      return nil
    }
    guard choices.contains(word) else {
      findings.error(
        "unknown-value", at: node.span, "'\(word)' is not \(ValueKind.choice(choices).described)",
        hint: Suggestion.hint(for: word, among: choices))
      return nil
    }
    return word
  }

  func color(_ node: YAMLNode?) -> RGB? {
    guard let node else { return nil }
    if let color = node.text.flatMap(OKLCH.init(css:)) { return shown(color, node) }
    guard let text = node.text, let color = RGB(hex: text) else {
      let hint = node.isNull ? "a '#' begins a remark: put quotes around the colour" : nil
      wrongType(node, .color, hint: hint)
      return nil
    }
    return color
  }

  /// The colour as a screen shows it; one that it cannot show as strong is warned of.
  private func shown(_ color: OKLCH, _ node: YAMLNode) -> RGB {
    if !color.isDisplayable {
      findings.warning(
        "color-out-of-gamut", at: node.span,
        "no screen shows \(node.described) as strong as that: it becomes \(color.rgb.hex)",
        hint: "give it less chroma, the second number, or write '\(color.rgb.hex)'")
    }
    return color.rgb
  }

  func unknownKey(_ key: YAMLNode, in name: String, among names: [String]) {
    findings.error(
      "unknown-key", at: key.span, "\(key.described) is not a key of \(name)",
      hint: Suggestion.hint(for: key.text ?? "", among: names))
  }

  func wrongType(_ node: YAMLNode, _ kind: ValueKind, hint: String? = nil) {
    wrongType(node, kind.described, hint: hint)
  }

  func wrongType(_ node: YAMLNode, _ expected: String, hint: String? = nil) {
    findings.error(
      "wrong-type", at: node.span, "expected \(expected), found \(node.described)",
      hint: hint ?? "write \(expected) here")
  }
}
