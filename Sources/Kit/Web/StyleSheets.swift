import Brand
import DocumentModel

/// The brand for pages of the web: CSS, SCSS, and a theme of Tailwind 4.
struct StyleSheets {
  let brand: KitBrand

  /// Custom properties: colours by their names and by their roles, scales, families, weights.
  var css: String {
    let lines = properties.map { "  --brand-\($0): \($1);" }
    return "\(head)\n:root {\n\(lines.joined(separator: "\n"))\n}\n\(scripts)"
  }

  /// Variables and, for loops, maps of them.
  var scss: String {
    let variables = properties.map { name, value in
      "$brand-\(name): \(value.replacing("var(--brand-", with: "$brand-").replacing(")", with: ""));"
    }
    let colors = brand.book.palette.inks.map { "  \"\(Self.name($0.name))\": \($0.screen.hex)," }
    return """
      \(head)
      \(variables.joined(separator: "\n"))

      $brand-colors: (
      \(colors.joined(separator: "\n"))
      );

      """
  }

  /// A theme for `@import` behind `@import "tailwindcss"`: `bg-primary-500`, `text-ink`.
  var tailwind: String {
    let inks = brand.book.palette.inks.map { "  --color-\(Self.name($0.name)): \($0.screen.hex);" }
    let steps = ["primary", "accent"].flatMap { role in
      ColorScale(of: brand.color(role)).steps.map {
        "  --color-\(role)-\($0.number): \($0.color.hex);"
      }
    }
    let fonts = brand.book.typefaces.keys.sorted().map {
      "  --font-\(Self.name($0)): \(families($0));"
    }
    return "\(head)\n@theme {\n\((inks + steps + fonts).joined(separator: "\n"))\n}\n"
  }

  private var head: String {
    "/* \(brand.name.replacing("*/", with: "")), \(brand.date) */"
  }

  private var properties: [(String, String)] {
    let names = Set(brand.book.palette.inks.map(\.name))
    let inks = brand.book.palette.inks.map { (Self.name($0.name), $0.screen.hex) }
    let roles = brand.roles.map { role, ink in
      (
        "role-\(role)",
        names.contains(ink.name) ? "var(--brand-\(Self.name(ink.name)))" : ink.screen.hex
      )
    }
    let steps = ["primary", "accent"].flatMap { role in
      ColorScale(of: brand.color(role)).steps.map { ("scale-\(role)-\($0.number)", $0.color.hex) }
    }
    let fonts = brand.book.typefaces.keys.sorted().map { ("font-\(Self.name($0))", families($0)) }
    let styles = brand.book.styles.sorted { $0.key < $1.key }.flatMap { name, style in
      [
        ("weight-\(Self.name(name))", "\(style.weight)"),
        ("leading-\(Self.name(name))", "\(fixed(style.leading))"),
      ]
    }
    return inks + roles + steps + fonts + styles
  }

  /// The families of each language's script, by the language of what they set.
  private var scripts: String {
    brand.words.dropFirst().map { words in
      let lines = brand.book.typefaces.keys.sorted().map { name in
        "  --brand-font-\(Self.name(name)):"
          + " \(Self.quoted(brand.family(name, script: words.language.script))), sans-serif;"
      }
      return ":lang(\(words.language.rawValue)) {\n\(lines.joined(separator: "\n"))\n}\n"
    }.joined()
  }

  private func families(_ typeface: String) -> String {
    (brand.families(typeface).map { Self.quoted($0.family.name) } + ["sans-serif"])
      .joined(separator: ", ")
  }

  private static func quoted(_ family: String) -> String {
    "\"" + family.filter { $0 != "\"" && $0 != "\\" } + "\""
  }

  /// A name as identifiers of CSS may be: ASCII letters, digits and hyphens.
  static func name(_ name: String) -> String {
    String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
