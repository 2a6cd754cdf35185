import DocumentModel
import Testing

@testable import Maps

struct AtlasTests {
  private func atlas(_ text: String, key: String = "id") -> (Atlas?, [Diagnostic]) {
    var maker = AtlasMaker(Array(text.utf8), file: "map.geojson")
    let atlas = maker.atlas(key: key, name: "name")
    return (atlas, maker.diagnostics)
  }

  @Test func `areas know their neighbours, their names and what lies in them`() throws {
    let (found, diagnostics) = atlas(
      collection([
        area("a", square(0, 0)), area("b", square(1, 0)), area("c", square(5, 5)),
      ]))
    let atlas = try #require(found)
    #expect(diagnostics.isEmpty)
    #expect(atlas.areas.map(\.key) == ["a", "b", "c"])
    #expect(atlas.areas[0].name == "Area a")
    #expect(atlas.neighbours(of: 0) == [1])
    #expect(atlas.neighbours(of: 2) == [])
    #expect(atlas.area(at: atlas.point(longitude: 1.5, latitude: 0.5)) == 1)
    #expect(atlas.area(at: atlas.point(longitude: 3, latitude: 0.5)) == nil)
  }

  @Test func `holes and several polygons are drawn, whichever way they turn`() throws {
    let outside = "[[0,0],[0,4],[4,4],[4,0],[0,0]]"
    let hole = "[[1,1],[1,2],[2,2],[2,1],[1,1]]"
    let text = """
      {"type":"Feature","id":7,"properties":null,"geometry":{"type":"MultiPolygon",
      "coordinates":[[\(outside),\(hole)],[[[6,0],[7,0],[7,1],[6,1],[6,0]]]]}}
      """
    let (found, diagnostics) = atlas(text)
    let atlas = try #require(found)
    #expect(diagnostics.isEmpty)
    #expect(atlas.areas[0].key == "7")
    #expect(atlas.area(at: atlas.point(longitude: 1.5, latitude: 1.5)) == nil)
    #expect(atlas.area(at: atlas.point(longitude: 3, latitude: 3)) == 0)
    #expect(atlas.area(at: atlas.point(longitude: 6.5, latitude: 0.5)) == 0)
    let turns = atlas.rings(of: 0, detail: 0).map { Polygon.area(of: $0) > 0 }
    #expect(turns == [true, false, true])
  }

  @Test(arguments: [0, 0.1, 0.2, 0.5])
  func `what two areas share stays shared however much is left out`(detail: Double) throws {
    var dice = Dice(seed: 7)
    let border = (1..<200).map { step in (0.9 + 0.2 * dice.part(), Double(step) / 200) }
    let line = border.map { "[\($0.0),\($0.1)]" }
    let left = "[[0,0],[1,0],\(line.joined(separator: ",")),[1,1],[0,1],[0,0]]"
    let back = line.reversed().joined(separator: ",")
    let right = "[[1,0],[2,0],[2,1],[1,1],\(back),[1,0]]"
    let (found, _) = atlas(collection([area("a", left), area("b", right)]))
    let atlas = try #require(found)
    let rings = [0, 1].map { Set(atlas.rings(of: $0, detail: detail).joined()) }
    let inner = rings[0].filter { $0.x > atlas.bounds.x + 0.5 && $0.y < 0 && $0.y > -1 }
    #expect(rings[1].isSuperset(of: inner))
    let borders = atlas.borders(of: [0, 1], detail: detail)
    #expect(borders.count == 3)
    #expect(detail == 0 || rings[0].count < 150)
  }

  @Test func `thirty thousand points are drawn with those that are seen`() throws {
    var dice = Dice(seed: 3)
    let points = (0..<30_000).map { step -> String in
      let angle = Double(step) / 30_000
      let reach = 1 + 0.001 * dice.part()
      let (x, y) = (4 * angle, angle < 0.5 ? reach * angle : reach * (1 - angle))
      return "[\(x - 90.000_001),\(41.000_001 + y)]"
    }
    let text = collection([area("big", "[" + points.joined(separator: ",") + "]")])
    #expect(text.utf8.count > 1_000_000)
    let (found, diagnostics) = atlas(text)
    let atlas = try #require(found)
    #expect(diagnostics.map(\.code).contains("open-border"))
    #expect(atlas.rings(of: 0, detail: 4.0 / 1500).joined().count < 2000)
  }
}

/// Numbers that look like chance and are the same each time.
private struct Dice {
  var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func part() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 40) / Double(1 << 24)
  }
}

func square(_ x: Int, _ y: Int) -> String {
  "[[\(x),\(y)],[\(x + 1),\(y)],[\(x + 1),\(y + 1)],[\(x),\(y + 1)],[\(x),\(y)]]"
}

func area(_ id: String, _ ring: String) -> String {
  """
  {"type":"Feature","properties":{"id":"\(id)","name":"Area \(id)"},
  "geometry":{"type":"Polygon","coordinates":[\(ring)]}}
  """
}

func collection(_ features: [String]) -> String {
  #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",\n") + "]}"
}
