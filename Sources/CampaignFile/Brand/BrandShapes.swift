import Brand

/// The mappings of brand and font files, as data.
enum BrandShapes {
  static let file = MappingShape(
    "a brand",
    [
      .init("brand", .localized, isRequired: true), .init("tagline", .localized),
      .init("boilerplate", .localized),
      .init("palette", .named(.anyOf([.color, .shape(ink)])), isRequired: true),
      .init("type", .named(.list(.shape(variant))), isRequired: true),
      .init("styles", .named(.shape(partStyle))), .init("logos", .named(.shape(logo))),
      .init("fonts", .named(.shape(family))),
      .init("extends", .path), .init("theme", .text), .init("roles", .shape(roles)),
      .init("lengths", .shape(lengths)), .init("voice", .shape(voice)),
      .init("lint", .shape(BrandReader.lintShape)),
    ] + BrandRuleShapes.keys)

  static let voice = MappingShape(
    "the voice", [.init("tone", .localized), .init("never", .named(.list(.text)))])

  static let theme = MappingShape(
    "a theme",
    [
      .init("theme", .text, isRequired: true), .init("purpose", .text, isRequired: true),
      .init("type", .named(.list(.shape(variant)))), .init("styles", .named(.shape(style))),
      .init("roles", .shape(roles)),
      .init("lengths", .shape(lengths)),
    ])

  static let roles = MappingShape(
    "the roles of inks", InkRole.all.map { .init($0, .ink, purpose(of: $0)) })

  private static func purpose(of role: String) -> String {
    let parts: [(String, String)] = [
      ("-quiet", "Of text with less weight on"), ("-strong", "Of text with more weight on"),
      ("-mark", "Of what is to be seen first on"), ("-line", "Of lines on"),
    ]
    for (suffix, words) in parts where role.hasSuffix(suffix) {
      return "\(words) '\(role.dropLast(suffix.count))'."
    }
    return role.hasPrefix("on-")
      ? "Of text on '\(role.dropFirst(3))'." : "The ink whose role is '\(role)'."
  }

  static let lengths = MappingShape(
    "the lengths of a theme",
    [.init("corner", .length), .init("heavy", .length), .init("thin", .length)])

  static let ink = MappingShape(
    "an ink",
    [
      .init("screen", .color, isRequired: true), .init("press", .list(.number)),
      .init("spot", .text), .init("overprint", .boolean),
    ])

  static let variant = MappingShape(
    "a typeface's family",
    [
      .init("scripts", .list(.text), isRequired: true), .init("family", .text, isRequired: true),
      .init("weight", .integer), .init("scale", .number), .init("leading", .number),
      .init("tracking", .number),
    ])

  static let style = MappingShape(
    "a style",
    [
      .init("type", .text, isRequired: true), .init("weight", .integer),
      .init("italic", .boolean), .init("leading", .number), .init("tracking", .number),
      .init("ink", .text, isRequired: true), .init("features", .list(.text)),
      .init("case", .choice(["upper", "normal"])), .init("balance", .boolean),
      .init("hang", .boolean), .init("hyphenate", .boolean),
      .init("align", .choice(["start", "center", "end", "justify"])), .init("space", .number),
      .init("item-space", .number), .init("run-in", .boolean),
    ] + LetterFormsReader.keys)

  /// A style whose other keys come from a theme or another brand.
  static let partStyle = MappingShape(
    style.name,
    style.keys.map { .init($0.name, $0.kind, $0.purpose) })

  static let logo = MappingShape(
    "a logo",
    [
      .init("file", .path, isRequired: true), .init("alt", .localized, isRequired: true),
      .init("minimum", .length), .init("clear", .number),
      .init("on", .list(.ink), "The grounds that it may stand on, inks or tints of them."),
    ])

  static let family = MappingShape(
    "a family",
    [
      .init("package", .text), .init("scripts", .list(.text)), .init("scale", .number),
      .init("faces", .list(.shape(face)), isRequired: true),
    ])

  static let face = MappingShape(
    "a face",
    [
      .init("file", .path, isRequired: true), .init("weight", .integer),
      .init("italic", .boolean), .init("index", .integer), .init("sizes", .lengthRange),
      .init("axes", .mapping), .init("package", .text),
    ])
}
