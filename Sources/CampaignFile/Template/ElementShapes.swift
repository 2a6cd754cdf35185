import DocumentModel

/// The mappings of boxes that stand for several boxes, as data.
enum ElementShapes {
  /// The keys of text that elements take: their text is set as it is, line by line.
  static let text: [MappingShape.Key] = {
    let others = ["fit", "tabs", "run-in", "item-space", "space", "drop-cap"]
    return TemplateShapes.text.filter { !others.contains($0.name) }
  }()

  static let entry = MappingShape(
    "an entry",
    [
      .init("text", .words, isRequired: true, "what it says"),
      .init("each", .text, "a name and a list: one entry for each item"),
      .init("when", .condition, "whether it is there at all"),
    ])

  static let column = MappingShape(
    "a column to write in",
    [
      .init("text", .words, isRequired: true, "its head"),
      .init("width", .text, "a weight, a length or 'natural'"),
    ])

  static let step = MappingShape(
    "a step",
    [
      .init("title", .words, isRequired: true, "its name"),
      .init("text", .words, "a sentence about it"),
      .init("date", .words, "when it is, or was"),
      .init("each", .text, "a name and a list: one step for each item"),
      .init("when", .condition, "whether it is there at all"),
    ])

  static let styles = MappingShape(
    "the type of steps", TemplateSteps.Part.allCases.map { .init($0.rawValue, .shape(style)) })

  static let logo = MappingShape(
    "a mark",
    [
      .init("name", .words, isRequired: true, "whose it is: what is read, and set without a logo"),
      .init("logo", .words, "a field that names a picture, or a path beside the template"),
      .init("each", .text, "a name and a list: one mark for each item"),
      .init("when", .condition, "whether it is there at all"),
    ])

  static let style = MappingShape("the type of a part", text)

  /// The keys of a box of a kind besides those that every box takes.
  static func keys(of kind: BoxKind) -> [MappingShape.Key] {
    switch kind {
    case .checklist:
      return [
        .init(
          "checklist", .list(.anyOf([.words, .shape(entry)])), isRequired: true,
          "sentences to be ticked"),
        .init(
          "answers", .list(.anyOf([.words, .shape(entry)])),
          "heads of columns of boxes, instead of one box before"),
        .init("stroke", .text, "the line of the boxes: its width and ink"),
      ] + text
    case .lines:
      return [
        .init("lines", .any, isRequired: true, "how many, 'fill', or a list of words before them"),
        .init(
          "columns", .list(.anyOf([.words, .shape(column)])),
          "heads of columns: a table to write in"),
        .init("across", .integer, "how many lines with words stand side by side"),
        .init("step", .length, "the distance between lines"),
        .init("stroke", .text, "the lines' width and ink"),
      ] + text
    case .steps:
      return [
        .init("steps", .list(.shape(step)), isRequired: true, "the steps in their order"),
        .init("current", .words, "the number of the present step"),
        .init("here", .words, "what is said over the present step"),
        .init("course", .choice(["down", "across"]), "where the path goes"),
        .init("numbers", .boolean, "whether steps are numbered"),
        .init("path", .ink, "the ink of the path"),
        .init("ahead", .ink, "the ink of what is ahead"),
        .init("highlight", .ink, "the ground of the present step"),
        .init("on-highlight", .ink, "the ink of text on it"),
        .init("styles", .shape(styles), "the type of the parts of a step"),
      ] + text
    case .strips: return StripsReader.keys
    case .chart: return ChartShapes.keys
    case .map: return MapReader.keys
    case .logos:
      return [
        .init("logos", .list(.shape(logo)), isRequired: true, "the marks in their order"),
        .init("columns", .integer, "how many stand side by side"),
      ] + text
    case .stack, .row, .grid, .layers, .headline, .title, .subtitle, .lead, .body, .label,
      .caption, .quote, .number, .frame, .table, .picture, .art, .logo, .qr, .rule,
      .space:
      return []
    }
  }
}

extension BoxKind {
  /// Whether a box of the kind stands for several boxes.
  var isElement: Bool {
    switch self {
    case .checklist, .lines, .steps, .chart, .logos, .strips, .map: true
    case .stack, .row, .grid, .layers, .headline, .title, .subtitle, .lead, .body, .label,
      .caption, .quote, .number, .frame, .table, .picture, .art, .logo, .qr, .rule,
      .space:
      false
    }
  }
}
