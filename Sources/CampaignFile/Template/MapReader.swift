import DocumentModel

/// Reads boxes that show where a place lies.
struct MapReader {
  let boxes: BoxReader

  private var reader: YAMLReader { boxes.reader }

  static let spot = MappingShape(
    "a point of a map",
    [
      .init("name", .words, isRequired: true, "its name"),
      .init("latitude", .words, isRequired: true, "how far north it is, in degrees: 41.87"),
      .init("longitude", .words, isRequired: true, "how far east it is, in degrees: -87.62"),
      .init("each", .text, "a name and a list: one point for each item"),
      .init("when", .condition, "whether it is there at all"),
    ])

  static let keys: [MappingShape.Key] =
    [
      .init("map", .words, isRequired: true, "the name of one of the campaign's maps"),
      .init("alt", .words, isRequired: true, "what the map shows, in words"),
      .init("area", .words, "what the place is called in the map, if it is not 'place.id'"),
      .init("points", .list(.shape(spot)), "schools and other points with their names"),
      .init(
        "show", .choice(TemplateMap.Extent.allCases.map(\.rawValue)),
        "the place and what is around it, or all areas"),
      .init("mark", .ink, "the surface of the place"),
      .init("land", .ink, "the surface of the areas around it"),
    ] + ElementShapes.text

  func map(_ box: YAMLMapping) -> TemplateMap? {
    guard let name = reader.words(box["map"], isPlain: true),
      let alternative = reader.words(box["alt"], isPlain: true)
    else { return nil }
    let items = reader.items(box["points"], of: .mapping) ?? []
    let spots = items.compactMap(spot)
    guard spots.count == items.count else { return nil }
    let place = WordsParser.words(
      "{place.id}", at: box.span(of: "map"), findings: reader.findings, plain: true)
    return TemplateMap(
      map: name, area: reader.words(box["area"], isPlain: true) ?? place, spots: spots,
      extent: reader.choice(box["show"], of: TemplateMap.Extent.self) ?? .place,
      mark: boxes.inks.ink(box["mark"]), land: boxes.inks.ink(box["land"]),
      alternative: alternative)
  }

  private func spot(_ node: YAMLNode) -> TemplateElement.Entry<TemplateMap.Spot>? {
    guard let mapping = reader.mapping(node, Self.spot),
      let name = reader.words(mapping["name"]),
      let latitude = reader.words(mapping["latitude"], isPlain: true),
      let longitude = reader.words(mapping["longitude"], isPlain: true)
    else { return nil }
    return TemplateElement.Entry(
      TemplateMap.Spot(name: name, latitude: latitude, longitude: longitude),
      condition: reader.condition(mapping["when"]),
      repetition: boxes.repetition(mapping["each"]), source: node.span)
  }
}
