import Brand
import CampaignFile
import DocumentModel
import Kit
import Language
import Typesetting

/// Sets the brand's name as shapes, in the style of headlines, for lock-ups.
struct KitLettering {
  let campaign: Campaign
  private let typesetter = Typesetter()

  init(_ campaign: Campaign) { self.campaign = campaign }

  /// The widest that a name may run on one line beside the mark, and under it, in its size.
  private static let wide = 6.5
  private static let narrow = 6.0

  /// The name in a language for beside the mark and for under it; nil without a style or letters.
  func lettering(_ words: KitBrand.Words) -> NameLettering? {
    guard let style = campaign.brand.styles["title"] ?? campaign.brand.styles["headline"],
      let setting = campaign.brand.setting(
        of: style.typeface, script: words.language.script),
      let ink = campaign.brand.palette["ink"] ?? campaign.brand.palette.darkest,
      !words.name.isEmpty
    else { return nil }
    let character = CharacterStyle(
      families: setting.families, weight: setting.weight ?? style.weight,
      size: Lettering.size, ink: ink,
      tracking: Script.joins(words.language.script) ? 0 : setting.tracking ?? style.tracking)
    let leading = max(1.04, (setting.leading ?? style.leading) * 0.92)
    func set(_ measure: Double) -> Lettering? {
      let paragraph = Paragraph(
        runs: [TextRun(words.name, style: character)],
        style: ParagraphStyle(leading: leading, isBalanced: true), language: words.language)
      let lines = typesetter.outlines(of: paragraph, measure: measure * Lettering.size)
      guard let first = lines.first, lines.allSatisfy({ $0.path.bounds != nil }) else { return nil }
      return Lettering(
        lines: lines.map(\.path), leading: leading * Lettering.size, capHeight: first.capHeight)
    }
    // A name in one line is long beside a mark: what does not fit stands in two.
    guard let beside = set(Self.wide), let under = set(Self.narrow) else { return nil }
    return NameLettering(beside: beside, under: under)
  }
}
