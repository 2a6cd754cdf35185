import DocumentModel
import Testing

@testable import Maps

struct BadMap: CustomTestStringConvertible, Sendable {
  let code: String
  /// The file, a mark before the place that is to be reported.
  let text: String
  var makesAtlas = false
  var testDescription: String { code + ": " + text.prefix(60) }

  init(_ code: String, makesAtlas: Bool = false, _ text: String) {
    self.code = code
    self.text = text
    self.makesAtlas = makesAtlas
  }
}

struct BadMapTests {
  private static func feature(_ ring: String, _ properties: String = #"{"id":"a"}"#) -> String {
    """
    {"type":"Feature","properties":\(properties),
    "geometry":{"type":"Polygon","coordinates":[\(ring)]}}
    """
  }

  @Test(arguments: [
    BadMap("bad-geojson", "⟦hello"),
    BadMap("bad-geojson", "{\"type\":\n ⟦nope}"),
    BadMap("bad-geojson", "{\"type\":\"FeatureCollection\",\n\"features\":[{\"id\":1⟦"),
    BadMap("bad-geojson", "{\"name\": ⟦\"Ma\nple\"}"),
    BadMap("bad-geojson", feature("[⟦[1],[2,2],[3,1]]")),
    BadMap("bad-geojson", feature("[[0,0],[1,0],⟦x]")),
    BadMap("bad-geojson", feature("[[0,0],⟦[[1,0]],[1,1]]")),
    BadMap("bad-geojson", "{} ⟦{}"),
    BadMap("empty-map", "⟦{\"type\":\"FeatureCollection\",\"features\":[]}"),
    BadMap(
      "not-an-area",
      "{\"type\":\"FeatureCollection\",\"features\":[\n⟦{\"type\":\"Feature\",\"properties\":{},"
        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}"),
    BadMap("swapped-coordinates", feature("[⟦[41,-87],[41,-88],[42,-88],[41,-87]]")),
    BadMap("swapped-coordinates", feature("[[41,-87],⟦[41,-91],[42,-88],[41,-87]]")),
    BadMap("not-degrees", feature("[⟦[448000,4636000],[448100,4636000],[448000,4636100]]")),
    BadMap("unnamed-area", makesAtlas: true, "⟦" + feature("[[0,0],[1,0],[0,1],[0,0]]", "{}")),
    BadMap("open-border", makesAtlas: true, feature("[⟦[0,0],[1,0],[0,1]]")),
    BadMap(
      "crossing-border", makesAtlas: true, feature("[⟦[0,0],[2,2],[2,0],[0,2],[0,0]]")),
  ])
  func `what is wrong with a map is told where it stands`(map: BadMap) throws {
    let parts = map.text.split(separator: "⟦", omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    var maker = AtlasMaker(Array(parts.joined().utf8), file: "map.geojson")
    let atlas = maker.atlas(key: "id", name: "name")
    let found = try #require(maker.diagnostics.first { $0.code == map.code })
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    #expect(found.span.line == lines.count)
    let isAtEnd = parts[1].isEmpty
    #expect(found.span.column == (lines.last?.count ?? 0) + (isAtEnd ? 0 : 1))
    #expect(found.hint != nil)
    #expect((atlas != nil) == map.makesAtlas)
  }
}
