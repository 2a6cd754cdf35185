import Brand
import DocumentModel

/// What changes in the tokens for an office's printer and for other scripts (Resolver Module 2025.10).
struct TokenResolver {
  let brand: KitBrand
  /// The path of the tokens' file beside the resolver's.
  let tokens: String

  var file: JSONValue {
    .object([
      ("$schema", .text("https://www.designtokens.org/schemas/2025.10/resolver.json")),
      ("name", .text(brand.name)), ("version", .text("2025.10")),
      (
        "sets",
        .object([
          ("brand", .object([("sources", .list([.object([("$ref", .text(tokens))])]))]))
        ])
      ),
      ("modifiers", .object(modifiers)),
      (
        "resolutionOrder",
        .list(
          (["sets/brand"] + modifiers.map { "modifiers/\($0.0)" }).map {
            .object([("$ref", .text("#/\($0)"))])
          })
      ),
    ])
  }

  /// A choice has two contexts at least, so a brand of one script has none of scripts.
  private var modifiers: [(String, JSONValue)] {
    [("output", output)] + (brand.scripts.count > 1 ? [("script", script)] : [])
  }

  /// Colours as on a screen, or in the greys that a copier leaves of them.
  private var output: JSONValue {
    let grays = brand.book.palette.inks.map { ink in
      var ink = ink
      let gray = OKLCH(lightness: OKLCH(ink.screen).lightness, chroma: 0, hue: 0).rgb
      ink.screen = gray
      return (DesignTokens.name(ink.name), colorToken(gray))
    }
    let office = JSONValue.object([("color", .object([("$type", .text("color"))] + grays))])
    return modifier([("screen", []), ("office", [office])], by: "screen")
  }

  /// The families that serve each script of the brand's languages.
  private var script: JSONValue {
    let contexts = brand.scripts.map { script in
      let fonts = brand.book.typefaces.keys.sorted().map { name in
        let value = JSONValue.list([.text(brand.family(name, script: script))])
        return (DesignTokens.name(name), JSONValue.object([("$value", value)]))
      }
      let set = JSONValue.object([
        ("font", .object([("$type", .text("fontFamily"))] + fonts))
      ])
      return (script, [set])
    }
    return modifier(contexts, by: contexts.first?.0 ?? "Latn")
  }

  private func modifier(_ contexts: [(String, [JSONValue])], by name: String) -> JSONValue {
    .object([
      ("contexts", .object(contexts.map { ($0, .list($1)) })), ("default", .text(name)),
    ])
  }

  private func colorToken(_ color: RGB) -> JSONValue {
    let part = JSONValue.number((Double(color.red) / 255 * 100_000).rounded() / 100_000)
    let value = JSONValue.object([
      ("colorSpace", .text("srgb")), ("components", .list([part, part, part])),
      ("alpha", .number(1)), ("hex", .text(color.hex.lowercased())),
    ])
    return .object([("$value", value)])
  }
}
