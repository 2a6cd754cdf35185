import CampaignFile
import DocumentModel
import Foundation
import TestSupport
import Typesetting

/// Sets sample texts in the families of the project's own table.
enum Typesetting {
  static let families: [FontFamily] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let library = LibraryFolders(root: root.appending(path: "Assets").path)
    return FontTable.families(in: library, for: root.path)
  }()

  static func paragraph(
    _ sample: LanguageSample, size: Double = 11, alignment: ParagraphStyle.Alignment = .start,
    families: [FontFamily] = families
  ) -> Paragraph {
    let ink = Ink(name: "text", screen: .black)
    let run = TextRun(
      sample.text, style: CharacterStyle(families: families, size: size, ink: ink))
    return Paragraph(
      runs: [run], style: ParagraphStyle(alignment: alignment), language: sample.language)
  }

  static func lines(
    of sample: LanguageSample, measure: Double, alignment: ParagraphStyle.Alignment = .start,
    families: [FontFamily] = families
  ) -> SetParagraph {
    let typesetter = Typesetter()
    let paragraph = paragraph(sample, alignment: alignment, families: families)
    return typesetter.lines(of: typesetter.prepare(paragraph), measure: measure)
  }
}
