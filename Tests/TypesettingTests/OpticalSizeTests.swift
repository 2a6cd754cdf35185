import DocumentModel
import Foundation
import Testing
import Typesetting

@Suite struct OpticalSizeTests {
  private static let variable = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fonts/Variable.ttf").path

  @Test(arguments: [(9.4, 9.0), (10, 10), (3, 6), (100, 72)])
  func `an axis of optical sizes follows the size within its reach`(size: Double, place: Double) {
    let family = FontFamily(name: "Variable", faces: [FontFace(path: Self.variable)])
    #expect(Self.faces(family, size: size).first?.axes == [FontAxis("opsz", place)])
  }

  @Test func `a place on the axis that is named stays, and advances follow the axes`() {
    let axes = [FontAxis("opsz", 30), FontAxis("wdth", 150)]
    let family = FontFamily(name: "Variable", faces: [FontFace(path: Self.variable, axes: axes)])
    #expect(Self.faces(family, size: 10).first?.axes == axes)
    let style = CharacterStyle(families: [family], size: 10, ink: Samples.ink)
    let paragraph = Paragraph(
      runs: [TextRun("aaa", style: style)], style: ParagraphStyle(), language: LanguageTag("en"))
    #expect(abs(Samples.lines(paragraph, measure: 100).lines[0].width - 3 * 8) < 0.001)
  }

  @Test(arguments: [(7.0, "08"), (12, "12")])
  func `small text is set in the face that is drawn for it`(size: Double, cut: String) {
    let folder = "/usr/share/fonts/opentype/ebgaramond/EBGaramond"
    let family = FontFamily(
      name: "EB Garamond",
      faces: [
        FontFace(path: folder + "08-Regular.otf", sizes: 6...9),
        FontFace(path: folder + "12-Regular.otf", sizes: 10...16),
      ])
    #expect(Self.faces(family, size: size).map(\.path) == [folder + "\(cut)-Regular.otf"])
  }

  private static func faces(_ family: FontFamily, size: Double) -> [FontFace] {
    let style = CharacterStyle(families: [family], size: size, ink: Samples.ink)
    let paragraph = Paragraph(
      runs: [TextRun("abc", style: style)], style: ParagraphStyle(), language: LanguageTag("en"))
    return Samples.lines(paragraph, measure: 1000).lines.flatMap(\.runs).map(\.face)
  }
}
