import Brand
import CampaignFile
import DocumentModel
import Language

extension DocumentBuilder {
  /// The first letter of a box's text as it is to be set large; nil if it is not to be.
  mutating func dropCap(of dress: TextDress, _ box: TemplateBox, in around: Surroundings)
    -> DropCap?
  {
    guard let options = box.text.dropCap else { return nil }
    guard !Script.joins(script) else {
      // Where other languages of the campaign have it, its absence is as it should be.
      guard fields.campaign.languages.allSatisfy({ Script.joins($0.script) }) else { return nil }
      fields.report(
        "drop-cap-joined", severity: .warning, at: options.source,
        "letters of the script '\(script)' are joined: the text begins without a drop cap",
        hint: "leave 'drop-cap' out: no language of the campaign can have it")
      return nil
    }
    var style = dress.character
    if let family = options.family {
      guard let setting = setting(family, box) else { return nil }
      style.families = setting.families
    }
    if let weight = options.weight { style.weight = weight }
    if let name = options.ink {
      guard let ink = plainInk(name) else { return nil }
      style.ink = ink
      checkContrast(
        of: ink, least: Contrast.minimum(size: dress.leastApparentSize * 2, weight: style.weight),
        at: name.source, in: around)
    }
    style.tracking = 0
    return DropCap(lines: options.lines, style: style)
  }
}
