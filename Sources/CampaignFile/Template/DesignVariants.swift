import DocumentModel

/// Changes of a template, for which formats and themes they are, and on which condition.
struct SelectedAdaptation {
  var selector: AdaptSelector
  var condition: Condition?
  var changes: Adaptation
  /// Where its key stands.
  var span: SourceSpan
}

/// The designs that one format comes in, by which conditions of its adaptations hold.
///
/// Every combination is read and checked, so no edition meets a mistake first.
struct DesignVariants {
  /// How many adaptations of one format may have conditions: their combinations are all read.
  static let mostConditions = 4

  private let changes: [SelectedAdaptation]
  private let findings: Findings

  init(_ changes: [SelectedAdaptation], findings: Findings) {
    self.findings = findings
    let conditional = changes.filter { $0.condition != nil }
    if conditional.count > Self.mostConditions {
      findings.error(
        "too-many-conditions", at: conditional[Self.mostConditions].span,
        "more than \(Self.mostConditions) adaptations of one format have conditions",
        hint: "put some of them together, or give the boxes themselves a 'when'")
      self.changes = changes.filter { $0.condition == nil }
    } else {
      self.changes = changes
    }
  }

  /// The design for when no condition holds, with the others as its variants.
  func design(
    of root: YAMLNode, reading: (YAMLNode) -> Template.Design?
  ) -> Template.Design? {
    let conditions = changes.compactMap(\.condition)
    guard var design = reading(adapted(root, meeting: 0)) else { return nil }
    guard !conditions.isEmpty else { return design }
    design.conditions = conditions
    for mask in 1..<(1 << conditions.count) {
      guard let variant = reading(adapted(root, meeting: mask)) else { return nil }
      design.variants.append(variant)
    }
    return design
  }

  /// The file's tree with the changes whose conditions are in a mask, and those without any.
  private func adapted(_ root: YAMLNode, meeting mask: Int) -> YAMLNode {
    var tree = root
    var condition = 0
    for change in changes {
      let isMet = change.condition == nil || mask & (1 << condition) != 0
      if change.condition != nil { condition += 1 }
      if isMet { tree = change.changes.applied(to: tree, findings: findings) }
    }
    return tree
  }
}
