import Brand
import CampaignFile
import DocumentModel
import Language

/// What a brand guide shows of a brand, as fields: `brand.colors`, `brand.pairings`, `brand.logos`,
/// `brand.display`, `brand.text`, `campaign.languages`.
struct KitFields {
  let campaign: Campaign

  private var palette: Palette { campaign.brand.palette }
  private var source: SourceSpan { campaign.brand.source }

  /// The campaign with these fields, where it has none of their names itself.
  func added() -> Campaign {
    var campaign = campaign
    campaign.brandFields = campaign.brandFields.adding([
      ("colors", list(inks.map(color))), ("pairings", pairings), ("logos", logos),
      ("display", family("display")), ("text", family("text")),
      ("partner_lines", partnerLines), ("partners", partners), ("partner_size", partnerSize),
      ("never", never), ("tone", text("")), ("boilerplate", text("")), ("photo_rule", text("")),
      ("pattern_rule", text("")),
    ])
    campaign.fields = campaign.fields.adding([("languages", languages)])
    return campaign
  }

  // MARK: Colours

  /// The palette's inks, each look once, those with a role first.
  private var inks: [Ink] {
    var seen: Set<RGB> = []
    let named = Set((InkRole.colors + InkRole.basics).compactMap { palette.roles[$0]?.name })
    let (used, others) = (
      palette.inks.filter { named.contains($0.name) },
      palette.inks.filter { !named.contains($0.name) }
    )
    return (used + others).filter { seen.insert($0.screen).inserted }
  }

  private func color(_ ink: Ink) -> Value {
    let role = (InkRole.colors + InkRole.basics).first { palette.roles[$0]?.name == ink.name }
    let press = ink.press.map { cmyk in
      [cmyk.cyan, cmyk.magenta, cmyk.yellow, cmyk.black]
        .map { fixed(($0 * 100).rounded()) }.joined(separator: " ")
    }
    let rgb = [ink.screen.red, ink.screen.green, ink.screen.blue].map(String.init)
    return object([
      ("name", text(ink.name)), ("label", text(label(ink.name))),
      ("role", text(role.map(label) ?? "")),
      ("hex", text(String(ink.screen.hex.dropFirst()))),
      ("rgb", text(rgb.joined(separator: " "))), ("cmyk", text(press ?? "")),
      ("spot", text(ink.spot?.name ?? "")),
    ])
  }

  /// Rows of inks for text, each with a cell for every ground: its contrast, rounded down, and
  /// whether `any` text may be in it, `large` text only, or `none` (WCAG 2.2, 1.4.3).
  private var pairings: Value {
    let texts = distinct(["ink", "primary", "accent", "highlight", "paper"])
    let grounds = distinct(["paper", "tint", "highlight", "accent", "primary", "ink"])
    return list(
      texts.map { ink in
        let cells = grounds.map { ground -> Value in
          let ratio = Contrast.ratio(ink.screen, ground.screen)
          let level = ratio >= 4.5 ? "any" : ratio >= 3 ? "large" : "none"
          return object([
            ("ground", text(ground.name)), ("label", text(label(ground.name))),
            ("ink", text(ink.name)), ("level", text(ink.screen == ground.screen ? "same" : level)),
            ("ratio", text(fixed((ratio * 10).rounded(.down) / 10))),
          ])
        }
        return object([
          ("name", text(ink.name)), ("label", text(label(ink.name))), ("cells", list(cells)),
        ])
      })
  }

  /// The inks of roles, each look once.
  private func distinct(_ roles: [String]) -> [Ink] {
    var seen: Set<RGB> = []
    return roles.compactMap { palette[$0] }.filter { seen.insert($0.screen).inserted }
  }

  // MARK: Logos, type and languages

  private var logos: Value {
    list(
      campaign.brand.logos.sorted { $0.key < $1.key }.map { name, logo in
        var picture = logo.picture
        picture.isSpecimen = true
        picture.alternative = picture.alternative ?? logo.alternatives.values.sorted().first
        let inches = (logo.minimumWidth / 72 * 100).rounded() / 100
        return object([
          ("name", text(name)), ("label", text(label(name))),
          ("picture", Value(.picture(picture), source: logo.picture.source)),
          ("minimum", text("\(fixed((logo.minimumWidth / 72 * 25.4).rounded())) mm")),
          ("inches", text("\(fixed(inches)) in")),
          ("clear", text("\(fixed((logo.clearSpace * 100).rounded()))%")),
          ("grounds", list((logo.grounds ?? []).map(ground))),
        ])
      })
  }

  /// A ground that a logo may stand on.
  private func ground(_ ground: Logo.Ground) -> Value {
    object([("name", text(ground.name)), ("label", text(label(ground.name)))])
  }

  /// The campaign's partners, if the brand says how they stand beside it.
  private var partners: Value {
    guard campaign.brand.coBrands != nil, let partners = campaign.fields["partners"] else {
      return list([])
    }
    return partners
  }

  /// How high partners' marks are, of our own's height.
  private var partnerSize: Value {
    guard let size = campaign.brand.coBrands?.size else { return text("") }
    let ends = [size.lowerBound, size.upperBound].map { fixed(($0 * 100).rounded()) }
    return text(ends.joined(separator: "–") + "%")
  }

  /// The words that are not used, by language.
  private var never: Value {
    let formatter = ValueFormatter(region: campaign.region)
    return list(
      campaign.languages.compactMap { language in
        guard let words = campaign.brand.voice.never[language], !words.isEmpty else { return nil }
        let said = Words.Segment(
          .literal(words.map(\.text).joined(separator: " · ")), link: "lang:\(language.rawValue)",
          source: source)
        let name = Words.Segment(
          .literal(formatter.endonym(of: language)), link: "lang:\(language.rawValue)",
          source: source)
        return object([
          ("language", Value(.words(Words(segments: [name], source: source)), source: source)),
          ("list", Value(.words(Words(segments: [said], source: source)), source: source)),
        ])
      })
  }

  /// What is said of partners, by role.
  private var partnerLines: Value {
    list(
      campaign.partnerLines.map { line in
        let texts = campaign.languages.compactMap { language in
          line.texts[language].map { Value.Translation(language: language, value: text($0)) }
        }
        return object([
          ("role", text(line.role)), ("text", Value(.localized(texts), source: line.source)),
        ])
      })
  }

  private func family(_ name: String) -> Value {
    text(campaign.brand.typefaces[name]?.variants.first?.family.name ?? "")
  }

  /// Each language: its name in itself, the campaign's name and its vision in it.
  private var languages: Value {
    let formatter = ValueFormatter(region: campaign.region)
    return list(
      campaign.languages.map { language in
        let said = { (value: Value?) in value?.words(in: language, at: source) ?? text("") }
        let name = Words.Segment(
          .literal(formatter.endonym(of: language)), link: "lang:\(language.rawValue)",
          source: source)
        return object([
          ("tag", text(language.rawValue)),
          ("name", Value(.words(Words(segments: [name], source: source)), source: source)),
          ("brand", said(campaign.brandFields["name"])),
          ("vision", said(campaign.fields["vision"])),
          ("tagline", said(campaign.brandFields["tagline"])),
        ])
      })
  }

  // MARK: Values

  private func label(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " ")
  }

  private func text(_ text: String) -> Value {
    Value(.words(Words(literal: text, source: source)), source: source)
  }

  private func list(_ items: [Value]) -> Value { Value(.list(items), source: source) }

  private func object(_ members: [(String, Value)]) -> Value {
    Value(.object(members.map { Value.Member(key: $0.0, value: $0.1) }), source: source)
  }
}

extension Value {
  /// The object with more members, but for keys that it has.
  fileprivate func adding(_ members: [(String, Value)]) -> Value {
    guard case .object(let own) = content else { return self }
    let more = members.filter { self[$0.0] == nil }
    return Value(.object(own + more.map { Member(key: $0.0, value: $0.1) }), source: source)
  }

  /// Its words in a language, marked as such; nil if it has none.
  fileprivate func words(in language: LanguageTag, at source: SourceSpan) -> Value? {
    switch content {
    case .words(var words):
      for index in words.segments.indices where words.segments[index].link == nil {
        words.segments[index].link = "lang:\(language.rawValue)"
      }
      return Value(.words(words), source: self.source)
    case .localized(let translations):
      return translations.first { $0.language == language }?.value
        .words(in: language, at: source)
    case .empty, .blocks, .picture, .list, .object, .broken: return nil
    }
  }
}
