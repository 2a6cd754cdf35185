import DocumentModel

/// Writes a template out: what it takes from the template that it extends, then its components.
///
/// It works on the tree before anything is read, so that what is taken is checked as what is written.
struct TemplateExpansion {
  /// How many templates may extend one another; more are a slip.
  private static let deepest = 8

  let library: TemplateLibrary
  let reader: YAMLReader

  private var findings: Findings { reader.findings }

  /// The whole tree of a template; nil if what it extends cannot be read.
  func expanded(_ root: YAMLNode, name: String) -> YAMLNode? {
    guard let whole = inherited(root, seen: [name]) else { return nil }
    let filled = withBlocks(whole)
    let components = ComponentExpansion(library: library, reader: reader)
    var tree = filled
    guard case .mapping(var entries) = filled.content else { return filled }
    for index in entries.indices
    where TemplateShapes.pages.contains(entries[index].key.text ?? "") {
      entries[index].value = components.expanded(entries[index].value)
    }
    tree.content = .mapping(entries)
    return tree
  }

  /// The tree laid over the one that it extends: `needs`, `open` and `page` by their keys, `adapt` by theirs
  /// for each format, the rest as a whole.
  private func inherited(_ root: YAMLNode, seen: [String]) -> YAMLNode? {
    guard let base = root["extends"], let name = base.text, !base.isNull else { return root }
    guard !seen.contains(name), seen.count < Self.deepest else {
      findings.error(
        "template-loop", at: base.span, "the template extends itself, by way of '\(name)'",
        hint: "let one of the templates stand alone")
      return nil
    }
    guard let tree = library.template(name, at: base.span),
      let whole = inherited(tree, seen: seen + [name])
    else { return nil }
    return root.laid(
      over: whole, depth: 1, depths: ["needs": 1, "open": 1, "page": 1, "adapt": 2, "blocks": 1])
  }

  /// The tree with the blocks of its layout filled: with those of `blocks`, or their own defaults.
  private func withBlocks(_ root: YAMLNode) -> YAMLNode {
    let blocks = reader.named(root["blocks"])
    var used: Set<String> = []
    let filled = filling(root, with: blocks, &used)
    for (name, key, _) in blocks where !used.contains(name) {
      findings.error(
        "unknown-block", at: key.span, "the layout has no block '\(name)'",
        hint: Suggestion.hint(for: name, among: Self.blockNames(in: root))
          ?? "write '- block: \(name)' where it is to stand")
    }
    return filled
  }

  private func filling(
    _ node: YAMLNode, with blocks: [(name: String, key: YAMLNode, value: YAMLNode)],
    _ used: inout Set<String>
  ) -> YAMLNode {
    var node = node
    switch node.content {
    case .null, .scalar: break
    case .sequence(let items):
      var filled: [YAMLNode] = []
      for item in items {
        guard let name = item["block"]?.text else {
          filled.append(filling(item, with: blocks, &used))
          continue
        }
        used.insert(name)
        let own = blocks.first { $0.name == name }?.value ?? item["default"]
        filled += (own?.items ?? own.map { [$0] } ?? []).filter { !$0.isNull }
          .map { filling($0, with: blocks, &used) }
      }
      node.content = .sequence(filled)
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { entry in
          entry.key.text == "blocks"
            ? entry
            : YAMLNode.Entry(key: entry.key, value: filling(entry.value, with: blocks, &used))
        })
    }
    return node
  }

  private static func blockNames(in node: YAMLNode) -> [String] {
    let own = node["block"]?.text.map { [$0] } ?? []
    let children = node.items ?? node.entries?.map(\.value) ?? []
    return own + children.flatMap(blockNames)
  }
}
