import DocumentModel
import Maps
import Testing

@testable import Assembly
@testable import CampaignFile

struct MapBoxTests {
  private static let areas = """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"id":"eastside","name":"East"},"geometry":{"type":"Polygon",
    "coordinates":[[[-40,43],[-39,43],[-39,44],[-40,44],[-40,43]]]}},
    {"type":"Feature","properties":{"id":"mill","name":"Millrace"},"geometry":{"type":"Polygon",
    "coordinates":[[[-39,43],[-38,43],[-38,44],[-39,44],[-39,43]]]}}]}
    """

  private func document(
    map: String = "city", area: String = "eastside", latitude: String = "43.5",
    longitude: String = "-39.5"
  ) -> (document: Document?, diagnostics: [Diagnostic]) {
    let spot = TemplateMap.Spot(
      name: words("Alder School"), latitude: words(latitude), longitude: words(longitude))
    let box = TemplateMap(
      map: words(map), area: words(area),
      spots: [TemplateElement.Entry(spot, source: at(31, "template.yaml"))],
      alternative: words("{map.neighbors}"))
    let boxes = [TemplateBox.holding(.element(.map(box))) { $0.text.size = 10 }]
    var campaign = Campaign.sample(
      boxes: boxes + [.text("end")], ground: InkName(.named("white"), source: at(1)),
      pieces: [.sample()])
    var maker = AtlasMaker(Array(Self.areas.utf8), file: "city.geojson")
    if let atlas = maker.atlas(key: "id", name: "name") {
      campaign.maps = [CampaignMap(name: "city", atlas: atlas, source: at(9, "campaign.yaml"))]
    }
    return campaign.document("en", place: "eastside")
  }

  @Test func `a map names its place as the campaign does, and tells neighbours and points`() throws
  {
    let (document, diagnostics) = document()
    #expect(diagnostics.isEmpty)
    guard case .stack(let made, _)? = document?.pages.first?.content.content,
      case .map(let map)? = made.first?.content
    else {
      Issue.record("there is no map")
      return
    }
    #expect(map.alternative == "Millrace")
    #expect(map.table == [["", ""], ["Eastside", "Alder School"], ["Millrace", ""]])
    #expect(map.spots.count == 1 && map.spots[0].isOwn)
    #expect(map.others.count == 1)
    // The place, its neighbour, the point and its number.
    #expect(map.labels.count == 4)
  }

  @Test(arguments: [
    ("unknown-map", "town", "eastside", "43.5", "-39.5", true),
    ("unknown-area", "city", "eastsid", "43.5", "-39.5", true),
    ("swapped-coordinates", "city", "eastside", "-39.5", "43.5", true),
    ("bad-number", "city", "eastside", "north", "-39.5", true),
    ("bad-number", "city", "eastside", "43.5", "-390.5", true),
    ("point-outside", "city", "eastside", "43.5", "-30", false),
  ])
  func `what a map cannot show is told`(
    code: String, map: String, area: String, latitude: String, longitude: String, isError: Bool
  ) {
    let (document, diagnostics) = document(
      map: map, area: area, latitude: latitude, longitude: longitude)
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.hint != nil)
    #expect((document == nil) == isError)
  }
}
