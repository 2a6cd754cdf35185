import DocumentModel
import Maps

extension CampaignSources {
  static let map = MappingShape(
    "a map",
    [
      .init("file", .path, isRequired: true, "A GeoJSON file of areas, in degrees (WGS 84)."),
      .init("key", .text, "The property that says which place an area is: 'id' unless said."),
      .init("name", .text, "The property with an area's name: 'name' unless said."),
    ])

  /// The largest map, in bytes.
  private static let largest = 64 << 20

  /// The campaign's tables besides that of its places, lists of rows by name; nil without any.
  func tables() -> Value? {
    guard file.has("tables") else { return nil }
    let reader = PlacesReader(
      languages: languages, stories: Value(.object([]), source: file.span), findings: findings)
    let members = self.reader.named(file["tables"]).compactMap { name, key, node in
      resolved(node).map { path -> Value.Member in
        let display = folder.name(of: path)
        let text = SourceText.read(
          path, displayName: display, cap: SourceText.tableCap, findings: findings)
        let rows = text.map { reader.rows($0, file: display) } ?? []
        return Value.Member(key: name, value: Value(.list(rows), source: key.span))
      }
    }
    return Value(.object(members), source: file.span(of: "tables"))
  }

  /// The campaign's maps; those that cannot be read are left out.
  func maps() -> [CampaignMap] {
    reader.named(file["maps"]).compactMap { name, key, node in
      guard let mapping = reader.mapping(node, Self.map), let path = resolved(mapping["file"]),
        let bytes = SourceText.bytes(
          path, displayName: folder.name(of: path), cap: Self.largest, findings: findings)
      else { return nil }
      var maker = AtlasMaker(bytes, file: folder.name(of: path))
      let atlas = maker.atlas(
        key: mapping["key"].flatMap(reader.text) ?? "id",
        name: mapping["name"].flatMap(reader.text) ?? "name")
      maker.diagnostics.forEach(findings.add)
      return atlas.map { CampaignMap(name: name, atlas: $0, source: key.span) }
    }
  }

  /// The absolute path that a node names.
  private func resolved(_ node: YAMLNode?) -> String? {
    guard let node, let name = reader.text(node) else { return nil }
    return folder.resolve(name, from: path, at: node.span, findings: findings)
  }
}

extension Value {
  /// The names of maps, so that templates can ask for one.
  init(_ maps: [CampaignMap], source: SourceSpan) {
    let members = maps.map { map in
      let words = Words(literal: map.name, source: map.source)
      return Member(key: map.name, value: Value(.words(words), source: map.source))
    }
    self.init(.object(members), source: source)
  }
}
