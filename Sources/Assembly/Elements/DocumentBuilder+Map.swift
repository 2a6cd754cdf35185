import Brand
import CampaignFile
import DocumentModel
import Maps

extension DocumentBuilder {
  /// Where a place lies among its neighbours; nil if it cannot be told, which is reported.
  mutating func mapBox(
    _ map: TemplateMap, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let before = fields.diagnostics.count
    guard let atlas = atlas(map), let own = area(map, of: atlas), let dress = dress(.body, box),
      let inks = mapInks(map, box, in: around)
    else { return nil }
    let spots = entries(map.spots) { builder, spot in builder.reading(of: spot, on: atlas) }
    guard !fields.diagnostics.dropFirst(before).hasErrors else { return nil }
    var maker = MapMaker(
      atlas: atlas, own: own, spots: spots.filter { $0.area != nil }, extent: map.extent,
      size: box.text.size ?? dress.character.size, options: box.text, inks: inks)
    maker.readNames(&self)
    let alternative = alternative(map, told: maker.told(at: map.map.source), in: around)
    return container(
      .map(maker.map(alternative, &self, in: around)), role: .figure, box, around)
  }

  private mutating func atlas(_ map: TemplateMap) -> Atlas? {
    let name = String(fields.text(of: map.map)[...].trimmed)
    if let found = fields.campaign.maps.first(where: { $0.name == name }) { return found.atlas }
    let names = fields.campaign.maps.map(\.name)
    fields.report(
      "unknown-map", at: map.map.source, "the campaign has no map '\(name)'",
      hint: Suggestion.hint(for: name, among: names)
        ?? "add it to the campaign file: 'maps: { \(name): { file: areas.geojson } }'")
    return nil
  }

  private mutating func area(_ map: TemplateMap, of atlas: Atlas) -> Int? {
    let before = fields.diagnostics.count
    let key = String(fields.text(of: map.area)[...].trimmed)
    guard fields.diagnostics.count == before else { return nil }
    if let index = atlas.index(of: key) { return index }
    fields.report(
      "unknown-area", at: map.area.source, "no area of the map is '\(key)'",
      hint: Suggestion.hint(for: key, among: atlas.areas.map(\.key).filter { !$0.isEmpty })
        ?? "name the property that says which place an area is with the map's 'key'")
    return nil
  }

  /// A point with its fields read; nil where it has no name or place.
  private mutating func reading(of spot: TemplateMap.Spot, on atlas: Atlas) -> MapMaker.Spot? {
    let name = String(fields.text(of: spot.name)[...].trimmed)
    guard !name.isEmpty, let latitude = degrees(spot.latitude, upTo: 90),
      let longitude = degrees(spot.longitude, upTo: 180)
    else { return nil }
    let place = atlas.point(longitude: longitude, latitude: latitude)
    let area = atlas.area(at: place)
    if area == nil {
      let turned = atlas.point(longitude: latitude, latitude: longitude)
      if atlas.area(at: turned) != nil {
        fields.report(
          "swapped-coordinates", at: spot.latitude.source,
          "the latitude and the longitude of '\(name)' stand in each other's place",
          hint: "latitude is how far north, longitude how far east")
      } else {
        fields.report(
          "point-outside", severity: .warning, at: spot.latitude.source,
          "'\(name)' lies in no area of the map and is not shown",
          hint: "check its latitude and longitude")
      }
    }
    return MapMaker.Spot(
      name: name, source: spot.name.source, place: place, area: area)
  }

  private mutating func degrees(_ words: Words, upTo most: Double) -> Double? {
    let text = fields.text(of: words)[...].trimmed
    if text.isEmpty { return nil }
    guard let value = Double(plain: text), abs(value) <= most else {
      fields.report(
        "bad-number", at: words.source, "'\(text)' is no place on the earth",
        hint: "write degrees with a point before decimals, from -\(fixed(most)) to \(fixed(most))")
      return nil
    }
    return value
  }

  /// What the map shows, in words; `map` has the names that it takes from the map.
  private mutating func alternative(
    _ map: TemplateMap, told: Value, in around: Surroundings
  ) -> String {
    fields.scope.repetitions.append(
      Scope.Binding(name: "map", value: .value(told), origin: ["map"], index: 1))
    defer { fields.scope.repetitions.removeLast() }
    let before = fields.diagnostics.count
    let text = String(fields.text(of: map.alternative)[...].trimmed)
    if text.isEmpty, fields.diagnostics.count == before, !around.isArtifact {
      fields.report(
        "missing-alternative", at: map.alternative.source,
        "the map has no words in '\(language)' for those who do not see it",
        hint: "say in `alt` what the map shows")
    }
    return text
  }

  /// The inks: tints of the paper where there is any, lines alone on a colour.
  private mutating func mapInks(
    _ map: TemplateMap, _ box: TemplateBox, in around: Surroundings
  ) -> LocatorMap.Inks? {
    func named(_ name: String) -> InkName { InkName(.named(name), source: box.source) }
    guard let outline = plainInk(named("mark")), let quiet = plainInk(named("quiet")),
      let text = plainInk(named("text")), let line = plainInk(named("line"))
    else { return nil }
    var ground = Self.paper
    if case .ink(let ink) = around.ground { ground = ink }
    let isPaper = Contrast.ratio(ground.screen, .white) < 1.4
    var land: Ink?
    var own: Ink?
    if isPaper {
      land = brand.palette.tint(of: quiet, part: 0.13)
      // The darkest tint on which names can be read.
      own = [0.42, 0.34, 0.26, 0.18].lazy
        .map { [brand] in brand.palette.tint(of: outline, part: $0) }
        .first { Contrast.ratio($0.screen, text.screen) >= 5.5 }
    }
    if let name = map.land {
      guard let ink = plainInk(name) else { return nil }
      land = ink
    }
    if let name = map.mark {
      guard let ink = plainInk(name) else { return nil }
      own = ink
    }
    return LocatorMap.Inks(
      land: land, own: own, border: land == nil ? line : ground, outline: outline,
      dot: text, ground: ground)
  }
}
