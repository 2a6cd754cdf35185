import DocumentModel

/// Reads tab stops: `tabs: [{ at: 60mm }, { at: end, leader: "." }]`.
struct TabsReader {
  let reader: YAMLReader
  let page: Size

  static let shape = MappingShape(
    "a tab stop",
    [
      .init("at", .length, isRequired: true),
      .init("align", .choice(TabStop.Alignment.allCases.map(\.rawValue))), .init("leader", .text),
    ])

  /// The stops in their order in the measure.
  func stops(_ node: YAMLNode?) -> [TabStop]? {
    guard let items = reader.someItems(node, of: .mapping) else { return nil }
    var stops: [TabStop] = []
    for item in items {
      guard let mapping = reader.mapping(item, Self.shape), let at = mapping["at"],
        let place = place(at)
      else { continue }
      if let last = stops.last, !last.place.isBefore(place) {
        reader.findings.error(
          "tab-order", at: at.span, "the tab stop does not lie behind the one before it",
          hint: "write the stops in the order in which they stand, 'end' last")
        continue
      }
      let alignment = reader.choice(mapping["align"], of: TabStop.Alignment.self)
      stops.append(
        TabStop(
          place, alignment: alignment ?? (place == .end ? .end : .start),
          leader: leader(mapping["leader"])))
    }
    return stops
  }

  private func place(_ node: YAMLNode) -> TabStop.Place? {
    node.text == "end" ? .end : reader.length(node, on: page).map { .at($0) }
  }

  private func leader(_ node: YAMLNode?) -> String? {
    guard let node, let text = reader.text(node) else { return nil }
    guard (1...4).contains(text.count), text.contains(where: { !$0.isWhitespace }) else {
      reader.wrongType(node, "one to four characters such as '.' or '. '")
      return nil
    }
    return text
  }
}

extension TabStop.Place {
  fileprivate func isBefore(_ other: TabStop.Place) -> Bool {
    switch (self, other) {
    case (.at(let own), .at(let further)): own < further
    case (.at, .end): true
    case (.end, _): false
    }
  }
}
