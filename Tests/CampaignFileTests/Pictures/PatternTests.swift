import DocumentModel
import TestSupport
import Testing

@testable import CampaignFile

@Suite struct PatternTests {
  private static let table = """
    dots: { kind: pattern }
    moved: { kind: pattern }
    school: { alt: { en: a school, es: una escuela } }
    """

  private static func svg(_ inside: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 12\">\(inside)</svg>"
  }

  /// The sample campaign with a fill of its own, and artwork beside it.
  private func fixture(_ fill: String) throws -> CampaignFixture {
    var fixture = CampaignFixture()
    fixture.files["Artwork/artwork.yaml"] = Self.table
    fixture.files["Artwork/dots.svg"] = Self.svg("<circle cx=\"6\" cy=\"6\" r=\"3\"/>")
    fixture.files["Artwork/moved.svg"] = Self.svg("<path transform=\"scale(2)\" d=\"M0 0h1v1z\"/>")
    fixture.files["Artwork/school.svg"] = Self.svg("<path d=\"M0 0h1v1z\"/>")
    try fixture.change(
      "Templates/flyer/template.yaml", "gradient(90, ink, accent 30%)", fill)
    return fixture
  }

  private func fills(_ fill: String) throws -> [InkName.Kind] {
    let reading = try fixture(fill).read()
    #expect(reading.codes == [])
    let designs = try #require(reading.campaign?.templates["flyer"]).designs
    return designs.values.flatMap { $0.pages.flatMap { Self.fills(of: $0) } }
  }

  private static func fills(of box: TemplateBox) -> [InkName.Kind] {
    let own = box.fill.map { [$0.kind] } ?? []
    guard case .stack(let boxes) = box.content else { return own }
    return own + boxes.flatMap { fills(of: $0) }
  }

  @Test func `a pattern is a shape in an ink, larger on a larger page`() throws {
    let kinds = try fills("pattern(dots, ink)")
    let tilings = kinds.compactMap { kind -> Tiling? in
      guard case .pattern(let tiling, let inks) = kind, inks.count == 1 else { return nil }
      return tiling
    }
    #expect(!tilings.isEmpty)
    for tiling in tilings {
      #expect(tiling.size == Size(width: 24, height: 12))
      #expect(tiling.shape.bounds == Rect(x: 3, y: 3, width: 6, height: 6))
    }
    let scales = Set(tilings.map { ($0.scale * 100).rounded() })
    #expect(scales.contains(100) && scales.count > 1)
  }

  @Test func `a pattern may have a ground and a width`() throws {
    let kinds = try fills("pattern(dots, ink 20%, accent, 48pt)")
    #expect(
      kinds.contains {
        guard case .pattern(let tiling, let inks) = $0 else { return false }
        return tiling.scale == 2 && inks.count == 2
      })
  }

  @Test(arguments: [
    ("unknown-pattern", "pattern(⟦dot⟧, ink)"), ("unknown-pattern", "pattern(⟦school⟧, ink)"),
    ("unknown-ink", "pattern(dots, ⟦imk⟧)"), ("unknown-ink", "pattern(dots, ink, ⟦acent⟧ 20%)"),
    ("wrong-type", "⟦pattern(dots)⟧"), ("wrong-type", "⟦pattern(dots, ink⟧"),
    ("wrong-type", "⟦pattern(dots, ink, ink, ink, ink)⟧"), ("svg-shape", "pattern(⟦moved⟧, ink)"),
  ])
  func `a wrong pattern is an error at its place`(code: String, fill: String) throws {
    let reading = try fixture(fill).read()
    let found = try #require(reading.diagnostics.first)
    #expect(found.code == code)
    #expect(reading.isAtMark, "\(found.span) \(found.message)")
    #expect(found.hint != nil)
  }

  @Test func `a drawing that says not what it shows is an error`() throws {
    var fixture = try fixture("ink")
    fixture.files["Artwork/artwork.yaml"] = "school: { mirror: true }"
    #expect(try fixture.read().codes == ["missing-key"])
  }

  @Test(arguments: [
    "<path transform=\"rotate(4)\" d=\"M0 0h1v1z\"/>", "<path stroke=\"#000\" d=\"M0 0h1\"/>",
    "<path d=\"M0 0L1\"/>", "<path d=\"h4\"/>", "<path d=\"M0 0A1 1 0 2 1 4 4\"/>", "<path/>",
    "<circle cx=\"4\"/>", "<rect x=\"4\"/>", "<ellipse rx=\"4\" ry=\"2\"/>", "",
    "<path d=\"M0 0 1e9 0\"/>",
  ])
  func `what is no filled shape is no pattern`(inside: String) {
    #expect(throws: PictureFault.self) { try SVGShape.path(Self.svg(inside)) }
  }
}

@Suite struct PathDataTests {
  private func elements(_ data: String) -> [Path.Element]? {
    var data = PathData(data)
    return data.elements()
  }

  private func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }

  @Test func `lines are read, relative ones and those without their letter`() {
    let square: [Path.Element] = [
      .move(point(1, 2)), .line(point(5, 2)), .line(point(5, 6)), .line(point(1, 6)), .close,
    ]
    for data in [
      "M1 2L5 2 5 6 1 6Z", "m1 2h4v4h-4z", "M1,2 5,2,5,6H1z", "m1 2 4 0 0 4-4 0z",
      "M1 2h4e0v4.0H1Z",
    ] {
      #expect(elements(data) == square, "\(data)")
    }
  }

  @Test func `smooth and quadratic curves are cubic ones`() {
    #expect(
      elements("M0 0C1 1 2 1 3 0S5-1 6 0")?.last == .curve(point(4, -1), point(5, -1), point(6, 0)))
    #expect(elements("M0 0Q3 3 6 0")?.last == .curve(point(2, 2), point(4, 2), point(6, 0)))
    #expect(
      elements("M0 0Q3 3 6 0T12 0")?.last == .curve(point(8, -2), point(10, -2), point(12, 0)))
  }

  @Test(arguments: [
    ("M0 5A5 5 0 0 1 10 5", 0.0, 5.0), ("M0 5A5 5 0 0 0 10 5", 5, 10), ("M0 5a1 1 0 0110 0", 0, 5),
    ("M0 5A5 2 0 0 1 10 5", 3, 5), ("M0 5A2 5 90 0 1 10 5", 3, 5),
  ])
  func `an arc stays on its ellipse`(data: String, top: Double, bottom: Double) throws {
    let read = try #require(elements(data))
    // The ends of the quarters, of which the middle one is the farthest.
    let ends = read.map { element -> Point in
      switch element {
      case .move(let point), .line(let point), .curve(_, _, let point): point
      case .close: .zero
      }
    }
    #expect(ends.count == 3)
    #expect(abs((ends.map(\.y).min() ?? 0) - top) < 1e-9)
    #expect(abs((ends.map(\.y).max() ?? 0) - bottom) < 1e-9)
    #expect(ends.last == point(10, 5))
  }
}
