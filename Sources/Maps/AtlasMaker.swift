package import DocumentModel

/// Makes an atlas of a GeoJSON file, and says what is wrong with the file.
package struct AtlasMaker {
  private let bytes: [UInt8]
  private let file: String
  private let lines: ByteLines
  package private(set) var diagnostics: [Diagnostic] = []

  /// How many findings of a kind are told: more say nothing new.
  private static let most = 3
  /// The latitudes that people live between: what is beyond stands in the wrong order.
  private static let inhabited = -60.0...78.0

  /// - Parameter file: The file's name for diagnostics.
  package init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    lines = ByteLines(bytes)
  }

  /// The atlas; nil if the file cannot be read or has no area.
  ///
  /// - Parameters:
  ///   - key: The property that says which place a feature is.
  ///   - name: The property with a feature's name.
  package mutating func atlas(key: String, name: String) -> Atlas? {
    var features: [GeoFeature]
    do {
      var reader = GeoJSON(key: key, name: name)
      features = try reader.features(bytes)
    } catch {
      report(
        "bad-geojson", .error, at: error.offset, error.message,
        hint: "export the map anew as GeoJSON")
      return nil
    }
    features = features.filter { check($0, key: key) }
    guard !features.isEmpty else {
      if !diagnostics.hasErrors {
        report(
          "empty-map", .error, at: 0, "the map has no area",
          hint: "give it polygons that the property '\(key)' names")
      }
      return nil
    }
    guard checkCoordinates(of: features) else { return nil }
    var topology = Topology(projection: Self.projection(for: features))
    for feature in features { topology.add(feature, crossing: { report(crossing: $0, of: $1) }) }
    return topology.atlas()
  }

  private static func projection(for features: [GeoFeature]) -> Projection {
    let points = features.lazy.flatMap(\.polygons).joined().flatMap(\.points)
    var latitudes = (low: 90.0, high: -90.0)
    var longitudes = (low: 180.0, high: -180.0)
    for point in points {
      latitudes = (min(latitudes.low, point.latitude), max(latitudes.high, point.latitude))
      longitudes = (min(longitudes.low, point.longitude), max(longitudes.high, point.longitude))
    }
    let middle = (latitudes.low + latitudes.high) / 2
    return Projection(
      stretch: Arc.cosine(ofDegrees: middle),
      crossesDateLine: longitudes.high - longitudes.low > 180)
  }

  // MARK: Checks

  /// Whether a feature can be shown; what else is in the file is passed over and told.
  private mutating func check(_ feature: GeoFeature, key: String) -> Bool {
    guard !feature.polygons.isEmpty else {
      report(
        "not-an-area", .warning, at: feature.offset,
        "the feature '\(feature.key ?? feature.name ?? "")' has no polygon and is not shown",
        hint: "maps show areas; write schools and other points into a table")
      return false
    }
    if feature.key == nil {
      report(
        "unnamed-area", .warning, at: feature.offset,
        "the area has no property '\(key)' that says which place it is",
        hint: "add it, or name another property with 'key'")
    }
    for ring in feature.polygons.joined() where !ring.isClosed {
      report(
        "open-border", .warning, at: ring.offsets.first ?? feature.offset,
        "the border of '\(feature.key ?? "")' does not end where it begins",
        hint: "repeat its first point at its end; it is drawn as if it were there")
    }
    return true
  }

  /// Whether all points are places on the earth, and in the right order.
  private mutating func checkCoordinates(of features: [GeoFeature]) -> Bool {
    var isSwapped = true
    for ring in features.lazy.flatMap(\.polygons).joined() {
      for (point, offset) in zip(ring.points, ring.offsets) {
        let (longitude, latitude) = (abs(point.longitude), abs(point.latitude))
        if longitude > 180, latitude > 180 || longitude > 360 {
          report(
            "not-degrees", .error, at: offset, "the map's coordinates are no degrees",
            hint: "export it in WGS 84 (EPSG:4326), as GeoJSON asks")
          return false
        }
        if latitude > 90 {
          reportSwapped(at: offset)
          return false
        }
        if Self.inhabited.contains(point.latitude) || !Self.inhabited.contains(point.longitude) {
          isSwapped = false
        }
      }
    }
    if isSwapped, let ring = features.first?.polygons.first?.first, let at = ring.offsets.first {
      reportSwapped(at: at)
      return false
    }
    return true
  }

  private mutating func reportSwapped(at offset: Int) {
    report(
      "swapped-coordinates", .error, at: offset,
      "the map's latitudes stand where longitudes belong",
      hint: "GeoJSON writes [longitude, latitude]: west–east first; swap them")
  }

  private mutating func report(crossing index: Int, of ring: GeoFeature.Ring) {
    report(
      "crossing-border", .warning, at: ring.offsets[index],
      "the border crosses itself near this point",
      hint: "mend the polygon ('Fix geometries' in QGIS); it is drawn as it is")
  }

  private mutating func report(
    _ code: String, _ severity: Diagnostic.Severity, at offset: Int, _ message: String,
    hint: String
  ) {
    guard diagnostics.count(where: { $0.code == code }) < Self.most else { return }
    let (line, column) = lines.position(of: offset)
    diagnostics.append(
      Diagnostic(
        code, severity: severity, at: SourceSpan(file: file, line: line, column: column), message,
        hint: hint))
  }
}

/// Angles without the system's mathematics, whose last digits differ between systems.
enum Arc {
  /// The cosine of an angle from -90° to 90°, by its series, to the last digits of a double.
  static func cosine(ofDegrees degrees: Double) -> Double {
    let x = degrees * .pi / 180
    var (term, sum) = (1.0, 1.0)
    for step in 1...12 {
      let n = Double(2 * step)
      term *= -x * x / (n * (n - 1))
      sum += term
    }
    return max(0.01, sum)
  }
}
