package import DocumentModel

/// A brand as its file declares it: colours, type and logos.
package struct BrandBook: Hashable, Sendable {
  /// The theme that the brand is dressed in; empty for none.
  package var theme = ""
  package var palette: Palette
  /// The families of type by the name that styles give them: `display`, `text`.
  package var typefaces: [String: Typeface]
  /// What each role of text looks like, by the role's name in templates.
  package var styles: [String: TextStyle]
  package var logos: [String: Logo]
  /// Families that serve the scripts which no typeface of the brand covers.
  package var fallbacks: [FontFamily]
  /// Families that would serve such scripts and are not installed.
  package var offers: [FontOffer]
  /// How the brand speaks.
  package var voice = Voice()
  /// How partners' marks stand beside the brand's own; nil where the brand says nothing of it.
  package var coBrands: CoBrandRules?
  /// What sub-brands may change: names of words, `logos`, roles of inks.
  package var openToSubBrands: [String] = []
  /// What the brand asks of photographs and patterns; nil for nothing.
  package var pictures: PictureRules?
  /// How strictly finished files are held to the brand.
  package var lint = LintRules()
  package var source: SourceSpan

  package init(
    palette: Palette, typefaces: [String: Typeface], styles: [String: TextStyle],
    logos: [String: Logo], fallbacks: [FontFamily], offers: [FontOffer] = [],
    source: SourceSpan
  ) {
    self.palette = palette
    self.typefaces = typefaces
    self.styles = styles
    self.logos = logos
    self.fallbacks = fallbacks
    self.offers = offers
    self.source = source
  }
}

/// The brand's inks by name.
package struct Palette: Hashable, Sendable {
  package var inks: [Ink]
  /// Inks by what they are for; an ink of the palette itself goes before a role of its name.
  package var roles: [String: Ink] = [:]

  package init(inks: [Ink]) {
    self.inks = inks
  }

  package subscript(name: String) -> Ink? { inks.first { $0.name == name } ?? roles[name] }

  /// The ink's tint: a part from 0 to 1 of the ink, the rest the ground's paper white.
  package func tint(of ink: Ink, part: Double) -> Ink {
    func mix(_ channel: UInt8) -> UInt8 {
      UInt8((255 - (255 - Double(channel)) * part).rounded())
    }
    let screen = RGB(
      red: mix(ink.screen.red), green: mix(ink.screen.green), blue: mix(ink.screen.blue))
    let press = ink.press.map {
      CMYK(
        cyan: $0.cyan * part, magenta: $0.magenta * part, yellow: $0.yellow * part,
        black: $0.black * part)
    }
    var spot = ink.spot
    spot?.part *= part
    return Ink(
      name: "\(ink.name) \(fixed(part * 100))%", screen: screen, press: press, spot: spot,
      overprints: ink.overprints)
  }
}

/// A family of type across scripts: for each script the family that plays its part.
package struct Typeface: Hashable, Sendable {
  /// A script's family, and what it changes in the styles that use it.
  package struct Variant: Hashable, Sendable {
    /// ISO 15924 codes of the scripts that it serves.
    package var scripts: [String]
    package var family: FontFamily
    package var weight: Int?
    package var leading: Double?
    package var tracking: Double?
    /// The factor on sizes in languages written in these scripts.
    package var scale: Double

    package init(
      scripts: [String], family: FontFamily, weight: Int? = nil, leading: Double? = nil,
      tracking: Double? = nil, scale: Double = 1
    ) {
      self.scripts = scripts
      self.family = family
      self.weight = weight
      self.leading = leading
      self.tracking = tracking
      self.scale = scale
    }
  }

  package var variants: [Variant]

  package init(variants: [Variant]) {
    self.variants = variants
  }

  /// The variant that serves the script best, or else the first.
  package func variant(for script: String) -> Variant? {
    variants.first { $0.scripts.contains(script) }
      ?? variants.first { ScriptCode.isServed(script, by: Set($0.scripts)) } ?? variants.first
  }
}

/// What text of a role looks like; the template gives its size.
package struct TextStyle: Hashable, Sendable {
  package var typeface: String
  package var weight: Int
  package var isItalic: Bool
  package var leading: Double
  /// In thousandths of the size.
  package var tracking: Double
  package var ink: String
  package var features: [FontFeature]
  package var forms: LetterForms
  package var isUppercase: Bool
  package var isBalanced: Bool
  package var hangsPunctuation: Bool
  package var isHyphenated: Bool
  package var alignment: ParagraphStyle.Alignment
  /// Space between paragraphs, as a multiple of the size.
  package var paragraphSpace: Double
  /// Space between the items of a list, as a multiple of the size; nil for half of that.
  package var itemSpace: Double?
  /// Whether headings in running text begin the paragraph behind them.
  package var runsHeadsIn = false

  package init(
    typeface: String, weight: Int = 400, isItalic: Bool = false, leading: Double = 1.35,
    tracking: Double = 0, ink: String, features: [FontFeature] = [],
    forms: LetterForms = LetterForms(), isUppercase: Bool = false, isBalanced: Bool = false,
    hangsPunctuation: Bool = false, isHyphenated: Bool = false,
    alignment: ParagraphStyle.Alignment = .start, paragraphSpace: Double = 0.5
  ) {
    self.typeface = typeface
    self.weight = weight
    self.isItalic = isItalic
    self.leading = leading
    self.tracking = tracking
    self.ink = ink
    self.features = features
    self.forms = forms
    self.isUppercase = isUppercase
    self.isBalanced = isBalanced
    self.hangsPunctuation = hangsPunctuation
    self.isHyphenated = isHyphenated
    self.alignment = alignment
    self.paragraphSpace = paragraphSpace
  }
}

/// One variant of the logo and the rules for its use.
package struct Logo: Hashable, Sendable {
  package var picture: Picture
  /// What the logo shows, in words, by language; the picture's own words hold for the others.
  package var alternatives: [LanguageTag: String]
  /// The least width, in points.
  package var minimumWidth: Double
  /// The room kept free on all sides, as a part of the logo's height.
  package var clearSpace: Double
  /// What it may stand on; nil for whatever it stands out from.
  package var grounds: [Ground]?

  package init(
    picture: Picture, alternatives: [LanguageTag: String] = [:], minimumWidth: Double = 0,
    clearSpace: Double = 0, grounds: [Ground]? = nil
  ) {
    self.picture = picture
    self.alternatives = alternatives
    self.minimumWidth = minimumWidth
    self.clearSpace = clearSpace
    self.grounds = grounds
  }
}
