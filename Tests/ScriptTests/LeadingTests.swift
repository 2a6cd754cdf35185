import DocumentModel
import Rendering
import TestSupport
import Testing
import Typesetting

/// Lines keep clear of each other, however high marks are stacked and however deep letters hang.
@Suite struct LeadingTests {
  /// Lines with odd numbers are drawn apart from the others: no pixel may be inked in both.
  @Test(arguments: LanguageSample.articleOne, [1.35, 1])
  func `lines do not touch at the usual leading`(sample: LanguageSample, leading: Double) throws {
    let isLatin = ["Latn", "Cyrl", "Grek", "Armn", "Geor"].contains(sample.language.script)
    if leading < 1.35, isLatin { return }  // there the template decides
    let typesetter = Typesetter()
    var paragraph = Typesetting.paragraph(sample)
    paragraph.style.leading = leading
    let lines = typesetter.lines(of: typesetter.prepare(paragraph), measure: 150).lines
    #expect(lines.count > 1)
    let (even, odd) = (try Self.drawn(lines, parity: 0), try Self.drawn(lines, parity: 1))
    var touching = 0
    for y in 0..<even.height {
      for x in 0..<even.width where even[x, y].isDark && odd[x, y].isDark { touching += 1 }
    }
    #expect(touching == 0)
  }

  @Test func `Urdu in Nastaliq has more than twice its size, in Naskh as much as it is given`() {
    let sample = LanguageSample(language: LanguageTag("ur"), text: "حق آزادی")
    let naskh = FontFamily(
      name: "Naskh", scripts: ["Arab"],
      faces: [FontFace(path: "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf")])
    let nastaliq = Typesetting.lines(of: sample, measure: 200).lines[0]
    let other = Typesetting.lines(of: sample, measure: 200, families: [naskh]).lines[0]
    #expect(nastaliq.advance >= 2 * 11)
    #expect(abs(other.advance - 1.35 * 11) < 0.01)
  }

  private static func drawn(_ lines: [SetLine], parity: Int) throws -> Pixels {
    var (items, y) = ([DisplayItem](), 40.0)
    for (number, line) in lines.enumerated() {
      if number > 0 { y += line.advance }
      for var run in line.runs where number % 2 == parity {
        run.move(x: 10, y: y)
        items.append(DisplayItem(.glyphs(run), tag: .artifact))
      }
    }
    let metadata = Metadata(
      title: "Lines", author: "", language: LanguageTag("en"), date: "2026-10-08")
    let page = Page(size: Size(width: 180, height: y + 30), items: items)
    return try Pixels(pdf: CairoPainter().pdf([page], metadata: metadata), resolution: 150)
  }
}

extension RGB {
  fileprivate var isDark: Bool { red < 128 }
}
