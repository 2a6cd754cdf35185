import Assembly
import Brand
import DocumentModel
import Testing

@testable import Broadside

@Suite struct PartnerMarkTests {
  /// A page with the brand's mark, 100 points high, and partners' marks at their places.
  private func findings(_ marks: [(path: String, frame: Rect)]) -> [Diagnostic] {
    let source = SourceSpan(file: "brand.yaml")
    let own = (path: "own.svg", frame: Rect(x: 0, y: 0, width: 100, height: 100))
    let items = ([own] + marks).map { path, frame in
      let picture = Picture(path: path, format: .svg, size: frame.size, source: source)
      var item = DisplayItem(
        .image(PlacedImage(picture: picture, frame: frame)), tag: .artifact, source: source)
      item.frame = "partners"
      return item
    }
    let check = PartnerMarkCheck(
      edition: "flyer",
      rules: CoBrandRules(
        order: ["funder", "partner"], size: 0.5...1.2, clearSpace: 0.25, source: source),
      marks: [
        PartnerMark(role: "funder", path: "fund.svg"),
        PartnerMark(role: "partner", path: "shop.svg"),
      ], logos: ["own.svg"])
    return check.findings(on: [Page(size: Size(width: 600, height: 800), items: items)])
  }

  private static func at(_ x: Double, _ height: Double = 80) -> Rect {
    Rect(x: x, y: 300, width: 80, height: height)
  }

  @Test func `marks in order, as large as is wanted and apart are right`() {
    #expect(findings([("fund.svg", Self.at(0)), ("shop.svg", Self.at(120))]) == [])
    #expect(findings([]) == [])
  }

  @Test func `a funder behind a partner is told, with both`() {
    let found = findings([("shop.svg", Self.at(0)), ("fund.svg", Self.at(120))])
    #expect(found.map(\.code) == ["partner-order"])
    #expect(found.first?.measured == "'partner' before 'funder'")
    #expect(found.first?.limit == "funder, partner")
  }

  @Test(arguments: [(40.0, "40 %"), (150.0, "150 %")])
  func `a mark that is too small or too large beside the brand's is told`(
    height: Double, part: String
  ) {
    let found = findings([("fund.svg", Self.at(0, height))])
    #expect(found.map(\.code) == ["partner-size"])
    #expect(found.first?.measured == part && found.first?.limit == "50..120 %")
  }

  @Test func `marks that stand too near are told`() {
    let found = findings([("fund.svg", Self.at(0)), ("shop.svg", Self.at(90))])
    #expect(found.map(\.code) == ["partner-crowded"])
    #expect(found.first?.measured == "10 pt" && found.first?.limit == "20 pt")
  }
}
