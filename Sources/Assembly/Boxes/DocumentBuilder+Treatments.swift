import Brand
import CampaignFile
import DocumentModel

/// The colours that pictures are shown in.
extension DocumentBuilder {
  /// The colours of a picture: its own, the brand's, one ink or two, and what is mixed into them.
  mutating func recoloring(
    of picture: Picture, _ options: TemplateBox.PictureOptions
  ) -> Recoloring? {
    var base: Recoloring?
    if !options.duotone.isEmpty {
      base = duotone(options.duotone)
    } else if let name = options.ink {
      base = plainInk(name).map { .single($0.screen) }
    } else if options.recolors, picture.format == .svg {
      base = brand.palette.recoloring
    }
    guard let scrim = options.scrim else { return base }
    return veil(scrim, over: base) ?? base
  }

  /// Warns of what is done with a photograph that the brand does not do.
  mutating func checkTreatment(
    of source: TemplateBox.PictureSource, _ options: TemplateBox.PictureOptions, _ box: TemplateBox
  ) {
    guard let allowed = brand.pictures?.treatments, case .field(let field) = source,
      field.paths.contains(where: { $0.components.last == "photo" })
    else { return }
    var treatments: [PictureRules.Treatment] = []
    if !options.duotone.isEmpty { treatments.append(.duotone) }
    if options.ink != nil { treatments.append(.ink) }
    if options.scrim != nil { treatments.append(.scrim) }
    for treatment in treatments.isEmpty ? [.plain] : treatments
    where !allowed.contains(treatment) {
      fields.report(
        "photo-treatment", severity: .warning, at: box.source,
        "the photograph is shown by '\(treatment.rawValue)', which the brand does not do",
        hint: "the brand's photographs are \(allowed.map(\.rawValue).joined(separator: ", "))")
    }
  }

  /// The contrast of two inks below which a picture in them can hardly be made out.
  private static let leastDuotoneContrast = 2.5

  private mutating func duotone(_ names: [InkName]) -> Recoloring? {
    let inks = names.compactMap { plainInk($0) }
    guard inks.count == 2 else { return nil }
    let ratio = Contrast.ratio(inks[0].screen, inks[1].screen)
    if ratio < Self.leastDuotoneContrast {
      fields.report(
        "flat-duotone", severity: .warning, at: names[0].source,
        "the inks '\(inks[0].name)' and '\(inks[1].name)' are so near that the picture can hardly"
          + " be made out",
        hint: "take a darker or a lighter one: their contrast is \(fixed(ratio)):1, of"
          + " \(fixed(Self.leastDuotoneContrast)):1 or more")
    }
    return .duotone(inks[0].screen, inks[1].screen)
  }

  /// An ink mixed into a picture: the part that a tint says, or the least that text on it needs.
  private mutating func veil(_ scrim: InkName, over base: Recoloring?) -> Recoloring? {
    switch scrim.kind {
    case .tint(let name, let part):
      return ink(name, at: scrim.source).map { .veiled(base, by: $0.screen, part: part) }
    case .named(let name):
      guard let ink = ink(name, at: scrim.source) else { return nil }
      return .veiled(base, by: ink.screen, part: part(of: ink, over: base))
    case .field: return resolved(scrim).flatMap { veil($0, over: base) }
    case .gradient, .pattern: return nil
    }
  }

  /// The least part of an ink, in twentieths, over which text on that ink stands out everywhere.
  ///
  /// Whatever the picture shows lies between its lightest and its darkest colour (WCAG 2.2, 1.4.3).
  private func part(of ink: Ink, over base: Recoloring?) -> Double {
    guard let text = brand.palette.part(.text, on: ink) else { return 1 }
    let ends = [RGB.white, .black].map { base?($0) ?? $0 }
    let enough = (0...20).first { twentieths in
      ends.allSatisfy { end in
        let ground = end.mixed(with: ink.screen, part: Double(twentieths) / 20)
        return Contrast.ratio(text.screen, ground) >= Contrast.minimum(size: 10, weight: 400)
      }
    }
    return Double(enough ?? 20) / 20
  }
}
