/// What a box of a template may be, by the key that says so.
enum BoxKind: String, CaseIterable {
  case stack, row, grid, layers
  case headline, title, subtitle, lead, body, label, caption, quote, number
  case frame, table, picture, art, logo, qr, rule, space
  case checklist, lines, steps, chart, logos, strips, map

  /// The role of a text box.
  var textRole: TemplateBox.TextRole? { TemplateBox.TextRole(rawValue: rawValue) }

  /// The kind in words: `a row`.
  var described: String { self == .art ? "an 'art'" : "a '\(rawValue)'" }

  /// The kinds that a mapping names; `space` beside text is the room between its paragraphs.
  static func kinds(in entries: [YAMLNode.Entry]) -> [(kind: BoxKind, key: YAMLNode)] {
    let named = entries.compactMap { entry in
      entry.key.text.flatMap(BoxKind.init).map { ($0, entry.key) }
    }
    let others = named.filter { $0.0 != .space }
    return others.isEmpty ? named : others
  }
}
