package import DocumentModel

/// What a typeface of the brand comes to in languages of one script.
package struct TypeSetting: Hashable, Sendable {
  /// The script's family first, then the others in the order in which they step in for it.
  package var families: [FontFamily]
  /// What the script's variant puts in the place of a style's own.
  package var weight: Int?
  package var leading: Double?
  package var tracking: Double?
  /// The factor on the sizes that templates give.
  package var scale: Double

  package init(
    families: [FontFamily], weight: Int? = nil, leading: Double? = nil, tracking: Double? = nil,
    scale: Double = 1
  ) {
    self.families = families
    self.weight = weight
    self.leading = leading
    self.tracking = tracking
    self.scale = scale
  }
}

extension BrandBook {
  /// The typeface set for a script; nil if the brand has no typeface of that name.
  ///
  /// Sizes are those of the script's own family, so a family of another script is scaled to keep
  /// beside it the size that it has in its own languages.
  package func setting(of typeface: String, script: String) -> TypeSetting? {
    guard let face = typefaces[typeface], let own = face.variant(for: script) else { return nil }
    let others = typefaces.keys.sorted().filter { $0 != typeface }
      .flatMap { typefaces[$0]?.variants ?? [] }
    var families: [FontFamily] = []
    for variant in [own] + face.variants + others {
      add(
        variant.family, scripts: variant.scripts, scale: variant.scale / own.scale, to: &families)
    }
    for family in fallbacks { add(family, scripts: [], scale: 1 / own.scale, to: &families) }
    return TypeSetting(
      families: families, weight: own.weight, leading: own.leading,
      tracking: Script.joins(script) ? 0 : own.tracking, scale: own.scale)
  }

  /// Adds a family once, with the scripts that the brand gives it besides its own.
  private func add(
    _ family: FontFamily, scripts: [String], scale: Double, to families: inout [FontFamily]
  ) {
    guard !families.contains(where: { $0.name == family.name }) else { return }
    var family = family
    family.scale *= scale
    if !family.scripts.isEmpty {
      family.scripts += scripts.filter { !family.scripts.contains($0) }
    }
    families.append(family)
  }
}
