import DocumentModel

/// The mappings of a template file, as data.
enum TemplateShapes {
  static let file = MappingShape(
    "a template",
    [
      .init("template", .text, isRequired: true), .init("purpose", .text, isRequired: true),
      .init("title", .words),
      .init("formats", .list(.anyOf([.text, .named(.shape(format))])), isRequired: true),
      .init("needs", .named(.shape(slot))), .init("open", .named(.shape(open))),
      .init("page", .shape(page)),
      .init("layout", .list(.box), isRequired: true), .init("gap", .length),
      .init("continued", .shape(continued)), .init("adapt", .named(.mapping)),
      .init("extends", .text), .init("blocks", .named(.list(.box))),
      .init("pages", .list(.shape(further))),
    ])

  /// The keys of a template behind which boxes stand.
  static let pages = ["layout", "continued", "pages"]

  static let further = MappingShape(
    "a further page",
    [.init("layout", .list(.box), isRequired: true), .init("gap", .length)])

  static let component = MappingShape(
    "a component",
    [
      .init("component", .text, isRequired: true), .init("purpose", .text, isRequired: true),
      .init("parameters", .named(.shape(parameter))), .init("box", .box, isRequired: true),
    ])

  /// A component put to use.
  static let use = MappingShape(
    "a component in use",
    [.init("use", .text, isRequired: true), .init("with", .named(.any))] + common + text)

  /// A place that a template fills which extends this one.
  static let block = MappingShape(
    "a block",
    [.init("block", .text, isRequired: true), .init("default", .anyOf([.list(.box), .box]))])

  /// A frame that goes on with a thread.
  static let continuing = MappingShape(
    "a frame that goes on",
    [.init("continues", .text, isRequired: true)]
      + box(.frame).keys.filter { $0.name != "continues" })

  static let parameter = MappingShape(
    "a parameter",
    [.init("purpose", .text), .init("default", .any), .init("optional", .boolean)])

  /// Whether a key says what a box is, and holds.
  static func isContent(_ key: String?) -> Bool { key.flatMap(BoxKind.init) != nil }

  static let slot = MappingShape(
    "a slot",
    [
      .init("from", .field, isRequired: true), .init("words", .integerRange),
      .init("count", .integerRange), .init("optional", .boolean),
    ])

  static let open = MappingShape(
    "an open part",
    [
      .init("words", .integerRange, "How many words a place may say."),
      .init("characters", .integerRange, "How many characters a place may take."),
      .init("picture", .boolean, "Whether a place may show a picture of its own."),
      .init("choice", .list(.text), "The words that a place may choose from, the usual one first."),
      .init("ink", .list(.ink), "The inks that a place may choose from."),
      .init("of", .text, "The box whose ground is in the ink."),
    ])

  static let format = MappingShape(
    "a format", [.init("size", .list(.length), isRequired: true)])

  static let page = MappingShape(
    "the page",
    [
      .init("margin", .lengths), .init("columns", .integer), .init("gutter", .length),
      .init("bleed", .length), .init("ground", .ink), .init("baseline", .length),
    ])

  static let continued = MappingShape(
    "the page that follows",
    [
      .init("thread", .text, isRequired: true), .init("limit", .integer), .init("gap", .length),
      .init("layout", .list(.box), isRequired: true),
    ])

  static let fit = MappingShape(
    "a fit",
    [
      .init("size", .lengthRange), .init("lines", .integerRange), .init("tracking", .numberRange),
      .init("word-space", .percentRange), .init("expansion", .percentRange),
      .init("leading", .numberRange),
      .init("space", .percentRange),
      .init("ladder", .list(.choice(Fit.Lever.allCases.map(\.rawValue)))), .init("group", .text),
      .init("then", .list(.field)),
    ])

  static let dropCap = MappingShape(
    "a drop cap",
    [
      .init("lines", .integer, isRequired: true), .init("ink", .ink), .init("family", .text),
      .init("weight", .integer),
    ])

  static let wrap = MappingShape(
    "how text runs around a box",
    [
      .init("side", .choice(["start", "end"]), isRequired: true), .init("gap", .length),
      .init("after", .integer), .init("outline", .any),
    ])

  static let rules = MappingShape(
    "the rules of a box",
    ["top", "end", "bottom", "start"].map { .init($0, .text) })

  /// The mapping of a box of a kind.
  static func box(_ kind: BoxKind) -> MappingShape {
    MappingShape(kind.described, common + own(kind))
  }

  static let common: [MappingShape.Key] = [
    .init("name", .text), .init("when", .condition), .init("each", .text),
    .init("span", .integer), .init("width", .length), .init("height", .length),
    .init("min-height", .length), .init("grow", .number), .init("pad", .lengths),
    .init("fill", .ink), .init("on", .ink), .init("border", .text), .init("radius", .length),
    .init("rules", .anyOf([.shape(rules), .mapping])), .init("bleed", .list(.choice(sides))),
    .init("align", .anyOf([.text, .list(.text)])),
    .init("valign", .choice(["top", "center", "bottom"])), .init("at", .list(.number)),
    .init("offset", .list(.length)), .init("gap", .length), .init("role", .text),
    .init("wrap", .any), .init("ratio", .text), .init("across", .integer),
    .init("down", .integer), .init("anchor", .text),
    .init("turn", .choice(["left", "right"]), "a quarter turn: 'left' is read upwards"),
  ]

  private static let sides = ["top", "end", "bottom", "start"]

  static let text: [MappingShape.Key] =
    [
      .init("size", .length), .init("leading", .number), .init("tracking", .number),
      .init("weight", .integer), .init("italic", .boolean), .init("ink", .ink),
      .init("family", .text), .init("case", .choice(["upper", "normal"])),
      .init("features", .list(.text)),
      .init("balance", .boolean), .init("hang", .boolean), .init("hyphenate", .boolean),
      .init("space", .length), .init("fit", .shape(fit)), .init("tabs", .list(.mapping)),
      .init("item-space", .length), .init("run-in", .boolean),
      .init("drop-cap", .any),
    ] + LetterFormsReader.keys

  /// What words set large may do besides.
  private static let display: [MappingShape.Key] = [
    .init("measure", .choice(["full"]), "'full': each line is as large as fills the width"),
    .init("crop", .boolean, "whether the words run off the page on purpose"),
  ]

  private static let table: [MappingShape.Key] = [
    .init("table", .list(.any), isRequired: true), .init("columns", .any), .init("header", .any),
    .init("stripe", .ink), .init("cell-pad", .lengths),
  ]

  private static func own(_ kind: BoxKind) -> [MappingShape.Key] {
    let name = kind.rawValue
    switch kind {
    case .stack, .row, .layers: return [.init(name, .list(.box), isRequired: true)]
    case .grid:
      return [
        .init(name, .list(.box), isRequired: true),
        .init("columns", .any, isRequired: true), .init("row-gap", .length),
      ]
    case .headline, .title, .subtitle, .lead, .body, .label, .caption, .quote, .number:
      return [.init(name, .words, isRequired: true)] + text + display
    case .frame:
      return [
        .init(name, .any), .init("continues", .text), .init("thread", .text),
        .init("columns", .integer), .init("gutter", .length), .init("on-grid", .boolean),
        .init("notes", .choice(["foot", "end"])),
      ] + text
    case .table:
      let others = ["fit", "tabs", "balance", "run-in", "item-space", "space"]
      return table + text.filter { !others.contains($0.name) }
    case .picture:
      return [
        .init(name, .field, isRequired: true), .init("scaling", .choice(["cover", "contain"])),
        .init("focus", .list(.number)),
        .init("mirror", .boolean), .init("alt", .words), .init("recolor", .boolean),
        .init("tint", .ink, "the ink in tints of which the picture is shown"),
      ] + BoxReader.treatmentKeys
    case .art:
      return [
        .init(name, .text, isRequired: true), .init("ink", .ink),
        .init("scaling", .choice(["cover", "contain"])), .init("focus", .list(.number)),
        .init("mirror", .boolean), .init("alt", .words),
      ] + BoxReader.treatmentKeys
    case .logo: return [.init(name, .text, isRequired: true)]
    case .qr:
      return [.init(name, .words, isRequired: true), .init("purpose", .words), .init("ink", .ink)]
    case .rule: return [.init(name, .ink, isRequired: true), .init("weight", .length)]
    case .space: return [.init(name, .length, isRequired: true)]
    case .checklist, .lines, .steps, .chart, .logos, .strips, .map:
      return ElementShapes.keys(of: kind)
    }
  }
}
