import CampaignFile
import DocumentModel
import Language
import Maps

/// Turns an atlas and points into a map of one place with its labels.
struct MapMaker {
  /// A point, its fields read.
  struct Spot {
    var name: String
    var source: SourceSpan
    var place: Point
    /// The area that it lies in; nil outside all of them.
    var area: Int?
  }

  let atlas: Atlas
  /// The number of the place's area.
  let own: Int
  let spots: [Spot]
  let extent: TemplateMap.Extent
  /// The size of its text, in points.
  let size: Double
  let options: TextOptions
  let inks: LocatorMap.Inks

  private var labels: [Box] = []
  /// The areas that may be seen, the place's own left out, neighbours first.
  private var others: [Int] = []
  private var neighbours: [Int] = []
  private var names: [String] = []

  /// How much of the place's size is to be seen around it.
  private static let around = 0.2
  /// How far from the place land may be seen, by its size, in boxes of any shape.
  private static let reach = 2.0
  /// How many details of the place are told apart: finer ones are smaller than a hair.
  private static let details = 1500.0
  /// How many points have names as large as text: more are in a key, or crowd the map.
  private static let largeNames = 8
  /// How many areas have a name at most: more than a reader takes in.
  private static let mostNames = 40

  init(
    atlas: Atlas, own: Int, spots: [Spot], extent: TemplateMap.Extent, size: Double,
    options: TextOptions, inks: LocatorMap.Inks
  ) {
    (self.atlas, self.own, self.spots, self.extent) = (atlas, own, spots, extent)
    (self.size, self.options, self.inks) = (size, options, inks)
  }

  private var bounds: Rect { atlas.areas[own].bounds }
  private var extentOfPlace: Double { max(bounds.width, bounds.height) }

  /// What is to be seen in any case.
  private var focus: Rect {
    extent == .all ? atlas.bounds : bounds.grown(by: extentOfPlace * Self.around)
  }

  // MARK: Words

  /// Chooses the areas and reads their names in the edition's language.
  mutating func readNames(_ builder: inout DocumentBuilder) {
    neighbours = atlas.neighbours(of: own)
    let seen = focus.grown(by: extent == .all ? 0 : extentOfPlace * Self.reach)
    let known = Set(neighbours)
    others =
      neighbours
      + atlas.areas.indices.filter {
        $0 != own && !known.contains($0) && atlas.areas[$0].bounds.overlaps(seen)
      }
    names = atlas.areas.map(\.name)
    let places = builder.fields.campaign.places
    for area in [own] + others {
      guard let place = places.first(where: { $0.id == atlas.areas[area].key }),
        let value = place["name"]
      else { continue }
      let path = FieldPath(components: ["place", "name"], source: value.source)
      names[area] = builder.fields.fragments(of: value, for: path)?.text ?? names[area]
    }
    for area in [own] + others where names[area].isEmpty { names[area] = atlas.areas[area].key }
  }

  /// The areas whose names are told: neighbours, or those near by where none touches the place.
  private var near: [Int] { neighbours.isEmpty ? Array(others.prefix(8)) : neighbours }

  /// What an alternative may say: `map.place`, `map.neighbors`, `map.points`.
  func told(at source: SourceSpan) -> Value {
    func words(_ text: String) -> Value {
      Value(.words(Words(literal: text, source: source)), source: source)
    }
    func list(_ names: [String]) -> Value {
      names.isEmpty ? words("–") : Value(.list(names.map(words)), source: source)
    }
    return Value(
      .object([
        .init(key: "place", value: words(names[own])),
        .init(key: "neighbors", value: list(near.map { names[$0] })),
        .init(key: "points", value: list(spots.filter { $0.area == own }.map(\.name))),
      ]), source: source)
  }

  /// A row for each area that is told: its name and its points.
  private func table(_ builder: DocumentBuilder) -> [[String]] {
    let shown = extent == .all ? others : near
    let rows = ([own] + shown).map { area in
      let points = spots.filter { $0.area == area }.map(\.name)
      return [
        names[area], builder.fields.services.formatter.list(points, language: builder.language),
      ]
    }
    return [["", ""]] + rows
  }

  // MARK: The map

  mutating func map(
    _ alternative: String, _ builder: inout DocumentBuilder, in around: Surroundings
  ) -> LocatorMap {
    let detail =
      (extent == .all ? max(atlas.bounds.width, atlas.bounds.height) : extentOfPlace)
      / Self.details
    let source = builder.template.source
    let ownLabel = label(names[own], size * 1.3, weight: 700, nil, source, &builder, around)
    let quiet = InkName(.named("quiet"), source: source)
    let others = self.others.enumerated().map { index, area in
      LocatorMap.Area(
        rings: atlas.rings(of: area, detail: detail),
        label: index < Self.mostNames
          ? label(names[area], size * 0.88, weight: nil, quiet, source, &builder, around) : nil)
    }
    return LocatorMap(
      own: LocatorMap.Area(rings: atlas.rings(of: own, detail: detail), label: ownLabel),
      others: others, borders: atlas.borders(of: [own] + self.others, detail: detail),
      spots: marks(&builder, around), labels: labels, focus: focus, bounds: atlas.bounds,
      size: size, inks: inks, alternative: alternative, table: table(builder))
  }

  /// The points in what may be seen, those of the place first, with their labels.
  private mutating func marks(
    _ builder: inout DocumentBuilder, _ around: Surroundings
  ) -> [LocatorMap.Spot] {
    let shown = Set(others)
    let inside = spots.filter { $0.area == own }
    let outside = spots.filter { spot in spot.area.map(shown.contains) ?? false }
    var marks: [LocatorMap.Spot] = []
    for (index, spot) in (inside + outside).enumerated() {
      let isOwn = index < inside.count
      let isLarge = isOwn && inside.count <= Self.largeNames
      guard
        let name = label(
          spot.name, isLarge ? size : size * 0.88, weight: nil, nil, spot.source, &builder, around)
      else { continue }
      marks.append(
        LocatorMap.Spot(
          place: spot.place, label: name,
          number: isOwn ? number(index + 1, spot.source, &builder, around) : nil, isOwn: isOwn))
    }
    return marks
  }

  /// A number in the ring of a point.
  private mutating func number(
    _ number: Int, _ source: SourceSpan, _ builder: inout DocumentBuilder, _ around: Surroundings
  ) -> Int? {
    let text = builder.fields.services.formatter.number(
      Double(number), .decimal(fractionDigits: 0...0), language: builder.language)
    return label(
      text ?? "\(number)", size * 0.72, weight: 700, nil, source, &builder, around,
      isCentered: true)
  }

  /// Adds a label and returns its number.
  private mutating func label(
    _ text: String, _ size: Double, weight: Int?, _ ink: InkName?, _ source: SourceSpan,
    _ builder: inout DocumentBuilder, _ around: Surroundings, isCentered: Bool = false
  ) -> Int? {
    var options = options
    options.size = size
    options.weight = weight ?? options.weight
    options.leading = options.leading ?? 1.15
    options.ink = ink ?? options.ink
    options.alignment = isCentered ? .center : .start
    let words = Words(literal: text, source: source)
    guard let label = builder.part(.body, words, options, in: around) else { return nil }
    labels.append(label)
    return labels.count - 1
  }
}

extension Rect {
  fileprivate func overlaps(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }
}
