import Brand
import DocumentModel

/// The brand as design tokens (Design Tokens Format Module 2025.10).
struct DesignTokens {
  let brand: KitBrand
  /// Whether colours are plain hex, as programs from before 2025.10 read them.
  let isLegacy: Bool

  /// The tokens' file.
  var file: JSONValue {
    var members: [(String, JSONValue)] = []
    if !isLegacy {
      members.append(
        ("$schema", .text("https://www.designtokens.org/schemas/2025.10/format.json")))
    }
    members.append(("$description", .text("\(brand.name), \(brand.date)")))
    members.append(("color", colors))
    members.append(("role", roles))
    members.append(("scale", scales))
    members.append(("font", fonts))
    members.append(("style", styles))
    return .object(members)
  }

  // MARK: Colours

  private var colors: JSONValue {
    .object(
      [("$type", .text("color"))]
        + brand.book.palette.inks.map { ink in
          (Self.name(ink.name), token(color(ink.screen), extensions: press(ink)))
        })
  }

  /// Roles point at colours of the palette; those that are tints have values of their own.
  private var roles: JSONValue {
    let names = Set(brand.book.palette.inks.map(\.name))
    return .object(
      [("$type", .text("color"))]
        + brand.roles.map { role, ink in
          guard names.contains(ink.name) else {
            return (role, token(color(ink.screen), extensions: press(ink)))
          }
          return (role, token(.text("{color.\(Self.name(ink.name))}")))
        })
  }

  private var scales: JSONValue {
    .object(
      [("$type", .text("color"))]
        + ["primary", "accent"].map { role in
          let steps = ColorScale(of: brand.color(role)).steps
          return (role, .object(steps.map { ("\($0.number)", token(color($0.color))) }))
        })
  }

  private func color(_ color: RGB) -> JSONValue {
    let hex = color.hex.lowercased()
    guard !isLegacy else { return .text(hex) }
    let components = [color.red, color.green, color.blue].map {
      JSONValue.number((Double($0) / 255 * 100_000).rounded() / 100_000)
    }
    return .object([
      ("colorSpace", .text("srgb")), ("components", .list(components)), ("alpha", .number(1)),
      ("hex", .text(hex)),
    ])
  }

  /// What the format has no colours for, the press's: kept under a name of our own.
  private func press(_ ink: Ink) -> [(String, JSONValue)] {
    guard let press = ink.press else { return [] }
    let parts = [press.cyan, press.magenta, press.yellow, press.black]
    var members: [(String, JSONValue)] = [
      ("cmyk", .list(parts.map { .number(($0 * 1000).rounded() / 10) }))
    ]
    if let spot = ink.spot {
      members.append(("spot", .text(spot.name)))
      if spot.part < 1 { members.append(("tint", .number((spot.part * 1000).rounded() / 10))) }
    }
    return [("dev.broadside.press", .object(members))]
  }

  // MARK: Type

  private var fonts: JSONValue {
    .object(
      [("$type", .text("fontFamily"))]
        + brand.book.typefaces.keys.sorted().map { name in
          let families = brand.families(name).map(\.family.name)
          return (Self.name(name), token(.list(families.map { .text($0) })))
        })
  }

  /// The weight and leading of each style; sizes are the pages' own.
  private var styles: JSONValue {
    .object(
      brand.book.styles.sorted { $0.key < $1.key }.map { name, style in
        let members: [(String, JSONValue)] = [
          ("family", typed("fontFamily", .text("{font.\(Self.name(style.typeface))}"))),
          ("weight", typed("fontWeight", .number(Double(style.weight)))),
          ("leading", typed("number", .number(style.leading))),
        ]
        return (Self.name(name), .object(members))
      })
  }

  private func typed(_ type: String, _ value: JSONValue) -> JSONValue {
    .object([("$type", .text(type)), ("$value", value)])
  }

  private func token(
    _ value: JSONValue, extensions: [(String, JSONValue)] = []
  ) -> JSONValue {
    .object(
      [("$value", value)] + (extensions.isEmpty ? [] : [("$extensions", .object(extensions))]))
  }

  /// A name as the format allows it: no leading `$`, none of `{ } .`.
  static func name(_ name: String) -> String {
    let kept = name.map { "{}.".contains($0) ? "-" : $0 }
    return kept.first == "$" ? "-" + String(kept.dropFirst()) : String(kept)
  }
}
