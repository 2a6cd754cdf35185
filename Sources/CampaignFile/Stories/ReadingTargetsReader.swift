import DocumentModel

/// Reads how hard texts may be to read: `reading: { families: 6, stories: 8 }`.
struct ReadingTargetsReader {
  let reader: YAMLReader

  /// The targets, in years of school.
  func targets(_ node: YAMLNode?, audiences: [String]) -> ReadingTargets {
    guard let node, node.entries != nil else {
      if let node { reader.wrongType(node, .mapping) }
      return ReadingTargets()
    }
    var own: [String: Int] = [:]
    let known = audiences + [ReadingTargets.stories]
    for (name, key, value) in reader.named(node) {
      guard known.contains(name) else {
        reader.findings.error(
          "unknown-audience", at: key.span, "there is no audience '\(name)'",
          hint: Suggestion.hint(for: name, among: known))
        continue
      }
      if let grade = reader.integer(value, in: 1...18) { own[name] = grade }
    }
    return ReadingTargets(own: own)
  }
}
