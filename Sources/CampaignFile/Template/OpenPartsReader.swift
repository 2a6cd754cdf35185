import DocumentModel

/// Reads which parts of a template a place may have its own way.
struct OpenPartsReader {
  let reader: YAMLReader
  let inks: InkNameReader
  let slots: [Template.Slot]
  /// The names of the template's boxes.
  let boxes: [String]

  func parts(_ node: YAMLNode?) -> [OpenPart] {
    reader.named(node).compactMap { name, key, value in
      guard let part = reader.mapping(value, TemplateShapes.open), isOne(part),
        let kind = kind(part, name, key)
      else { return nil }
      return OpenPart(kind, name: name, source: key.span)
    }
  }

  /// Whether a part is of one kind.
  private func isOne(_ part: YAMLMapping) -> Bool {
    let kinds = [["words", "characters"], ["picture"], ["choice"], ["ink", "of"]]
    let said = kinds.filter { $0.contains(where: part.has) }
    guard said.count > 1, let other = said[1].first(where: part.has) else { return true }
    reader.findings.error(
      "key-conflict", at: part.span(of: other), "the open part is of two kinds",
      hint: "give words and characters, or a picture, or a choice, or inks")
    return false
  }

  private func kind(_ part: YAMLMapping, _ name: String, _ key: YAMLNode) -> OpenPart.Kind? {
    if let choice = part["choice"] { return self.choice(choice, name, key) }
    if part.has("ink") || part.has("of") { return ink(part) }
    guard slots.contains(where: { $0.name == name }) else {
      let names = slots.map(\.name)
      reader.findings.error(
        "unknown-slot", at: key.span, "the template needs no '\(name)' that a place could say",
        hint: Suggestion.hint(for: name, among: names) ?? "add it to 'needs', or give a 'choice'")
      return nil
    }
    if reader.boolean(part["picture"]) == true { return .picture }
    return .words(
      reader.integerRange(part["words"]), characters: reader.integerRange(part["characters"]))
  }

  private func choice(_ node: YAMLNode, _ name: String, _ key: YAMLNode) -> OpenPart.Kind? {
    let names = SlotReader.roots + slots.map(\.name)
    guard !names.contains(name) else {
      reader.findings.error(
        "slot-name", at: key.span, "'\(name)' is already the name of a field",
        hint: "give the choice another name")
      return nil
    }
    return reader.someTexts(node).map { .choice($0.map(\.text)) }
  }

  private func ink(_ part: YAMLMapping) -> OpenPart.Kind? {
    guard let inks = reader.someItems(part["ink"], of: .ink), let node = part["of"],
      let box = reader.text(node)
    else {
      reader.findings.error(
        "missing-key", at: part.span(of: part.has("ink") ? "of" : "ink"),
        "an ink is open for the ground of a box",
        hint: "give both: '{ ink: [primary, accent], of: NAME }'")
      return nil
    }
    guard boxes.contains(box) else {
      reader.findings.error(
        "unknown-box", at: node.span, "no box is named '\(box)'",
        hint: Suggestion.hint(for: box, among: boxes) ?? "name a box '\(box)'")
      return nil
    }
    let read = inks.compactMap { item in
      self.inks.ink(item).map { (text: item.text ?? "", ink: $0) }
    }
    return read.count == inks.count ? .ink(read, of: box) : nil
  }
}
