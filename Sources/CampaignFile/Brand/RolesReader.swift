import Brand
import DocumentModel

/// Reads what a brand's inks are for: `primary: indigo`, `panel: primary 12%`.
struct RolesReader {
  let reader: YAMLReader

  /// Gives the palette's inks the roles that the brand and its theme say, and the others by rule.
  ///
  /// - Returns: the names that templates may use: the palette's own, then the roles.
  func assign(_ node: YAMLNode?, in palette: inout Palette, inks: [String]) -> [String] {
    let names = inks + (InkRole.all + InkRole.contextual).filter { !inks.contains($0) }
    guard let mapping = reader.mapping(node ?? YAMLNode.nothing, BrandShapes.roles) else {
      return names
    }
    var sources: [String: SourceSpan] = [:]
    palette.assignRoles { role, palette in
      guard let value = mapping[role] else { return nil }
      sources[role] = value.span
      return ink(value, of: role, in: palette, names: names)
    }
    check(palette, sources)
    return names
  }

  private func ink(
    _ node: YAMLNode, of role: String, in palette: Palette, names: [String]
  ) -> Ink? {
    guard let name = InkNameReader(reader: reader, inks: names).ink(node) else { return nil }
    if let ink = palette.ink(name) { return ink }
    // A broken ink of the palette has been told of.
    if name.name.isEmpty {
      reader.wrongType(node, "one ink such as 'indigo' or 'indigo 20%'")
    } else if InkRole.all.contains(name.name) {
      reader.findings.error(
        "role-order", at: node.span, "'\(role)' cannot follow from '\(name.name)'",
        hint: "name an ink of the palette, or a role that stands before it: "
          + InkRole.all.prefix { $0 != role }.joined(separator: ", "))
    }
    return nil
  }

  /// Says which inks of text, given by the brand, cannot be read on what they are for.
  private func check(_ palette: Palette, _ sources: [String: SourceSpan]) {
    for role in InkRole.all where role.hasPrefix("on-") {
      guard let span = sources[role], let ink = palette[role],
        let ground = palette[String(role.dropFirst(3))]
      else { continue }
      let ratio = Contrast.ratio(ink.screen, ground.screen)
      guard ratio < 4.5 else { continue }
      reader.findings.error(
        "low-contrast", at: span,
        "'\(role)' has a contrast of \(fixed((ratio * 100).rounded(.down) / 100)) to 1 on"
          + " '\(ground.name)', less than 4.5",
        hint: "leave it out, and the ink that stands out most is taken")
    }
  }
}

extension InkName {
  /// The ink's own name, without its tint.
  fileprivate var name: String {
    switch kind {
    case .named(let name), .tint(let name, _): name
    case .field, .gradient, .pattern: ""
    }
  }
}

extension YAMLNode {
  /// An empty mapping, of no place.
  static let nothing = YAMLNode(.mapping([]), span: SourceSpan(file: ""))
}
