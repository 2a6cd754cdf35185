import Brand
import DocumentModel
import Foundation
import Preflight
import Testing

/// One thing that does not keep to the brand, and the finding that names it.
struct Stray: CustomTestStringConvertible, Sendable {
  var name: String
  var code: String
  var measured: String?
  var limit: String?
  var change: @Sendable (inout HandWrittenPDF) -> Void
  var expect: @Sendable (inout Preflight.Expectation) -> Void

  init(
    _ name: String, _ code: String, measured: String? = nil, limit: String? = nil,
    _ change: @escaping @Sendable (inout HandWrittenPDF) -> Void,
    expecting expect: @escaping @Sendable (inout Preflight.Expectation) -> Void = { _ in }
  ) {
    (self.name, self.code, self.measured, self.limit) = (name, code, measured, limit)
    (self.change, self.expect) = (change, expect)
  }

  var testDescription: String { name }
}

@Suite struct LintTests {
  /// A page that keeps to the brand: a panel in a tint, words in the ink, the logo on the paper.
  static func page(logo: String = PlacedMark().content, words: String = "Plain words") -> String {
    """
    0.831 0.835 0.898 rg 40 60 220 80 re f
    BT 0.067 0.067 0.2 rg /F1 12 Tf 60 100 Td (\(words)) Tj ET
    \(logo)
    """
  }

  static func findings(_ stray: Stray) -> [Finding] {
    var file = HandWrittenPDF()
    file.page = "/MediaBox [0 0 300 400]"
    file.catalog = "/Lang (en)"
    file.content = page()
    stray.change(&file)
    var expectation = Preflight.Expectation(purpose: .screen)
    expectation.brand = testBrand
    expectation.scope = .brand
    stray.expect(&expectation)
    return Preflighter().findings(in: file.bytes, expecting: expectation)
  }

  @Test func `a page that keeps to the brand yields nothing`() {
    #expect(Self.findings(Stray("sound", "") { _ in }) == [])
  }

  @Test func `each fault is explained where the brand is`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let page = root.deletingLastPathComponent().appending(path: "Assets/Brand/README.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for code in Set((colorStrays + typeStrays + logoStrays + wordStrays).map(\.code)) {
      #expect(text.contains("`\(code)`"), "\(code)")
    }
  }

  @Test(arguments: colorStrays + typeStrays + logoStrays + wordStrays)
  func `each fault is found alone, with what was measured and the rule`(stray: Stray) throws {
    let findings = Self.findings(stray)
    let found = try #require(
      findings.first { $0.code == stray.code }, "found only \(findings.map(\.code))")
    if let measured = stray.measured { #expect(found.measured == measured) }
    if let limit = stray.limit { #expect(found.limit == limit) }
    #expect(found.measured != nil && found.hint != nil && found.page == 1)
    let others = Set(findings.map(\.code)).subtracting([stray.code])
    #expect(others.isEmpty, "one fault, one finding")
  }
}

/// The test brand's mark as a page of another program might draw it.
struct PlacedMark {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 60.0
  var f = 250.0
  var shield = "0.165 0.184 0.498 rg"
  var sign = "1 0.725 0.18 rg"
  var state = ""

  /// Its outlines, from other corners and the other way round than the drawing has them.
  var content: String {
    """
    q \(state) \(a) \(b) \(c) \(d) \(e) \(f) cm
    \(shield) 60 60 m 0 60 l 0 24 l 0 8 30 0 30 0 c 30 0 60 8 60 24 c h f
    \(sign) 42 48 m 36 20 l 21 20 l 15 48 l h f Q
    """
  }
}

/// A brand of a few inks, one family and one mark.
let testBrand: BrandRules = {
  let source = SourceSpan(file: "brand.yaml")
  var palette = Palette(inks: [
    Ink(name: "ink", screen: RGB(hex: "#111133")!),
    Ink(name: "indigo", screen: RGB(hex: "#2A2F7F")!),
    Ink(name: "marigold", screen: RGB(hex: "#FFB92E")!), Ink(name: "paper", screen: .white),
  ])
  palette.assignRoles { _, _ in nil }
  let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" viewBox="0 0 60 60">
    <path fill="#2A2F7F" d="M0 0H60V36C60 52 30 60 30 60C30 60 0 52 0 36Z"/>
    <path fill="#FFB92E" d="M15 12H42L36 40H21Z"/></svg>
    """
  let picture = Picture(
    path: "mark.svg", format: .svg, size: Size(width: 60, height: 60), source: source)
  let wording = Wording(
    voice: Voice(never: [LanguageTag("en"): [.init(text: "stakeholders", source: source)]]),
    names: [LanguageTag("en"): "Schools at the Heart", LanguageTag("es"): "Escuelas del barrio"],
    boilerplates: [
      LanguageTag("en"): "We are families and neighbors who open schools to all of us."
    ])
  return BrandRules(
    palette: palette, fonts: [.init(family: "Plain", postScriptName: "Plain-Regular")],
    logos: [
      .init(
        name: "mark", drawing: Array(drawing.utf8), picture: picture, leastWidth: 30,
        clearSpace: 0.2)
    ], wording: wording)
}()
