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
      + (brand.subBrands.isEmpty ? [] : [("place", place)])
  }

  /// What the brands of places change: inks of their own, and the roles that differ.
  private var place: JSONValue {
    let names = Set(brand.book.palette.inks.map(\.name))
    let contexts = brand.subBrands.map { place, book in
      let inks = book.palette.inks.filter { ink in !brand.book.palette.inks.contains(ink) }
      let known = names.union(inks.map(\.name))
      let roles = InkRole.all.compactMap { role -> (String, JSONValue)? in
        guard let ink = book.palette.roles[role], ink != brand.book.palette.roles[role] else {
          return nil
        }
        guard known.contains(ink.name) else { return (role, colorToken(ink.screen)) }
        let alias = JSONValue.text("{color.\(DesignTokens.name(ink.name))}")
        return (role, .object([("$value", alias)]))
      }
      let type: [(String, JSONValue)] = [("$type", .text("color"))]
      let colors = inks.map { (DesignTokens.name($0.name), colorToken($0.screen)) }
      return (
        place,
        [
          JSONValue.object([
            ("color", .object(type + colors)), ("role", .object(type + roles)),
          ])
        ]
      )
    }
    return modifier([("brand", [])] + contexts, by: "brand")
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
    let parts = [color.red, color.green, color.blue].map {
      JSONValue.number((Double($0) / 255 * 100_000).rounded() / 100_000)
    }
    let value = JSONValue.object([
      ("colorSpace", .text("srgb")), ("components", .list(parts)),
      ("alpha", .number(1)), ("hex", .text(color.hex.lowercased())),
    ])
    return .object([("$value", value)])
  }
}
