/// Where a place lies among its neighbours, with points in it.
package struct TemplateMap: Sendable {
  package struct Spot: Sendable {
    package var name: Words
    package var latitude: Words
    package var longitude: Words

    package init(name: Words, latitude: Words, longitude: Words) {
      self.name = name
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// How much of the map is shown.
  package enum Extent: String, Sendable, CaseIterable {
    /// The place and what is around it.
    case place
    /// All areas.
    case all
  }

  /// The name of one of the campaign's maps.
  package var map: Words
  /// What the place is called in the map.
  package var area: Words
  package var spots: [TemplateElement.Entry<Spot>]
  package var extent: Extent
  /// The inks of the place and of other land; nil for tints of marks and of quiet text.
  package var mark: InkName?
  package var land: InkName?
  /// What the map shows, in words.
  package var alternative: Words

  package init(
    map: Words, area: Words, spots: [TemplateElement.Entry<Spot>] = [], extent: Extent = .place,
    mark: InkName? = nil, land: InkName? = nil, alternative: Words
  ) {
    self.map = map
    self.area = area
    self.spots = spots
    self.extent = extent
    self.mark = mark
    self.land = land
    self.alternative = alternative
  }
}
