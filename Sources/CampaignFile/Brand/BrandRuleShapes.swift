import Brand

/// The mappings of the brand's rules, as data.
enum BrandRuleShapes {
  /// The keys of a brand file that say rules.
  static let keys: [MappingShape.Key] = [
    .init("parent", .path, "The brand that this one is a sub-brand of, in the same folder."),
    .init("sub-brands", .shape(SubBrandLocks.shape), "What sub-brands of this brand may change."),
    .init("co-brands", .shape(coBrands), "How partners' marks stand beside the brand's own."),
    .init("photos", .shape(photos), "What the brand asks of photographs."),
    .init("patterns", .shape(patterns), "Which patterns are the brand's."),
  ]

  static let coBrands = MappingShape(
    "the rules for partners",
    [
      .init("order", .list(.text), "Roles of partners, those first that stand first."),
      .init("size", .percentRange, "The height of their marks, of that of our own: '60..100%'."),
      .init("clear", .number, "The room between marks, as a part of their height."),
      .init(
        "lines", .named(.translations),
        "By role: what an edition says that shows such a partner; '{names}' are their names."),
    ])

  static let photos = MappingShape(
    "the rules for photographs",
    [
      .init("rule", .localized, "The rule in a sentence or two, for the brand guide."),
      .init("credit", .boolean, "Whether each photograph names who made it."),
      .init(
        "treatments", .list(.choice(PictureRules.Treatment.allCases.map(\.rawValue))),
        "What templates may do with photographs."),
    ])

  static let patterns = MappingShape(
    "the rules for patterns",
    [
      .init("rule", .localized, "The rule in a sentence or two, for the brand guide."),
      .init("use", .list(.text), "The names of those that templates may use."),
    ])
}
