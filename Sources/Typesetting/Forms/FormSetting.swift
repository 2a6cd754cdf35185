import DocumentModel

/// How a font comes to the forms that are asked of it: by its features, or drawn smaller and moved.
struct FormSetting {
  private(set) var features: [FontFeature] = []
  /// The factor on the size.
  private(set) var scale = 1.0
  /// How far the baseline is raised, in points at scale 1.
  private(set) var rise = 0.0
  /// What the font cannot give.
  private(set) var missing: [MissingForm] = []

  /// What is set small is three fifths of the size, as in most fonts that draw it themselves.
  private static let smallScale = 0.6
  /// How far subscripts sink, in em.
  private static let subscriptDrop = 0.14

  private let shaper: Shaper
  private let text: ParagraphText
  private let item: TextItem

  /// - Parameter item: The stretch as it would be set without its forms.
  init(
    _ form: LetterForm, of forms: LetterForms, item: TextItem, text: ParagraphText, shaper: Shaper
  ) {
    self.shaper = shaper
    self.text = text
    self.item = item
    setFigures(forms)
    setSmallCaps(forms)
    // So that what is raised stands as high as the figures beside it, a superscript a little higher.
    let top = item.font.file.figures.height * (1 - Self.smallScale)
    switch form {
    case .plain: break
    case .superscript: set(["sups"], orSmallAt: top + 0.05)
    case .ordinal: set(["ordn", "sups"], orSmallAt: top)
    case .subscript: set(["subs", "sinf"], orSmallAt: -Self.subscriptDrop)
    case .numerator: set(["numr"], orSmallAt: top)
    case .denominator: set(["dnom"], orSmallAt: 0)
    case .fractionBar: break
    }
  }

  // MARK: Figures and small capitals

  private mutating func setFigures(_ forms: LetterForms) {
    guard text.scalars[item.range].contains(where: { ("0"..."9").contains($0) }) else { return }
    if let shape = forms.figureShape {
      let isOldStyle = shape.value == .oldStyle
      ask(
        isOldStyle ? "onum" : "lnum", for: shape.value.missing, at: shape.source,
        unless: { $0.isOldStyle == isOldStyle })
    }
    if let width = forms.figureWidth {
      let isTabular = width.value == .tabular
      ask(
        isTabular ? "tnum" : "pnum", for: width.value.missing, at: width.source,
        unless: { $0.isTabular == isTabular })
    }
  }

  private mutating func setSmallCaps(_ forms: LetterForms) {
    guard let smallCaps = forms.smallCaps, smallCaps.value != .none else { return }
    let letters = text.scalars[item.range]
    if letters.contains(where: \.properties.isLowercase) {
      ask("smcp", for: .smallCapitals, at: smallCaps.source)
    }
    if smallCaps.value == .all, letters.contains(where: \.properties.isUppercase) {
      ask("c2sc", for: .smallCapitals, at: smallCaps.source)
    }
  }

  /// Turns a feature on, or says that it is missing if an author asked for it and the
  /// font's figures are not so anyway.
  private mutating func ask(
    _ feature: String, for form: MissingForm.Kind, at source: SourceSpan?,
    unless isSo: (FigureMeasures) -> Bool = { _ in false }
  ) {
    let file = item.font.file
    if file.features.offers(
      feature, script: item.setting.script, language: item.setting.language)
    {
      features.append(FontFeature(feature))
    } else if source != nil, !isSo(file.figures) {
      missing.append(MissingForm(kind: form, family: item.font.family, source: source))
    }
  }

  // MARK: Small and moved

  /// Turns on the first feature that has another glyph for every character, or else makes them small.
  private mutating func set(_ names: [String], orSmallAt height: Double) {
    if let name = names.first(where: isComplete) {
      features.append(FontFeature(name))
    } else {
      scale = Self.smallScale
      rise = height * item.size
    }
  }

  /// Whether the font has another glyph by the feature for every character that is drawn.
  private func isComplete(_ feature: String) -> Bool {
    guard
      item.font.file.features.offers(
        feature, script: item.setting.script, language: item.setting.language)
    else { return false }
    var changed = item
    changed.setting.features = [FontFeature(feature)]
    let plain = glyphs(of: item)
    let other = glyphs(of: changed)
    return plain.count == other.count
      && zip(plain, other).allSatisfy { $0.id != $1.id || text.shaped[$0.cluster] == 0x20 }
  }

  private func glyphs(of item: TextItem) -> [ShapedGlyph] {
    let isStart = [Bool](repeating: true, count: text.count + 1)
    return shaper.glyphs(of: item.range, in: item, text: text.shaped, graphemeStarts: isStart)
  }
}
