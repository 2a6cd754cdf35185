/// Finds what a drawing would fetch from elsewhere, letters, which need fonts from elsewhere, and
/// effects that are drawn as pixels.
enum SVGReferences {
  /// What is wrong with a node of a drawing, if anything.
  static func fault(in node: XMLReader.Node) -> PictureFault? {
    switch node.kind {
    case .element(let name): element(name, node)
    case .text(let text): style(text, node)
    case .instruction(let target):
      target == "xml-stylesheet" ? external("a style sheet", node) : nil
    case .entity(let name): external("the entity '&\(name);'", node)
    case .other: nil
    }
  }

  private static func element(_ name: String, _ node: XMLReader.Node) -> PictureFault? {
    if name == "text" || name == "foreignObject" {
      return PictureFault(
        .svgText,
        "has letters in a '\(name)' element, which would print in whatever font is there "
          + "(line \(node.line))")
    }
    for attribute in node.attributes {
      if attribute.name == "href", name != "a", !isLocal(attribute.value) {
        return external("'\(shortened(attribute.value))'", node)
      }
      if SVGEffects.names.contains(attribute.name), SVGEffects.isSet(attribute.value[...]) {
        return rasterised(attribute.name, node)
      }
      if let fault = style(attribute.value, node) { return fault }
    }
    return nil
  }

  private static func style(_ text: String, _ node: XMLReader.Node) -> PictureFault? {
    let lower = text.lowercased()
    if lower.contains("@import") { return external("a style sheet by '@import'", node) }
    if let effect = SVGEffects.effect(in: lower) { return rasterised(effect, node) }
    var rest = lower[...]
    while let open = rest.firstRange(of: "url(") {
      rest = rest[open.upperBound...]
      let address = rest.prefix { $0 != ")" }
      let target = address.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      if !isLocal(String(target)) { return external("'\(shortened(String(target)))'", node) }
    }
    return nil
  }

  /// Whether an address leads to a part of the same file, or holds a picture itself.
  private static func isLocal(_ address: String) -> Bool {
    let address = address.trimmingBlanks().lowercased()
    return address.isEmpty || address.hasPrefix("#")
      || ["data:image/png", "data:image/jpeg", "data:image/jpg"].contains { address.hasPrefix($0) }
  }

  private static func rasterised(_ effect: String, _ node: XMLReader.Node) -> PictureFault {
    PictureFault(
      .rasterised, "has a '\(effect)' (line \(node.line)), which would print as coarse pixels")
  }

  private static func external(_ what: String, _ node: XMLReader.Node) -> PictureFault {
    PictureFault(.svgExternal, "needs \(what) from outside (line \(node.line))")
  }

  private static func shortened(_ address: String) -> String {
    address.count > 60 ? address.prefix(59) + "…" : address
  }
}
