import Brand
import CampaignFile
import DocumentModel

extension FontFamily {
  static func sample(_ name: String, _ scripts: [String], weights: [Int] = [400, 700]) -> FontFamily
  {
    FontFamily(
      name: name, scripts: scripts,
      faces: weights.map { FontFace(path: "/fonts/\(name)-\($0).otf", weight: $0) })
  }
}

extension BrandBook {
  /// Latin and Arabic type, dark and light inks, a style for each role.
  static var sample: BrandBook {
    let ink = Ink(name: "ink", screen: RGB(red: 27, green: 27, blue: 58))
    let marigold = Ink(name: "marigold", screen: RGB(red: 255, green: 185, blue: 46))
    let display = Typeface(variants: [
      Typeface.Variant(
        scripts: ["Latn"], family: .sample("Display", ["Latn"], weights: [400, 600, 700, 800])),
      Typeface.Variant(
        scripts: ["Arab"], family: .sample("Kufi", ["Arab"]), weight: 700, leading: 1.4,
        tracking: 5, scale: 0.8),
    ])
    let text = Typeface(variants: [
      Typeface.Variant(scripts: ["Latn"], family: .sample("Text", ["Latn"])),
      Typeface.Variant(scripts: ["Arab"], family: .sample("Naskh", ["Arab"]), scale: 1.1),
    ])
    var styles: [String: TextStyle] = [:]
    for role in TemplateBox.TextRole.allCases {
      styles[role.rawValue] = TextStyle(typeface: "text", ink: "ink")
    }
    styles["headline"] = TextStyle(
      typeface: "display", weight: 800, leading: 1, tracking: -25, ink: "ink", isBalanced: true)
    return BrandBook(
      palette: Palette(inks: [ink, Ink(name: "white", screen: .white), marigold]),
      typefaces: ["display": display, "text": text], styles: styles,
      logos: ["mark": Logo(picture: .sample("mark.svg", alternative: "The mark"))],
      fallbacks: [.sample("Tamil", ["Taml"])], source: at(1, "brand.yaml"))
  }
}
