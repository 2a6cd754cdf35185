import Brand
import DocumentModel
import Testing

@testable import Twins

@Suite("Twins")
struct TwinTests {
  private let look = WebLook(
    brand: BrandBook(
      palette: Palette(inks: []), typefaces: [:], styles: [:], logos: [:], fallbacks: [],
      source: SourceSpan(file: "brand.yaml")),
    language: LanguageTag("en"))

  private func html(_ structure: Structure) -> String {
    let page = HTMLTwin.page(
      structure,
      metadata: Metadata(title: "A & B", author: "", language: structure.language, date: ""),
      look: look)
    let body = page.split(separator: "<main>\n").last ?? ""
    return String(body.split(separator: "</main>").first ?? "")
  }

  @Test("Every kind of element becomes its counterpart", arguments: Sample.all)
  func elements(sample: Sample) {
    #expect(html(sample.structure) == sample.html)
    #expect(TextTwin.text(sample.structure) == sample.text)
  }

  @Test("A chart is told in a sentence and in a table")
  func charts() {
    var structure = Structure(language: LanguageTag("en"))
    var figure = Element(role: .figure, language: structure.language)
    figure.alternative = "Fewer & fewer"
    figure.table = [["", "ours"], ["2022", "31%"]]
    _ = structure.add(figure, to: 0)
    #expect(
      html(structure).split(separator: "\n") == [
        "<p>Fewer &amp; fewer</p>", "<table>", "<tr><td></td><th scope=\"col\">ours</th></tr>",
        "<tr><th scope=\"row\">2022</th><td>31%</td></tr>", "</table>",
      ])
    #expect(TextTwin.text(structure) == "[Fewer & fewer]\n\n | ours\n2022 | 31%\n")
  }

  @Test("A chart of one series has no head over its table")
  func plainCharts() {
    var structure = Structure(language: LanguageTag("en"))
    var figure = Element(role: .figure, language: structure.language)
    figure.alternative = "Meals"
    figure.table = [["", ""], ["Meals", "612"]]
    _ = structure.add(figure, to: 0)
    #expect(html(structure).contains("<tr><th scope=\"row\">Meals</th><td>612</td></tr>"))
    #expect(!html(structure).contains("scope=\"col\""))
    #expect(TextTwin.text(structure) == "[Meals]\n\nMeals | 612\n")
  }

  @Test(
    "Numbers of lists are read in the digits of any script",
    arguments: [("1.", 1), ("12)", 12), ("٣.", 3), ("•", nil), ("", nil), ("(7)", 7)])
  func numbers(label: String, value: Int?) {
    #expect(HTMLTwin.number(label) == value)
  }

  @Test("A brand's page has colours that can be read and a link that can be told")
  func looks() throws {
    func ink(_ name: String, _ hex: String) throws -> Ink {
      Ink(name: name, screen: try #require(RGB(hex: hex)))
    }
    let brand = BrandBook(
      palette: Palette(inks: [
        try ink("night", "#1B1B3A"), try ink("indigo", "#2A2F7F"), try ink("coral", "#F0563D"),
        try ink("paper", "#FFFDF8"), try ink("white", "#FFFFFF"),
      ]), typefaces: [:], styles: ["body": TextStyle(typeface: "text", ink: "night")], logos: [:],
      fallbacks: [], source: SourceSpan(file: "brand.yaml"))
    let look = WebLook(brand: brand, language: LanguageTag("ar"))
    #expect(look.ground.hex == "#FFFDF8")
    #expect(look.link.hex == "#2A2F7F")
    #expect(look.accent.hex == "#F0563D")
    #expect(!look.isTight)
  }
}
