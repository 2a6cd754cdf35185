import Brand
import CampaignFile
import DocumentModel
import Language

extension DocumentBuilder {
  /// What text of a role looks like in a box; nil if the brand or the template leaves it open.
  mutating func dress(
    _ role: TemplateBox.TextRole, _ box: TemplateBox
  ) -> TextDress? {
    guard let style = brand.styles[role.rawValue] else {
      fields.report(
        "missing-style", at: box.source, "the brand has no style for '\(role.rawValue)'",
        hint: Suggestion.hint(for: role.rawValue, among: Array(brand.styles.keys)))
      return nil
    }
    var options = box.text
    options.fit = fitOptions(of: box)
    guard let setting = setting(options.family ?? style.typeface, box),
      let size = size(of: options, setting, role, box),
      let ink = ink(
        of: options, style,
        least: Contrast.minimum(
          size: options.fit?.size.map { $0.lowerBound } ?? size / setting.scale,
          weight: options.weight ?? setting.weight ?? style.weight))
    else { return nil }
    let isJoined = Script.joins(script)
    let character = CharacterStyle(
      families: setting.families, weight: options.weight ?? setting.weight ?? style.weight,
      isItalic: options.isItalic ?? style.isItalic, size: size, ink: ink,
      tracking: isJoined ? 0 : options.tracking ?? setting.tracking ?? style.tracking,
      features: options.features ?? style.features, forms: options.forms.over(style.forms))
    let paragraph = ParagraphStyle(
      alignment: options.alignment ?? box.horizontal?.text ?? style.alignment,
      leading: options.leading ?? setting.leading ?? style.leading,
      isBalanced: options.isBalanced ?? style.isBalanced,
      hangsPunctuation: options.hangsPunctuation ?? style.hangsPunctuation,
      isHyphenated: options.isHyphenated ?? style.isHyphenated, tabs: tabs(options))
    let space = options.paragraphSpace ?? style.paragraphSpace * size
    return TextDress(
      character: character, paragraph: paragraph, space: space,
      itemSpace: options.itemSpace ?? style.itemSpace.map { $0 * size } ?? space / 2,
      runsHeadsIn: options.runsHeadsIn ?? style.runsHeadsIn,
      isUppercase: options.isUppercase ?? style.isUppercase,
      fit: options.fit.map {
        fit($0, setting, style, role, hyphenates: mayHyphenate(options, role))
      }, scale: setting.scale)
  }

  /// The box's tab stops, with the decimal sign of the edition's language.
  private func tabs(_ options: TextOptions) -> [TabStop] {
    let sign = fields.services.formatter.decimalSign(in: language)
    return (options.tabs ?? []).map { stop in
      var stop = stop
      stop.decimalSign = sign
      return stop
    }
  }

  mutating func setting(_ typeface: String, _ box: TemplateBox) -> TypeSetting? {
    if let setting = typefaces.setting(of: typeface, script: script) { return setting }
    fields.report(
      "unknown-typeface", at: box.source, "the brand has no typeface '\(typeface)'",
      hint: Suggestion.hint(for: typeface, among: typefaces.names))
    return nil
  }

  /// The ink of text that needs a contrast; marks are another where they are small.
  private mutating func ink(
    of options: TextOptions, _ style: TextStyle, least contrast: Double
  ) -> Ink? {
    if let ink = smallMark(options.ink?.kind ?? .named(style.ink), contrast) { return ink }
    if let name = options.ink { return plainInk(name) }
    return ink(style.ink, at: brand.source)
  }

  private mutating func size(
    of options: TextOptions, _ setting: TypeSetting, _ role: TemplateBox.TextRole,
    _ box: TemplateBox
  ) -> Double? {
    if let range = options.fit?.size { return range.scaled(by: setting.scale).upperBound }
    if let size = options.size { return size * setting.scale }
    fields.report(
      "missing-size", at: box.source, "the \(role.rawValue) has no size",
      hint: "add `size: 10pt`, or `fit: { size: 9..11pt }`")
    return nil
  }
}

extension TemplateBox.TextRole {
  /// What text of the role is, for its tag.
  var role: Role {
    switch self {
    case .headline: .heading(1)
    case .title: .heading(2)
    case .subtitle: .heading(3)
    case .quote: .quote
    case .caption: .caption
    case .lead, .body, .label, .number: .paragraph
    }
  }
}

extension Alignment.Place {
  /// The alignment of lines that a box's alignment means for its text.
  fileprivate var text: ParagraphStyle.Alignment? {
    switch self {
    case .start: .start
    case .center: .center
    case .end: .end
    case .stretch: nil
    }
  }
}

extension ClosedRange<Double> {
  /// The range times the scale, on the grid of 0.1 pt on which sizes move.
  func scaled(by scale: Double) -> ClosedRange<Double> {
    if scale == 1 { return self }
    return ((lowerBound * scale * 10).rounded() / 10)...((upperBound * scale * 10).rounded() / 10)
  }
}
