/// Where a place lies among its neighbours, and points in it, with their names.
///
/// Everything that is read is a box of text of its own among the labels, which areas and spots
/// refer to by number. Places are those of a plane with north up, in any unit.
package struct LocatorMap: Hashable, Encodable, Sendable {
  package struct Area: Hashable, Encodable, Sendable {
    /// Closed lines, the outsides clockwise to the eye and holes the other way.
    package var rings: [[Point]]
    /// The number of the label with its name; nil for an area that is not named.
    package var label: Int?

    package init(rings: [[Point]], label: Int? = nil) {
      self.rings = rings
      self.label = label
    }
  }

  /// A school or another point.
  package struct Spot: Hashable, Encodable, Sendable {
    package var place: Point
    /// The numbers of the labels with its name, and with its number in the key.
    package var label: Int
    package var number: Int?
    /// Whether it lies in the place that the map is about.
    package var isOwn: Bool

    package init(place: Point, label: Int, number: Int?, isOwn: Bool) {
      self.place = place
      self.label = label
      self.number = number
      self.isOwn = isOwn
    }
  }

  package struct Inks: Hashable, Encodable, Sendable {
    /// The surface of areas and of the place itself; nil where tints do not show.
    package var land: Ink?
    package var own: Ink?
    /// The lines between areas, and around the place.
    package var border: Ink
    package var outline: Ink
    /// The dots of points.
    package var dot: Ink
    /// What lies under the map.
    package var ground: Ink

    package init(land: Ink?, own: Ink?, border: Ink, outline: Ink, dot: Ink, ground: Ink) {
      self.land = land
      self.own = own
      self.border = border
      self.outline = outline
      self.dot = dot
      self.ground = ground
    }
  }

  /// The place that the map is about.
  package var own: Area
  package var others: [Area]
  /// The lines between areas, each once.
  package var borders: [[Point]]
  package var spots: [Spot]
  package var labels: [Box]
  /// What is to be seen in any case, and all that there is.
  package var focus: Rect
  package var bounds: Rect
  /// The size of its text in points, by which marks are measured.
  package var size: Double
  package var inks: Inks
  /// What the map shows, in words.
  package var alternative: String
  /// The areas and their points as a table, its head first, which may be empty.
  package var table: [[String]]

  package init(
    own: Area, others: [Area], borders: [[Point]], spots: [Spot], labels: [Box], focus: Rect,
    bounds: Rect, size: Double, inks: Inks, alternative: String, table: [[String]]
  ) {
    self.own = own
    self.others = others
    self.borders = borders
    self.spots = spots
    self.labels = labels
    self.focus = focus
    self.bounds = bounds
    self.size = size
    self.inks = inks
    self.alternative = alternative
    self.table = table
  }
}
