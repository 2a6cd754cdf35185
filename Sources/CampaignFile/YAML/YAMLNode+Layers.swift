extension YAMLNode {
  /// The mapping with what it does not say taken from another.
  ///
  /// - Parameters:
  ///   - base: What stands below.
  ///   - depth: How many levels of mappings are laid over one another key by key; below them a
  ///     value takes the place of the base's as a whole.
  ///   - depths: Other depths for the mappings behind keys of the first level.
  func laid(over base: YAMLNode, depth: Int, depths: [String: Int] = [:]) -> YAMLNode {
    guard depth > 0, case .mapping(let own) = content, case .mapping(let below) = base.content
    else { return self }
    var merged = below
    for entry in own {
      guard let index = merged.firstIndex(where: { $0.key.text == entry.key.text }) else {
        merged.append(entry)
        continue
      }
      let inner = depths[entry.key.text ?? ""] ?? depth - 1
      let value = entry.value.laid(over: merged[index].value, depth: inner)
      merged[index] = Entry(key: entry.key, value: value)
    }
    var node = self
    node.content = .mapping(merged)
    return node
  }
}
