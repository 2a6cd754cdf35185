import Brand
import DocumentModel

/// Reads the brand's inks: `ink: "#1B1B3A"`, or with its recipe on press in percent.
struct PaletteReader {
  let reader: YAMLReader

  /// The inks, and the names of all that are declared, readable or not, with their places.
  func palette(_ node: YAMLNode?) -> (palette: Palette, names: [String: SourceSpan]) {
    var inks: [Ink] = []
    var names: [String: SourceSpan] = [:]
    for (name, key, value) in reader.named(node) {
      names[name] = key.span
      guard let ink = ink(name, value), isAlone(ink, among: inks, value) else { continue }
      inks.append(ink)
    }
    if let node, node.entries?.isEmpty == true {
      reader.findings.error(
        "empty-palette", at: node.span, "the palette has no ink",
        hint: "name two at least, such as 'ink: \"#1B1B3A\"' and 'paper: \"#FFFFFF\"'")
    }
    checkContrast(inks, names)
    return (Palette(inks: inks), names)
  }

  /// Warns of inks on which nothing of the palette can be seen, nor they on anything.
  private func checkContrast(_ inks: [Ink], _ names: [String: SourceSpan]) {
    for ink in inks where inks.count > 1 {
      let others = inks.filter { $0.name != ink.name }
      let best = others.map { Contrast.ratio($0.screen, ink.screen) }.max() ?? 21
      guard best < 3, let span = names[ink.name] else { continue }
      let most = fixed((best * 100).rounded(.down) / 100)
      reader.findings.warning(
        "ink-without-contrast", at: span,
        "'\(ink.name)' stands out from no other ink: \(most) to 1 at most, where signs need 3",
        hint: "add a darker or a lighter ink to the palette, or change this one")
    }
  }

  private func ink(_ name: String, _ node: YAMLNode) -> Ink? {
    guard node.entries != nil else {
      return reader.color(node).map { Ink(name: name, screen: $0) }
    }
    guard let ink = reader.mapping(node, BrandShapes.ink) else { return nil }
    let press = press(ink["press"])
    let spot = spot(ink["spot"], values: ink["press"], press)
    let overprints = reader.boolean(ink["overprint"])
    return reader.color(ink["screen"]).map {
      Ink(name: name, screen: $0, press: press, spot: spot, overprints: overprints)
    }
  }

  private func press(_ node: YAMLNode?) -> CMYK? {
    guard let node else { return nil }
    if let text = node.text, !node.isNull, text.contains(where: \.isLetter) {
      reportNoValues(of: text, at: node.span)
      return nil
    }
    guard let items = reader.items(node, of: .number) else { return nil }
    guard items.count == 4 else {
      reader.wrongType(node, "four percentages: cyan, magenta, yellow, black")
      return nil
    }
    let parts = items.compactMap { reader.number($0, in: 0...100) }
    guard parts.count == 4 else { return nil }
    return CMYK(
      cyan: parts[0] / 100, magenta: parts[1] / 100, yellow: parts[2] / 100,
      black: parts[3] / 100)
  }

  /// An ink of its own: its name, with the process values beside it.
  private func spot(_ node: YAMLNode?, values: YAMLNode?, _ press: CMYK?) -> SpotInk? {
    guard let node, let text = reader.text(node) else { return nil }
    let name = text.split(separator: " ").joined(separator: " ")
    guard !name.isEmpty, !Self.reserved.contains(name.lowercased()) else {
      reader.findings.error(
        "wrong-spot", at: node.span,
        name.isEmpty ? "the spot ink has no name" : "'\(name)' is no name for a spot ink",
        hint: "name the ink as the print shop orders it, such as 'PANTONE 286 C'")
      return nil
    }
    guard let press else {
      if values == nil { reportNoValues(of: name, at: node.span) }
      return nil
    }
    return SpotInk(name: name, values: press)
  }

  /// Names that mean other plates (ISO 32000-1, 8.6.6.4).
  private static let reserved: Set<String> = ["all", "none", "cyan", "magenta", "yellow", "black"]

  private func reportNoValues(of name: String, at span: SourceSpan) {
    reader.findings.error(
      "spot-without-values", at: span,
      "the spot ink '\(name)' has no values for presses that do not have it",
      hint: "write 'spot: \(name)' and 'press: [cyan, magenta, yellow, black]' in percent, "
        + "which the ink's maker gives out")
  }

  /// Whether no other ink goes by the same spot with other values, which one plate cannot have.
  private func isAlone(_ ink: Ink, among inks: [Ink], _ node: YAMLNode) -> Bool {
    guard let spot = ink.spot,
      let other = inks.first(where: { $0.spot?.name.lowercased() == spot.name.lowercased() }),
      other.spot != spot
    else { return true }
    reader.findings.error(
      "spot-twice", at: node.span,
      "the spot ink '\(spot.name)' is defined twice: '\(other.name)' has other values or writes "
        + "it otherwise",
      hint: "give both inks the same spot and press, or use a tint of '\(other.name)'")
    return false
  }
}
