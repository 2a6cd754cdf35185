import Brand
import DocumentModel

extension BrandReader {
  /// How partners' marks stand beside the brand's own; nil where nothing is said.
  func coBrands(_ node: YAMLNode?) -> CoBrandRules? {
    guard let node, let mapping = reader.mapping(node, BrandRuleShapes.coBrands) else {
      return nil
    }
    var rules = CoBrandRules(source: node.span)
    for (role, span) in reader.someTexts(mapping["order"]) ?? [] {
      if rules.order.contains(role) {
        reader.findings.error(
          "duplicate-role", at: span, "the role '\(role)' is given twice",
          hint: "leave one of them out")
      } else {
        rules.order.append(role)
      }
    }
    rules.size = reader.numberRange(mapping["size"], in: 1...400, unit: "%")
      .map { $0.lowerBound / 100...$0.upperBound / 100 }
    rules.clearSpace = reader.number(mapping["clear"], in: 0...4)
    rules.lines = reader.named(mapping["lines"]).compactMap(line)
    return rules
  }

  private func line(
    _ role: String, _ key: YAMLNode, _ value: YAMLNode
  ) -> CoBrandRules.Line? {
    var words: [LanguageTag: String] = [:]
    for (language, key, value) in reader.named(value) {
      guard languages.contains(LanguageTag(language)) else {
        reader.unknownLanguage(key, among: languages)
        continue
      }
      guard let text = reader.text(value) else { continue }
      guard text.contains("{names}") else {
        reader.findings.error(
          "line-without-names", at: value.span, "the line does not name the partners",
          hint: "write '{names}' where their names stand")
        continue
      }
      words[LanguageTag(language)] = text
    }
    return words.isEmpty ? nil : CoBrandRules.Line(role: role, words: words, source: key.span)
  }

  /// What sub-brands may change: words, logos, roles of inks.
  func openToSubBrands(_ node: YAMLNode?) -> [String] {
    guard let mapping = reader.mapping(node, SubBrandLocks.shape) else { return [] }
    return (reader.someItems(mapping["may"], of: .choice(SubBrandLocks.names)) ?? [])
      .compactMap { reader.choice($0, among: SubBrandLocks.names) }
  }

  /// What the brand asks of photographs and patterns; nil for nothing.
  func pictureRules(photos: YAMLNode?, patterns: YAMLNode?) -> PictureRules? {
    guard let source = (photos ?? patterns)?.span else { return nil }
    var rules = PictureRules(
      photoSource: photos?.span ?? source, patternSource: patterns?.span ?? source)
    if let mapping = reader.mapping(photos, BrandRuleShapes.photos) {
      rules.needsCredit = reader.boolean(mapping["credit"]) ?? false
      let kind = ValueKind.choice(PictureRules.Treatment.allCases.map(\.rawValue))
      rules.treatments = reader.someItems(mapping["treatments"], of: kind)?
        .compactMap { reader.choice($0, of: PictureRules.Treatment.self) }
    }
    if let mapping = reader.mapping(patterns, BrandRuleShapes.patterns) {
      rules.patterns = reader.someTexts(mapping["use"])?.map(\.text)
    }
    return rules
  }
}
