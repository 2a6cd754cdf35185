import DocumentModel

/// Puts components into a template's tree: `- use: fact`, its parameters under `with`.
struct ComponentExpansion {
  /// How many components may stand in one another.
  private static let deepest = 8

  let library: TemplateLibrary
  let reader: YAMLReader

  private var findings: Findings { reader.findings }

  /// The tree with every component written out.
  func expanded(_ node: YAMLNode) -> YAMLNode { expanded(node, inside: []) }

  private func expanded(_ node: YAMLNode, inside outer: [String]) -> YAMLNode {
    var node = node
    switch node.content {
    case .null, .scalar: return node
    case .sequence(let items):
      node.content = .sequence(
        items.compactMap { item in
          item["use"] == nil ? expanded(item, inside: outer) : component(item, inside: outer)
        })
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { YAMLNode.Entry(key: $0.key, value: expanded($0.value, inside: outer)) })
    }
    return node
  }

  /// The box that a use comes to; nil with the reason reported.
  private func component(_ use: YAMLNode, inside outer: [String]) -> YAMLNode? {
    guard let node = use["use"], let name = reader.text(node) else { return nil }
    guard !outer.contains(name), outer.count < Self.deepest else {
      findings.error(
        "component-loop", at: node.span, "the component '\(name)' stands in itself",
        hint: "a component may hold others, but not itself")
      return nil
    }
    guard let tree = library.component(name, at: node.span),
      let file = reader.mapping(tree, TemplateShapes.component),
      let values = values(of: use, file, name), let box = file["box"]
    else { return nil }
    let written = filled(box, with: values)
    let inner = outer + [name]
    guard
      let filled = written["use"] == nil
        ? expanded(written, inside: inner) : component(written, inside: inner)
    else { return nil }
    let own = (use.entries ?? []).filter { !["use", "with"].contains($0.key.text ?? "") }
    return YAMLNode(.mapping(own), span: use.span).laid(over: filled, depth: 1)
  }

  /// What the parameters are, given or by default; nil if one is missing.
  private func values(
    of use: YAMLNode, _ file: YAMLMapping, _ name: String
  ) -> [String: YAMLNode]? {
    let parameters = reader.named(file["parameters"])
    let given = reader.named(use["with"])
    var (values, isWhole) = ([String: YAMLNode](), true)
    for (parameter, key, value) in parameters {
      guard let shape = reader.mapping(value, TemplateShapes.parameter) else { continue }
      if let own = given.first(where: { $0.name == parameter })?.value {
        values[parameter] = own
      } else if let usual = shape["default"] {
        values[parameter] = usual
      } else if reader.boolean(shape["optional"]) == true {
        values[parameter] = YAMLNode(.null, span: key.span)
      } else {
        isWhole = false
        findings.error(
          "missing-parameter", at: use["use"]?.span ?? use.span,
          "the component '\(name)' needs '\(parameter)'",
          hint: "add it: 'with: { \(parameter): … }'")
      }
    }
    let names = parameters.map(\.name)
    for (other, key, _) in given where !names.contains(other) {
      findings.error(
        "unknown-parameter", at: key.span, "the component '\(name)' has no parameter '\(other)'",
        hint: Suggestion.hint(for: other, among: names)
          ?? "it has \(names.isEmpty ? "none" : names.joined(separator: ", "))")
    }
    return isWhole ? values : nil
  }

  /// The box with its parameters put in: `$name` alone is whatever was given, in text its words.
  private func filled(_ node: YAMLNode, with values: [String: YAMLNode]) -> YAMLNode {
    var node = node
    switch node.content {
    case .null: break
    case .scalar(let text, let isPlain):
      guard text.contains("$") else { return node }
      if text.hasPrefix("$"), let value = values[String(text.dropFirst())] { return value }
      node.content = .scalar(words(text, at: node.textSpan, with: values), isPlain: isPlain)
    case .sequence(let items):
      node.content = .sequence(
        items.flatMap { item -> [YAMLNode] in
          let value = filled(item, with: values)
          // A list that is given in place of an item stands for its own items.
          let isParameter = item.text.map { $0.hasPrefix("$") } ?? false
          return isParameter ? value.items ?? (value.isNull ? [] : [value]) : [value]
        })
    case .mapping(let entries):
      node.content = .mapping(
        entries.compactMap { entry in
          let value = filled(entry.value, with: values)
          // A key whose parameter was left out is left out.
          if value.isNull, !entry.value.isNull, entry.value.text?.hasPrefix("$") == true {
            return TemplateShapes.isContent(entry.key.text) ? Self.empty(entry, value) : nil
          }
          return YAMLNode.Entry(key: entry.key, value: value)
        })
    }
    return node
  }

  /// The text with the words of its parameters in their places; a sum such as `$5` is none.
  private func words(
    _ text: String, at span: SourceSpan, with values: [String: YAMLNode]
  ) -> String {
    var (written, rest) = ("", text[...])
    while let dollar = rest.firstIndex(of: "$") {
      written += rest[..<dollar]
      let behind = rest[rest.index(after: dollar)...]
      let name = behind.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      guard name.first.map({ $0.isLetter || $0 == "_" }) == true else {
        written += "$"
        rest = behind
        continue
      }
      // The longest name that is one, so that words may follow: `$size-pt`.
      let known = values.keys.filter { name.hasPrefix($0) }.max { $0.count < $1.count }
      if let known {
        written += values[known]?.text ?? ""
      } else {
        findings.error(
          "unknown-parameter", at: span, "the component has no parameter '\(name)'",
          hint: Suggestion.hint(for: String(name), among: values.keys.sorted())
            ?? "name it under 'parameters'")
      }
      rest = behind.dropFirst(known?.count ?? name.count)
    }
    return written + rest
  }

  /// A box's own key with nothing: the box is empty, and goes.
  private static func empty(_ entry: YAMLNode.Entry, _ value: YAMLNode) -> YAMLNode.Entry {
    YAMLNode.Entry(
      key: entry.key, value: YAMLNode(.scalar("", isPlain: false), span: value.span))
  }
}
