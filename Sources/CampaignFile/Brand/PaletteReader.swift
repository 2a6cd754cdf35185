import Brand
import DocumentModel

/// Reads the brand's inks: `ink: "#1B1B3A"`, or with its recipe on press in percent.
struct PaletteReader {
  let reader: YAMLReader

  /// The inks, and the names of all that are declared, readable or not.
  func palette(_ node: YAMLNode?) -> (palette: Palette, names: [String]) {
    let named = reader.named(node)
    let inks = named.compactMap { name, _, value in ink(name, value) }
    return (Palette(inks: inks), named.map(\.name))
  }

  private func ink(_ name: String, _ node: YAMLNode) -> Ink? {
    guard node.entries != nil else {
      return reader.color(node).map { Ink(name: name, screen: $0) }
    }
    guard let ink = reader.mapping(node, BrandShapes.ink) else { return nil }
    let press = press(ink["press"])
    return reader.color(ink["screen"]).map { Ink(name: name, screen: $0, press: press) }
  }

  private func press(_ node: YAMLNode?) -> CMYK? {
    guard let node, let items = reader.items(node, of: .number) else { return nil }
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
}
