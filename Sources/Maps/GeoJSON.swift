/// One feature of a map file: what its properties say of it, and its polygons.
struct GeoFeature {
  /// A closed line; the first of a polygon is its outside and the others are holes.
  struct Ring {
    /// Longitudes and latitudes in degrees, the last point left out that is the first again.
    var points: [GeoPoint]
    /// Where each point stands in the file, in bytes.
    var offsets: [Int]
    var isClosed: Bool
  }

  var key: String?
  var name: String?
  var polygons: [[Ring]] = []
  /// Whether its geometry is none that a map of areas can show.
  var isOther = false
  var offset: Int
}

/// A place on the earth in degrees.
struct GeoPoint: Hashable {
  var longitude: Double
  var latitude: Double
}

/// Reads the areas of a GeoJSON file (RFC 7946).
struct GeoJSON {
  /// The properties that say which place a feature is, and what it is called.
  let key: String
  let name: String

  private var ring = GeoFeature.Ring(points: [], offsets: [], isClosed: false)
  private var rings: [GeoFeature.Ring] = []
  private var polygons: [[GeoFeature.Ring]] = []
  /// How many collections lie around what is being read.
  private var depth = 0

  init(key: String, name: String) {
    self.key = key
    self.name = name
  }

  /// The features of a collection, or the one that the file is.
  mutating func features(_ bytes: [UInt8]) throws(JSONProblem) -> [GeoFeature] {
    var cursor = JSONCursor(bytes)
    var found: [GeoFeature] = []
    guard cursor.peek() == UInt8(ascii: "{") else {
      throw cursor.problem("a map begins with '{'")
    }
    let one = try feature(&cursor, collecting: &found)
    if found.isEmpty, !one.polygons.isEmpty { found = [one] }
    if cursor.peek() != nil { throw cursor.problem("text stands behind the map") }
    return found
  }

  private mutating func feature(
    _ cursor: inout JSONCursor, collecting found: inout [GeoFeature]
  ) throws(JSONProblem) -> GeoFeature {
    _ = cursor.peek()
    var feature = GeoFeature(offset: cursor.offset)
    var id: String?
    polygons = []
    try cursor.expect("{")
    if cursor.passes("}") { return feature }
    repeat {
      let member = try cursor.string()
      try cursor.expect(":")
      switch member {
      case "features":
        try deepen(cursor)
        defer { depth -= 1 }
        try cursor.expect("[")
        if cursor.passes("]") { continue }
        repeat {
          found.append(try self.feature(&cursor, collecting: &found))
        } while cursor.passes(",")
        try cursor.expect("]")
      case "id": id = try cursor.plainText()
      case "properties": try properties(&cursor, of: &feature)
      case "geometry", "geometries", "coordinates":
        try geometry(member, &cursor, of: &feature)
      default: try cursor.skip()
      }
    } while cursor.passes(",")
    try cursor.expect("}")
    if key == "id", feature.key == nil { feature.key = id }
    feature.polygons = polygons
    polygons = []
    return feature
  }

  private func properties(
    _ cursor: inout JSONCursor, of feature: inout GeoFeature
  ) throws(JSONProblem) {
    guard cursor.peek() == UInt8(ascii: "{") else { return try cursor.skip() }
    try cursor.expect("{")
    if cursor.passes("}") { return }
    repeat {
      let property = try cursor.string()
      try cursor.expect(":")
      let text = try cursor.plainText()
      if property == key { feature.key = text }
      if property == name { feature.name = text }
    } while cursor.passes(",")
    try cursor.expect("}")
  }

  private mutating func deepen(_ cursor: JSONCursor) throws(JSONProblem) {
    guard depth < 8 else { throw cursor.problem("collections lie too deep in one another") }
    depth += 1
  }

  // MARK: Geometry

  private mutating func geometry(
    _ member: String, _ cursor: inout JSONCursor, of feature: inout GeoFeature
  ) throws(JSONProblem) {
    if member == "coordinates" {
      let height = try coordinates(&cursor, depth: 0)
      if let height, height < 2 { feature.isOther = true }
      rings = []
      ring = GeoFeature.Ring(points: [], offsets: [], isClosed: false)
    } else if cursor.peek() == UInt8(ascii: "[") {
      try deepen(cursor)
      defer { depth -= 1 }
      try cursor.expect("[")
      if cursor.passes("]") { return }
      repeat { try geometry("geometry", &cursor, of: &feature) } while cursor.passes(",")
      try cursor.expect("]")
    } else if cursor.peek() == UInt8(ascii: "{") {
      try cursor.expect("{")
      if cursor.passes("}") { return }
      repeat {
        let inner = try cursor.string()
        try cursor.expect(":")
        if inner == "coordinates" || inner == "geometries" {
          try geometry(inner, &cursor, of: &feature)
        } else {
          try cursor.skip()
        }
      } while cursor.passes(",")
      try cursor.expect("}")
    } else {
      try cursor.skip()
    }
  }

  /// Reads coordinates and says how deep they are: 0 a point, 1 a line, 2 a polygon; nil for none.
  private mutating func coordinates(
    _ cursor: inout JSONCursor, depth: Int
  ) throws(JSONProblem) -> Int? {
    guard depth < 8 else { throw cursor.problem("coordinates lie too deep in one another") }
    _ = cursor.peek()
    let start = cursor.offset
    try cursor.expect("[")
    if cursor.passes("]") { return nil }
    guard cursor.peek() == UInt8(ascii: "[") else {
      try point(&cursor, at: start)
      return 0
    }
    var height: Int?
    repeat {
      _ = cursor.peek()
      let start = cursor.offset
      guard let inner = try coordinates(&cursor, depth: depth + 1) else { continue }
      if let height, height != inner {
        throw cursor.problem("points and lists of points stand side by side", at: start)
      }
      height = inner
    } while cursor.passes(",")
    try cursor.expect("]")
    close(height)
    return height.map { $0 + 1 }
  }

  private mutating func point(
    _ cursor: inout JSONCursor, at offset: Int
  ) throws(JSONProblem) {
    let longitude = try cursor.number()
    guard cursor.passes(",") else {
      throw cursor.problem("a point has a longitude and a latitude", at: offset)
    }
    let latitude = try cursor.number()
    while cursor.passes(",") { try cursor.skip() }
    try cursor.expect("]")
    ring.points.append(GeoPoint(longitude: longitude, latitude: latitude))
    ring.offsets.append(offset)
  }

  /// Ends a ring of points, or a polygon of rings.
  private mutating func close(_ height: Int?) {
    if height == 0 {
      if ring.points.count > 1, ring.points.first == ring.points.last {
        ring.points.removeLast()
        ring.offsets.removeLast()
        ring.isClosed = true
      }
      rings.append(ring)
      ring = GeoFeature.Ring(points: [], offsets: [], isClosed: false)
    } else if height == 1 {
      polygons.append(rings)
      rings = []
    }
  }
}
