import Brand
import CampaignFile
import DocumentModel

extension DocumentBuilder {
  mutating func pictureBox(
    _ source: TemplateBox.PictureSource, _ options: TemplateBox.PictureOptions,
    _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    guard var picture = picture(source) else { return nil }
    if let focus = options.focus { picture.focus = focus }
    let alternative = alternative(of: picture, options, box, in: around)
    picture.alternative = alternative
    picture.recoloring = recoloring(of: picture, options)
    checkTreatment(of: source, options, box)
    let placed = PlacedPicture(
      picture: picture, scaling: options.scaling, ratio: options.ratio, mirrors: options.mirrors)
    let role: Role = alternative == nil ? .artifact : .figure
    return container(.picture(placed), role: role, box, around)
  }

  mutating func picture(_ source: TemplateBox.PictureSource) -> Picture? {
    let expression: FieldExpression
    switch source {
    case .file(let picture): return picture
    case .artwork(let artwork):
      var picture = artwork.picture
      picture?.alternative = artwork.alternatives[edition.language]
      return picture
    case .field(let field): expression = field
    }
    if let day = expression.day {
      fields.report("wrong-field", at: expression.source, "'\(day)' is not a picture")
    }
    for path in expression.paths {
      switch fields.resolve(path) {
      case .failed: return nil
      case .nothing: continue
      case .value(let value):
        if case .picture(let picture) = value.content { return picture }
        fields.report("wrong-field", at: path.source, "'\(path.text)' is not a picture")
        return nil
      }
    }
    return nil
  }

  /// What the picture shows, in words; nil for decoration and where words are missing.
  private mutating func alternative(
    of picture: Picture, _ options: TemplateBox.PictureOptions, _ box: TemplateBox,
    in around: Surroundings
  ) -> String? {
    if around.isArtifact { return nil }
    var text = picture.alternative ?? ""
    var span = picture.source
    if let words = options.alternative {
      if words.segments.isEmpty { return nil }
      guard let said = said(words) else { return nil }
      text = said
      span = words.source
    } else if text.isEmpty, box.source.file == picture.source.file {
      span = box.source
    }
    if !text[...].trimmed.isEmpty { return text }
    reportMissingAlternative(
      "the picture has no words in '\(language)' for those who do not see it", at: span,
      hint: "add `alt`, or `alt: none` if it is mere decoration")
    return nil
  }

  mutating func logoBox(
    _ name: String, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    guard let logo = brand.logos[name] else {
      fields.report(
        "unknown-logo", at: box.source, "the brand has no logo '\(name)'",
        hint: Suggestion.hint(for: name, among: Array(brand.logos.keys)))
      return nil
    }
    var picture = logo.picture
    if around.isArtifact {
      picture.alternative = nil
    } else {
      picture.alternative = logoAlternative(name, logo)
    }
    let placed = PlacedPicture(picture: picture, scaling: .contain)
    return container(.picture(placed), role: .figure, box, around)
  }

  /// What the logo shows, by the brand's words in the edition's language.
  private mutating func logoAlternative(_ name: String, _ logo: Logo) -> String? {
    if let text = logo.alternatives[edition.language] ?? logo.picture.alternative,
      !text[...].trimmed.isEmpty
    {
      return text
    }
    reportMissingAlternative(
      "the logo '\(name)' has no words in '\(language)' for those who do not see it",
      at: logo.picture.source, hint: "add `alt` to the logo")
    return nil
  }

  mutating func codeBox(
    _ words: Words, _ purpose: Words, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let text = String(fields.text(of: words)[...].trimmed)
    guard !text.isEmpty else { return nil }
    let alternative = said(purpose)
    if alternative?.isEmpty == true {
      reportMissingAlternative(
        "the code's purpose is empty", at: purpose.source,
        hint: "say in words what the code leads to")
    }
    let named = box.text.ink.flatMap { plainInk($0) }
    guard let ink = named ?? brand.palette["ink"] ?? brand.palette.darkest else { return nil }
    let code = QRCode(text: text, ink: ink, ground: Self.paper, alternative: alternative ?? "")
    return container(.qrCode(code), role: .figure, box, around)
  }

  /// What the words say; nil if a field in them is wrong, which is reported.
  private mutating func said(_ words: Words) -> String? {
    let before = fields.diagnostics.count
    let text = String(fields.text(of: words)[...].trimmed)
    return text.isEmpty && fields.diagnostics.count > before ? nil : text
  }

  private mutating func reportMissingAlternative(
    _ message: String, at span: SourceSpan, hint: String
  ) {
    fields.report("missing-alternative", at: span, message, hint: hint)
  }
}
