import DocumentModel

/// The mappings of boxes that show numbers, as data.
enum ChartShapes {
  static let row = MappingShape(
    "a row of a chart",
    [
      .init("label", .words, isRequired: true, "its name"),
      .init("value", .words, "its number, with a point before decimals"),
      .init("values", .list(.words), "a number for each series"),
      .init("ink", .ink, "the ink of its mark, where it is to stand out"),
      .init("each", .text, "a name and a list: one row for each item"),
      .init("when", .condition, "whether it is there at all"),
    ])

  static let series = MappingShape(
    "a series",
    [
      .init("text", .words, isRequired: true, "its name"),
      .init("ink", .ink, "the ink of its marks"),
      .init("texture", .choice(Chart.Texture.allCases.map(\.rawValue)), "how they are filled"),
    ])

  static let keys: [MappingShape.Key] =
    [
      .init(
        "chart", .choice(Chart.Form.allCases.map(\.rawValue)), isRequired: true,
        "what stands for a number"),
      .init("rows", .list(.shape(row)), isRequired: true, "what is counted, and the numbers"),
      .init("alt", .words, isRequired: true, "what the chart says, in words"),
      .init(
        "series", .list(.anyOf([.words, .shape(series)])),
        "the names of several numbers of each row"),
      .init(
        "format", .choice(TemplateChart.Format.allCases.map(\.rawValue)),
        "how numbers are written; 25 is 25 % with 'percent'"),
      .init("decimals", .integer, "how many digits stand behind the decimal sign"),
      .init("unit", .number, "how many a mark of a pictogram stands for"),
      .init("middle", .words, "what stands in the middle of a donut"),
      .init("source", .words, "where the numbers come from, and of which day they are"),
    ] + ElementShapes.text
}
