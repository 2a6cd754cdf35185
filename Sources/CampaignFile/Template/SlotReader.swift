import DocumentModel

/// Reads what a template needs from the campaign.
struct SlotReader {
  /// The roots of fields, which no slot may hide.
  static let roots = [
    "campaign", "brand", "place", "person", "story", "audience", "strings", "language", "format",
    "page",
    "index", "theme", CutText.tab,
  ]

  let reader: YAMLReader

  func slots(_ node: YAMLNode?) -> [Template.Slot] {
    reader.named(node).compactMap { name, key, value in
      guard isName(name, key), let slot = reader.mapping(value, TemplateShapes.slot),
        let from = reader.field(slot["from"])
      else { return nil }
      return Template.Slot(
        name: name, from: from, words: reader.integerRange(slot["words"]),
        count: reader.integerRange(slot["count"]),
        isOptional: reader.boolean(slot["optional"]) ?? false, source: key.span)
    }
  }

  /// Whether fields can name the slot; `story` may be given to what the place tells.
  private func isName(_ name: String, _ key: YAMLNode) -> Bool {
    if name != "story", Self.roots.contains(name) {
      reader.findings.error(
        "slot-name", at: key.span, "'\(name)' is already the name of a field",
        hint: "give the slot another name")
      return false
    }
    if name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) { return true }
    reader.findings.error(
      "slot-name", at: key.span, "'\(name)' cannot be the name of a slot",
      hint: "use letters, digits, '_' and '-'")
    return false
  }
}
