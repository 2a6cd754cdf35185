import Brand
import DocumentModel

/// Holds a sub-brand to what its parent lets it change: everything else is locked.
struct SubBrandLocks {
  let findings: Findings

  /// What a parent may unlock besides inks: the key of the brand file by its name.
  private static let words = [
    ("name", "brand"), ("tagline", "tagline"), ("boilerplate", "boilerplate"), ("logos", "logos"),
  ]

  /// The names by which a parent unlocks: words, logos, and the roles of inks.
  static let names = words.map(\.0) + InkRole.basics + InkRole.colors + InkRole.surfaces

  static let shape = MappingShape(
    "the rules for sub-brands",
    [
      .init(
        "may", .list(.choice(names)), isRequired: true,
        "What sub-brands may change: 'accent', 'logos', 'tagline' …; everything else is locked.")
    ])

  /// The sub-brand's tree without what it may not change, which is reported.
  ///
  /// - Parameters:
  ///   - parent: The parent's tree as a whole.
  ///   - name: The parent's file.
  func unlocked(_ child: YAMLNode, under parent: YAMLNode, _ name: String) -> YAMLNode {
    let rules = parent["sub-brands"]
    let may = Set((rules?["may"]?.items ?? []).compactMap(\.text))
    var child = child
    child.content = .mapping(
      (child.entries ?? []).compactMap { entry in
        guard let key = entry.key.text else { return entry }
        var kept = entry
        switch key {
        case "parent": return entry
        case "sub-brands":
          kept.value = handedOn(entry.value, may, rules, name)
        case "roles":
          kept.value = entries(of: entry.value, named: "roles", rules, name) { role in
            may.contains(role) || InkRole.ground(of: role).map(may.contains) == true
          }
        case "palette":
          let own = Set((parent["palette"]?.entries ?? []).compactMap(\.key.text))
          let isOpen = !may.isDisjoint(with: InkRole.all)
          kept.value = entries(of: entry.value, named: "palette", rules, name) { ink in
            isOpen && (!own.contains(ink) || may.contains(ink))
          }
        default:
          if Self.words.contains(where: { $0.1 == key && may.contains($0.0) }) { return entry }
          report(entry.key, key, rules, name)
          return nil
        }
        return kept
      })
    return child
  }

  /// The mapping with those of its entries that may be changed.
  private func entries(
    of node: YAMLNode, named key: String, _ rules: YAMLNode?, _ name: String,
    _ isOpen: (String) -> Bool
  ) -> YAMLNode {
    guard let entries = node.entries else { return node }
    var node = node
    node.content = .mapping(
      entries.filter { entry in
        guard let inner = entry.key.text, !isOpen(inner) else { return true }
        report(entry.key, "\(key).\(inner)", rules, name)
        return false
      })
    return node
  }

  /// What a sub-brand lets its own sub-brands change: no more than it may itself.
  private func handedOn(
    _ node: YAMLNode, _ may: Set<String>, _ rules: YAMLNode?, _ name: String
  ) -> YAMLNode {
    for item in node["may"]?.items ?? [] {
      guard let text = item.text, !may.contains(text), Self.names.contains(text) else { continue }
      report(item, text, rules, name)
    }
    return node
  }

  private func report(_ node: YAMLNode, _ what: String, _ rules: YAMLNode?, _ name: String) {
    let open = (rules?["may"]?.items ?? []).compactMap(\.text)
    let place = rules.map { " (\($0.span.file):\($0.span.line))" } ?? ""
    findings.error(
      "brand-locked", at: node.span, "'\(what)' is not the sub-brand's to change",
      hint: open.isEmpty
        ? "'\(name)' lets sub-brands change nothing; say there 'sub-brands: { may: [accent] }'"
        : "'\(name)' lets sub-brands change \(open.joined(separator: ", "))\(place)")
  }
}
