import Brand
import DocumentModel
import Testing

struct TypeSettingTests {
  private let brand: BrandBook = {
    func family(_ name: String, scale: Double = 1) -> FontFamily {
      FontFamily(name: name, faces: [], scale: scale)
    }
    let display = Typeface(variants: [
      Typeface.Variant(scripts: ["Latn"], family: family("Inter")),
      Typeface.Variant(
        scripts: ["Arab"], family: family("Kufi"), weight: 700, leading: 1.3, tracking: 9,
        scale: 0.8),
    ])
    let text = Typeface(variants: [
      Typeface.Variant(scripts: ["Latn"], family: family("Serif", scale: 1.05)),
      Typeface.Variant(scripts: ["Arab"], family: family("Naskh"), scale: 1.2),
    ])
    return BrandBook(
      palette: Palette(inks: []), typefaces: ["display": display, "text": text], styles: [:],
      logos: [:], fallbacks: [family("Tamil"), family("Inter")],
      source: SourceSpan(file: "brand.yaml"))
  }()

  @Test(arguments: [
    ("display", "Latn", ["Inter", "Kufi", "Serif", "Naskh", "Tamil"]),
    ("display", "Arab", ["Kufi", "Inter", "Serif", "Naskh", "Tamil"]),
    ("text", "Arab", ["Naskh", "Serif", "Inter", "Kufi", "Tamil"]),
    ("text", "Thai", ["Serif", "Naskh", "Inter", "Kufi", "Tamil"]),
  ])
  func `the script's family comes first, then those that step in for it`(
    typeface: String, script: String, expected: [String]
  ) throws {
    let setting = try #require(brand.setting(of: typeface, script: script))
    #expect(setting.families.map(\.name) == expected)
  }

  @Test func `families of other scripts keep their apparent size beside the main one`() throws {
    let arabic = try #require(brand.setting(of: "display", script: "Arab"))
    #expect(arabic.scale == 0.8)
    let scales = arabic.families.map { fixed($0.scale) }
    #expect(scales == ["1", "1.25", "1.31", "1.5", "1.25"])
    let latin = try #require(brand.setting(of: "display", script: "Latn"))
    #expect(latin.families.map { fixed($0.scale) } == ["1", "0.8", "1.05", "1.2", "1"])
  }

  @Test func `joined letters are never spaced`() throws {
    let arabic = try #require(brand.setting(of: "display", script: "Arab"))
    #expect(arabic.tracking == 0)
    #expect(arabic.weight == 700)
    #expect(arabic.leading == 1.3)
  }

  @Test func `a typeface that the brand does not have has no setting`() {
    #expect(brand.setting(of: "script", script: "Latn") == nil)
  }
}
