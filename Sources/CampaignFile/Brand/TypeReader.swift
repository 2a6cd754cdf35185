import Brand
import DocumentModel

/// Reads the brand's typefaces: for each script the family that plays its part.
struct TypeReader {
  let reader: YAMLReader
  let fonts: FontLibrary
  let finder: FontFinder

  /// The typefaces by name, and the scripts that they serve.
  func typefaces(
    _ node: YAMLNode?
  ) -> (typefaces: [String: Typeface], names: [String], scripts: Set<String>) {
    var typefaces = [String: Typeface]()
    var names = [String]()
    var scripts = Set<String>()
    for (name, _, value) in reader.named(node) {
      names.append(name)
      let variants = reader.items(value, of: .mapping)?.compactMap(variant) ?? []
      if !variants.isEmpty { typefaces[name] = Typeface(variants: variants) }
      for variant in variants { scripts.formUnion(variant.scripts) }
    }
    return (typefaces, names, scripts)
  }

  /// The families that serve the scripts which the brand leaves out, in the order declared.
  func fallbacks(without scripts: Set<String>) -> [FontFamily] {
    fonts.families.compactMap { family in
      family.scripts.allSatisfy { ScriptCode.isServed($0, by: scripts) }
        ? nil : finder.fallback(family)
    }
  }

  /// The families that would serve scripts which the brand leaves out if they were installed.
  func offers(without scripts: Set<String>) -> [FontOffer] {
    fonts.families.compactMap { family in
      guard let package = family.package, finder.fallback(family) == nil,
        !family.scripts.allSatisfy({ ScriptCode.isServed($0, by: scripts) })
      else { return nil }
      return FontOffer(family: family.name, scripts: family.scripts, package: package)
    }
  }

  private func variant(_ node: YAMLNode) -> Typeface.Variant? {
    guard let variant = reader.mapping(node, BrandShapes.variant) else { return nil }
    let scripts = reader.scripts(variant["scripts"])
    let weight = reader.integer(variant["weight"], in: 1...1000)
    let scale = reader.number(variant["scale"], in: 0.25...4) ?? 1
    let leading = reader.number(variant["leading"], in: 0.5...5)
    let tracking = reader.number(variant["tracking"], in: -200...1000)
    guard let scripts, let family = family(variant["family"]) else { return nil }
    return Typeface.Variant(
      scripts: scripts, family: family, weight: weight, leading: leading, tracking: tracking,
      scale: scale)
  }

  private func family(_ node: YAMLNode?) -> FontFamily? {
    guard let node, let name = reader.text(node) else { return nil }
    guard let family = fonts[name] else {
      reader.findings.error(
        "unknown-font", at: node.span, "no family '\(name)' is declared",
        hint: Suggestion.hint(for: name, among: fonts.names)
          ?? "declare it under 'fonts' in the brand file")
      return nil
    }
    return finder.family(family, usedAt: node.span)
  }
}
